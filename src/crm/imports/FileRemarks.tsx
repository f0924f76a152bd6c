import { useTranslation } from 'react-i18next';
import type { ShownProposal } from './import.contract.ts';

/** What was set aside or understood about the sheet as a whole, in a line of short sentences. */
export function FileRemarks({ proposal }: { proposal: ShownProposal }) {
  const { t } = useTranslation('importing');
  const { titleLines, totalLines, banners, fillDown, fills, makesSales } = proposal;
  const coloured = fills.used && fills.won + fills.ask > 0;
  const remarks = [
    titleLines.length > 0 && t('card.titles', { count: titleLines.length }),
    totalLines.length > 0 && t('card.totals', { count: totalLines.length }),
    banners.length > 0 && t('card.banners', { count: banners.length }),
    fillDown.length > 0 && t('card.filled'),
    coloured && t('card.fills'),
    !makesSales && t('card.addresses'),
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <div className="mm t12 ell" title={remarks.join(' ')}>
      {remarks.join(' ')}
    </div>
  );
}
