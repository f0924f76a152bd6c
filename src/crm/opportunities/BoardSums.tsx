import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import type { OpportunityBoard } from './opportunity.contract.ts';

/** How many are open, what they may bring, and what they weigh: plain and weighted always together. */
export function BoardSums({ totals }: { totals: OpportunityBoard['totals'] }) {
  const { t } = useTranslation('opportunities');
  const { money, number } = useFigures();
  return (
    <>
      <span className="m nb sums">
        <b>{number(totals.count)}</b> {t('summary.open', { count: totals.count })} ·{' '}
        <b>{money(totals.potentialAmount)}</b> · {t('summary.weighted')} <b>{money(totals.weightedAmount)}</b>
      </span>
      <span className="mm t12 nb sums" title={t('summary.lateCountsHow')}>
        <Info className="i" /> {t('summary.lateCounts')}
      </span>
    </>
  );
}
