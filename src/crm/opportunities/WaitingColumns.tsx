import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import type { Column } from '../../lib/web/ui/table/DataTable.tsx';
import { ReviewSign } from './NextActionSign.tsx';
import { type ColumnFacts, openColumns } from './OpportunityColumns.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Reason } from './pipeline.contract.ts';

/** What waits weighs nothing: what it waits for stands where its probability and its weight were. */
export function waitingColumns(facts: ColumnFacts, reasons: readonly Reason[]): Column<Opportunity>[] {
  const { t } = facts;
  const wait: Column<Opportunity> = {
    id: 'wait',
    head: t('column.waitFor'),
    width: 154,
    cell: (one) => reasons.find(({ id }) => id === one.hold?.reasonId)?.label ?? '',
  };
  return openColumns(facts).flatMap((column) => {
    if (column.id === 'probability') return [wait];
    if (column.id === 'weighted') return [];
    if (column.id === 'next') return [{ ...column, head: t('column.review'), cell: review }];
    if (column.id !== 'since') return [column];
    return [
      {
        ...column,
        head: t('column.since'),
        cell: (one) => one.hold && <Waited since={one.hold.since} t={t} />,
      },
    ];
  });
}

function Waited({ since, t }: { since: string; t: ColumnFacts['t'] }) {
  const { today } = useDays();
  return <span className="m">{t('cell.days', { count: Math.max(0, daysBetween(since, today)) })}</span>;
}

function review(one: Opportunity) {
  return one.hold && <ReviewSign hold={one.hold} bare />;
}
