import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listOpportunities } from '../../crm/opportunities/opportunity.contract.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { useEverywhere } from '../shell/Everywhere.tsx';

/** Everything is done, or nothing has begun: two different silences. */
export function TodayEmpty() {
  const { t } = useTranslation('today');
  const { openNew } = useEverywhere();
  const open = useRead(listOpportunities, { query: { status: 'open', limit: 1 } }).data?.totals.count;
  const begun = open !== 0;
  return (
    <div className="lst">
      <EmptyState
        sign={<Shape name={begun ? 'won' : 'future'} />}
        tone={begun ? 'c-won' : 'mm'}
        title={t('nothingTitle')}
        actions={
          begun ? (
            <Link to="/opportunities" className="btn p">
              {t('seeAll')}
            </Link>
          ) : (
            <Button look="primary" keys="N" onClick={() => openNew()}>
              {t('newOne')}
            </Button>
          )
        }
      >
        {begun ? t('nothingText') : t('nothingAtAllText')}
      </EmptyState>
    </div>
  );
}
