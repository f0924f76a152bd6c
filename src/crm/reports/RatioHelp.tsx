import { useTranslation } from 'react-i18next';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';

/** The worked example and the rules, in a dialog: why one company can show 40 % or 67,9 % for the same year. */
export function RatioHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('report');
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <div className="in-b reading-text">
        <p>{t('help.example')}</p>
        <p>{t('help.onHold')}</p>
        <p>{t('help.interval')}</p>
        <p>{t('help.volume')}</p>
        <p className="m">{t('reading.rule')}</p>
      </div>
    </Dialog>
  );
}
