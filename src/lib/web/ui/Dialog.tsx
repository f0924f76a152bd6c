import { type ReactNode, type RefObject, Suspense, useContext } from 'react';
import { DialogDepth, useShortcuts } from '../keyboard.ts';
import { preloaded } from '../preloaded.tsx';

const DialogPopup = preloaded(() => import('./DialogPopup.tsx'));
/** Fetches the drawn dialog ahead of the first one. */
export const preloadDialog = DialogPopup.preload;

export interface DialogProps {
  onClose: () => void;
  title: string;
  subtitle?: ReactNode;
  /** What will happen, then the actions; one primary button. */
  footer?: ReactNode;
  children: ReactNode;
  /** Where the focus begins; false where a field takes it by itself. */
  initialFocus?: RefObject<HTMLElement | null> | false;
  /** `narrow` for a single question. */
  className?: string;
}

/**
 * A question first, a footer that says the consequence, then the actions. Focus stays inside and returns where it was;
 * while it is open the keys of the screen under it are silent.
 */
export function Dialog({ open = true, ...rest }: DialogProps & { open?: boolean }) {
  const depth = useContext(DialogDepth);
  if (!open) return null;
  return (
    <DialogDepth value={depth + 1}>
      <Silence />
      <Suspense>
        <DialogPopup {...rest} />
      </Suspense>
    </DialogDepth>
  );
}

/** Even a dialog without keys of its own keeps those of the screen under it from answering. */
export function Silence() {
  useShortcuts([]);
  return null;
}
