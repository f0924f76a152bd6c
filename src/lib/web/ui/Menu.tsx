import { cloneElement, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { preloaded } from '../preloaded.tsx';

const MenuPopup = preloaded(() => import('./MenuPopup.tsx'));

export interface MenuEntry {
  label: ReactNode;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  checked?: boolean;
  onSelect: () => void;
}

export interface MenuProps {
  /** The button itself. */
  trigger: ReactElement<TriggerProps>;
  entries: readonly MenuEntry[];
  title?: string;
  /** Open at once: the button has just been put there to be chosen from. */
  startOpen?: boolean;
}

interface TriggerProps {
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  'aria-haspopup'?: 'menu';
}

/** The actions behind a button; each one shows its key. Its code is fetched when the button is approached. */
export function Menu(props: MenuProps) {
  const [asked, setAsked] = useState(props.startOpen === true);
  const approach = () => MenuPopup.preload();
  const trigger = cloneElement(props.trigger, {
    onClick: () => setAsked(true),
    onPointerEnter: approach,
    onFocus: approach,
    'aria-haspopup': 'menu',
  });
  if (!asked) return trigger;
  return (
    <Suspense fallback={trigger}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
