import { useTranslation } from 'react-i18next';
import type { ShownProposal } from './import.contract.ts';

type Column = ShownProposal['columns'][number];
const filled = { sure: 3, likely: 2, to_choose: 0 };

/** How sure the mapping of a column is: bars and their word. */
export function CertaintySign({ column }: { column: Pick<Column, 'certainty' | 'isChosen'> }) {
  const { t } = useTranslation(['importing', 'imports']);
  const bars = column.isChosen ? 3 : filled[column.certainty];
  const isOpen = bars === 0;
  return (
    <span className="nb">
      <span className="cfd" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= bars ? 'y' : ''} />
        ))}
      </span>
      <span className={isOpen ? 'c-hold t12 im-strong' : 'm t12'}>
        {column.isChosen ? t('importing:table.chosen') : t(`imports:certainty.${column.certainty}`)}
      </span>
    </span>
  );
}
