import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../sentence.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

/** What stands where something could not be read: why, and the way to try again. */
export function ReadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <div role="alert">
      <EmptyState
        sign={<CloudOff className="i" />}
        tone="c-late"
        title={sentenceOf(error, t)}
        actions={<Button onClick={onRetry}>{t('retry')}</Button>}
      />
    </div>
  );
}
