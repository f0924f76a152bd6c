import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogDepth, useShortcuts } from '../keyboard.ts';

/** A question first, a footer that says the consequence, then the actions. Focus stays inside and returns where it was. */
export function Dialog({
  open,
  onClose,
  title,
  subtitle,
  footer,
  children,
  initialFocus,
  className = '',
  wide,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  subtitle?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  className?: string;
  wide?: boolean;
}) {
  const { t } = useTranslation('ui');
  const depth = useContext(DialogDepth);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Viewport className="over">
          <Base.Popup className={`dlg ${wide ? 'wide' : ''} ${className}`} initialFocus={initialFocus}>
            <DialogDepth value={depth + 1}>
              <Silence />
              <header>
                <div>
                  <Base.Title>{title}</Base.Title>
                  {subtitle && <Base.Description className="m">{subtitle}</Base.Description>}
                </div>
                <span className="sp" />
                <Base.Close className="btn g sm ico" aria-label={t('close')} title={t('close')}>
                  <X className="i" />
                </Base.Close>
              </header>
              {children}
              {footer && <footer>{footer}</footer>}
            </DialogDepth>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Even a dialog without keys of its own keeps those of the screen under it from answering. */
export function Silence() {
  useShortcuts([]);
  return null;
}
