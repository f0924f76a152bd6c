import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/call.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';

/** What stands where a company or a person is not there, not yet, or could not be read. */
export function RecordMissing({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['account', 'ui']);
  if (!error) return <SkeletonRows rows={8} label={t('ui:loading')} />;
  if (!(error instanceof Problem) || error.status !== 404)
    return <ReadFailed error={error} onRetry={onRetry} />;
  return (
    <EmptyState
      sign={<Shape name="none" />}
      tone="c-hold"
      title={t('account:missing')}
      actions={
        <Link to="/accounts" className="btn p">
          {t('account:back')}
        </Link>
      }
    >
      {t('account:missingText')}
    </EmptyState>
  );
}
