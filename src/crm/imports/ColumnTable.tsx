import { useTranslation } from 'react-i18next';
import { ColumnRow } from './ColumnRow.tsx';
import type { ShownProposal } from './import.contract.ts';
import type { ImportField } from './import-field.ts';

/** Every column of the file, what it becomes, how sure that is, and what will be done with it. */
export function ColumnTable({
  proposal,
  onChoose,
}: {
  proposal: ShownProposal;
  onChoose: (index: number, field: ImportField | null) => void;
}) {
  const { t } = useTranslation('importing');
  return (
    <table className="tbl mapping" aria-label={t('table.label')}>
      <colgroup>
        <col className="c-name" />
        <col className="c-examples" />
        <col className="c-arrow" />
        <col className="c-field" />
        <col className="c-sure" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>{t('table.column')}</th>
          <th>{t('table.examples')}</th>
          <th>
            <span className="sr">{t('table.becomes')}</span>
          </th>
          <th>{t('table.field')}</th>
          <th>{t('table.certainty')}</th>
          <th>{t('table.plan')}</th>
        </tr>
      </thead>
      <tbody>
        {proposal.columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            known={column.field === 'account.name' ? proposal.counts.knownAccounts : 0}
            onChoose={(field) => onChoose(column.index, field)}
          />
        ))}
      </tbody>
    </table>
  );
}
