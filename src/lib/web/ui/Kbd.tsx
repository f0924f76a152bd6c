import { useTranslation } from 'react-i18next';

/** A key printed on its control: `Ctrl+K`, `Shift+O`, or one box a key for a sequence (`G A`). */
export function Kbd({ keys }: { keys: string }) {
  const { t } = useTranslation('ui');
  const named = t('keys', { returnObjects: true });
  return keys.split(' ').map((stroke, index) => (
    <kbd className="kbd" key={`${index}${stroke}`}>
      {stroke
        .split('+')
        .map((part) => (part in named ? named[part as keyof typeof named] : part))
        .join(' ')}
    </kbd>
  ));
}
