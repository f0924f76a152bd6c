import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import type { ListFilter } from './list-view.ts';
import type { Opportunity } from './opportunity.contract.ts';
import { useAnomalies } from './useOpportunityPages.tsx';

/** What stands under each column: sums over all that match, and the selection beside them. */
export function useFoot({
  filter,
  totals,
  rows,
  selected,
}: {
  filter: ListFilter;
  totals: { count: number; potentialAmount: number; weightedAmount: number } | undefined;
  rows: readonly Opportunity[];
  selected: ReadonlySet<string>;
}): Partial<Record<string, ReactNode>> {
  const { t } = useTranslation('opportunities');
  const { money, percent } = useFigures();
  const open = (filter.status ?? 'open') === 'open';
  const anomalies = useAnomalies(filter, open);
  if (!totals) return {};
  const chosen = rows.filter(({ id }) => selected.has(id));
  const amount = chosen.reduce((sum, one) => sum + one.potentialAmount, 0);
  const weighs = open || filter.status === 'late';
  return {
    account: t('foot.count', { count: totals.count }),
    title: chosen.length > 0 && (
      <span className="m light">{t('foot.selected', { count: chosen.length, amount: money(amount) })}</span>
    ),
    potential: money(totals.potentialAmount),
    probability: weighs && totals.potentialAmount > 0 && (
      <span className="m" title={t('foot.average')}>
        {percent(Math.round((totals.weightedAmount / totals.potentialAmount) * 100))}
      </span>
    ),
    weighted: weighs && money(totals.weightedAmount),
    next: anomalies.without !== undefined && anomalies.late !== undefined && (
      <span className="m light">
        {t('foot.without', { count: anomalies.without })}, {t('foot.late', { count: anomalies.late })}
      </span>
    ),
  };
}
