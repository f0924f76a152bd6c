import { useTranslation } from 'react-i18next';
import { CertaintySign } from './CertaintySign.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import { lettersOf } from './field-groups.ts';
import type { ShownProposal } from './import.contract.ts';
import type { ImportField } from './import-field.ts';

type Column = ShownProposal['columns'][number];

/** One column: name, examples, arrow, field, certainty, and the remarks in a few words. */
export function ColumnRow({
  column,
  known,
  onChoose,
}: {
  column: Column;
  /** Companies that Jalon knows already, told on the column of their name. */
  known: number;
  onChoose: (field: ImportField | null) => void;
}) {
  const { t } = useTranslation(['importing', 'imports']);
  const name = column.header || t('importing:table.unnamed', { letters: lettersOf(column.index) });
  const examples = column.examples.join(' · ');
  const plan = [
    ...column.remarks.map(({ code, word = '', value = 0, count = 0 }) =>
      t(`imports:remark.${code as 'date_formats'}`, { word, value, count }),
    ),
    ...(known > 0 ? [t('importing:table.known', { count: known })] : []),
  ].join(', ');
  return (
    <tr>
      <td title={name}>
        <b>{name}</b>
      </td>
      <td className="m t12 examples" title={examples}>
        {examples}
      </td>
      <td className="mm arrow" aria-hidden="true">
        →
      </td>
      <td className="field">
        <FieldSelect column={name} field={column.field} onChoose={onChoose} />
      </td>
      <td className="sure">
        <CertaintySign column={column} />
      </td>
      <td className="m t12 plan" title={plan}>
        {plan}
      </td>
    </tr>
  );
}
