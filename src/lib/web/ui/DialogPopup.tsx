import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DialogProps } from './Dialog.tsx';

/** The drawn dialog, fetched when the first one opens. */
export default function DialogPopup({
  onClose,
  title,
  subtitle,
  footer,
  children,
  initialFocus,
  className = '',
}: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Base.Root open onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Viewport className="over">
          <Base.Popup className={`dlg ${className}`} initialFocus={initialFocus}>
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
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
