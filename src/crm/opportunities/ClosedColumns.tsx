import { useDays } from '../../lib/web/Clock.tsx';
import type { Column } from '../../lib/web/ui/table/DataTable.tsx';
import { Amount, Missing, OutcomeCell, OwnerSign } from './ListCells.tsx';
import { type ColumnFacts, identity } from './OpportunityColumns.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Competitor, Reason } from './pipeline.contract.ts';

/** The columns of what is closed: stage it was closed from, amounts, how it ended, why and to whom. */
export function closedColumns(
  facts: ColumnFacts,
  { reasons, competitors }: { reasons: readonly Reason[]; competitors: readonly Competitor[] },
): Column<Opportunity>[] {
  const { t, users, me, stage, sort, foot } = facts;
  return [
    // No next action to make room for here.
    ...identity({ ...facts, narrow: false }),
    {
      id: 'stage',
      head: t('column.stage'),
      width: 196,
      cell: (one) => (one.origin === 'pursued' ? stage(one) : <span className="mm">–</span>),
    },
    {
      id: 'potential',
      head: t('column.potential'),
      width: 104,
      number: true,
      ...sort('-potentialAmount', 'potentialAmount'),
      cell: (one) => <Amount euros={one.potentialAmount} />,
      foot: foot.potential,
    },
    {
      id: 'signed',
      head: t('column.signed'),
      width: 104,
      number: true,
      cell: (one) =>
        one.wonAmount === null ? <span className="mm">–</span> : <Amount euros={one.wonAmount} strong />,
    },
    {
      id: 'closedOn',
      head: t('column.closedOn'),
      width: 104,
      ...sort('-closedOn'),
      cell: (one) => one.closing && <ClosedOn day={one.closing.closedOn} />,
    },
    {
      id: 'outcome',
      head: t('column.outcome'),
      width: 112,
      cell: (one) => <OutcomeCell opportunity={one} />,
    },
    {
      id: 'reason',
      head: t('column.reason'),
      width: 128,
      cell: (one) => <Why opportunity={one} reasons={reasons} t={t} />,
    },
    {
      id: 'competitor',
      head: t('column.competitor'),
      width: 128,
      cell: (one) => <ToWhom opportunity={one} competitors={competitors} t={t} />,
    },
    {
      id: 'owner',
      head: t('column.owner'),
      width: 48,
      cell: (one) => <OwnerSign users={users} id={one.ownerId} me={me} />,
    },
  ];
}

function ClosedOn({ day }: { day: string }) {
  const { dayMonth } = useDays();
  return dayMonth(day);
}

function Why({
  opportunity: { closing, status },
  reasons,
  t,
}: {
  opportunity: Opportunity;
  reasons: readonly Reason[];
  t: ColumnFacts['t'];
}) {
  if (status === 'won')
    return closing?.amountToConfirm ? (
      <span className="c-hold">{t('cell.toConfirm')}</span>
    ) : (
      <span className="mm">–</span>
    );
  if (!closing?.reasonId) return <Missing />;
  return reasons.find(({ id }) => id === closing.reasonId)?.label ?? '…';
}

function ToWhom({
  opportunity: { closing, status },
  competitors,
  t,
}: {
  opportunity: Opportunity;
  competitors: readonly Competitor[];
  t: ColumnFacts['t'];
}) {
  if (status !== 'lost' || !closing) return <span className="mm">–</span>;
  if (closing.competitorId) return competitors.find(({ id }) => id === closing.competitorId)?.name ?? '…';
  return <span className="mm">{t(closing.toTender ? 'cell.tender' : 'cell.unknown')}</span>;
}
