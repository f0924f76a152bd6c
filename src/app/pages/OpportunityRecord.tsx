import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getOpportunity } from '../../crm/opportunities/opportunity.contract.ts';
import { Problem } from '../../lib/call.ts';
import { useRead } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { Screen } from '../shell/Screen.tsx';
import { Record } from './Record.tsx';
import './record.css';

/** One opportunity: who they are on the left, what happened in the middle, what comes next on the right. */
export default function OpportunityRecord() {
  const { id } = useParams({ from: '/frame/opportunities/$id' });
  const { t } = useTranslation('record');
  const { t: ui } = useTranslation('ui');
  const read = useRead(getOpportunity, { params: { id } });
  if (read.data) return <Record key={id} opportunity={read.data} />;
  const missing = read.error instanceof Problem && read.error.status === 404;
  return (
    <Screen name={t('opportunities')}>
      {missing ? (
        <EmptyState
          sign={<Shape name="none" />}
          tone="c-hold"
          title={t('notFoundTitle')}
          actions={
            <Link to="/opportunities" className="btn p">
              {t('backToList')}
            </Link>
          }
        >
          {t('notFoundText')}
        </EmptyState>
      ) : read.isError ? (
        <ReadFailed error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <SkeletonRows rows={8} label={ui('loading')} />
      )}
    </Screen>
  );
}
