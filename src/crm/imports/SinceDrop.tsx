import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const longest = 600;

/** « 48 s depuis le dépôt »: told for ten minutes, after that nobody counts. */
export function SinceDrop({ createdAt }: { createdAt: string }) {
  const { t } = useTranslation('importing');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - Date.parse(createdAt)) / 1000));
  if (seconds > longest) return null;
  return <span className="mm t12 nb since">{t('sinceDrop', { seconds })}</span>;
}
