import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Kbd } from './Kbd.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  small?: boolean;
  icon?: ReactNode;
  /** The key that does the same, printed inside. */
  keys?: string;
  /** Under way: the label and the width stay, a second press is ignored. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const looks: Record<ButtonLook, string> = { primary: 'p', secondary: '', quiet: 'g', danger: 'd' };

/** A button: one primary a pane, an infinitive as its word. */
export function Button({
  look = 'secondary',
  small,
  icon,
  keys,
  busy,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`btn ${looks[look]} ${small ? 'sm' : ''} ${className ?? ''}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <LoaderCircle className="i" /> : icon}
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}

/** A button that shows only its icon; its name is for readers and the tooltip. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: ButtonProps & { label: string; icon: ReactNode }) {
  return (
    <Button {...rest} className={`ico ${className ?? ''}`} aria-label={label} title={label}>
      {icon}
    </Button>
  );
}
