import { useTranslation } from 'react-i18next';
import { addMonths } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { listOpportunities, type Opportunity } from './opportunity.contract.ts';
import { listCompetitors } from './pipeline.contract.ts';

/** Whom the order went to, or was preferred to; and what a year against them gave. */
export function CompetitionPanel({ opportunity: { closing } }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { money } = useFigures();
  const competitors = useRead(listCompetitors, { query: { archived: 'true' } }).data?.items;
  const competitor = competitors?.find(({ id }) => id === closing?.competitorId);
  if (!closing || !competitor) return null;
  const { competitorPrice, sameScope, outcome } = closing;
  return (
    <section className="blk">
      <h3>{t('competition.title')}</h3>
      <p>
        <b>{competitor.name}</b>{' '}
        <span className="m">{t(outcome === 'won' ? 'competition.wonOver' : 'competition.lostTo')}</span>
      </p>
      {competitorPrice !== null && (
        <p className="m t12">
          {t('competition.theirPrice', { amount: money(competitorPrice) })}
          {sameScope !== null && `, ${t(sameScope ? 'competition.sameScope' : 'competition.otherScope')}`}
        </p>
      )}
      <Record competitorId={competitor.id} />
    </section>
  );
}

/** Counts, never a rate: two or five endings prove nothing. */
function Record({ competitorId }: { competitorId: string }) {
  const { t } = useTranslation('record');
  const { today } = useDays();
  const query = { competitorId, closedFrom: addMonths(today, -12), limit: 1 };
  const won = useRead(listOpportunities, { query: { ...query, status: 'won' } }).data?.totals.count;
  const lost = useRead(listOpportunities, { query: { ...query, status: 'lost' } }).data?.totals.count;
  if (won === undefined || lost === undefined) return null;
  return <p className="mm t12">{t('competition.against', { won, lost })}</p>;
}
