import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../online.ts';

/** Says that the network is gone, and what that means for the work under way. */
export function OfflineBanner() {
  const { t } = useTranslation('ui');
  if (useOnline()) return null;
  return (
    <div className="offline" role="status">
      <WifiOff className="i" />
      <b>{t('offlineTitle')}</b>
      <span className="ell">{t('offlineText')}</span>
    </div>
  );
}
