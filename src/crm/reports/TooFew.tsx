import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { StatusPill } from '../../lib/web/ui/StatusPill.tsx';
import { listOpportunities, type Opportunity } from '../opportunities/opportunity.contract.ts';
import type { ClosingReport } from './closing-report.contract.ts';
import type { ReportFilters } from './report-filters.ts';

/** Under eight closings a rate would be chance: no rate at all, but each of them by its name. */
export function TooFew({ report, filters }: { report: ClosingReport; filters: ReportFilters }) {
  const { t } = useTranslation('report');
  const { won, lost, vanished } = report.counts;
  const closed = useRead(listOpportunities, {
    query: {
      status: 'closed',
      origin: 'pursued',
      sort: '-closedOn',
      closedFrom: report.period.from,
      closedTo: report.period.to,
      limit: 20,
      ...(filters.owner && filters.owner !== 'nobody' ? { ownerId: filters.owner } : {}),
      ...(filters.source ? { sourceId: filters.source } : {}),
      ...(filters.pipeline ? { pipelineId: filters.pipeline } : {}),
    },
  });
  const items = (closed.data?.items ?? []).filter(({ status }) => status !== 'cancelled');
  return (
    <section className="card ratios few-closed">
      <h2 className="sr">{t('ratios.title')}</h2>
      <EmptyState
        sign={<Shape name="none" />}
        tone="c-hold"
        title={t('tooFew.title', { count: won + lost + vanished })}
      >
        {t('tooFew.rule')}
      </EmptyState>
      <ul className="closed">
        {items.map((opportunity) => (
          <Closed key={opportunity.id} opportunity={opportunity} />
        ))}
      </ul>
    </section>
  );
}

function Closed({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('report');
  const { dayMonth } = useDays();
  const { money } = useFigures();
  const { id, status, accountName, title, closing, wonAmount, potentialAmount } = opportunity;
  if (status !== 'won' && status !== 'lost' && status !== 'vanished') return null;
  return (
    <li>
      <StatusPill tone={status}>{t(`status.${status}`)}</StatusPill>
      <Link to="/opportunities/$id" params={{ id }} className="ell">
        <b>{accountName}</b> <span className="m">{title}</span>
      </Link>
      <span className="sp" />
      <span className="mm nb">{closing && dayMonth(closing.closedOn)}</span>
      <b className="num">{money(wonAmount ?? potentialAmount)}</b>
    </li>
  );
}
