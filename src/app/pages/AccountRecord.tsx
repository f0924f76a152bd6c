import { useTranslation } from 'react-i18next';
import { Screen } from '../shell/Screen.tsx';

export default function AccountRecord() {
  const { t } = useTranslation('shell');
  return (
    <Screen name={t('today')}>
      <div className="page" />
    </Screen>
  );
}
