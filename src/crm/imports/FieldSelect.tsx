import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { FieldIcon } from './FieldIcon.tsx';
import { fieldGroups, fieldKey, fieldsOf } from './field-groups.ts';
import { type ImportField, importFields } from './import-field.ts';

/** What a column becomes: the browser's own list, in groups, with « laisser en note » first. */
export function FieldSelect({
  column,
  field,
  onChoose,
}: {
  column: string;
  field: ImportField | null;
  onChoose: (field: ImportField | null) => void;
}) {
  const { t } = useTranslation(['importing', 'imports']);
  return (
    <span className={field === null ? 'sel2 no' : 'sel2'}>
      {field === null ? <Shape name="none" /> : <FieldIcon field={field} />}
      <select
        aria-label={t('importing:table.fieldOf', { column })}
        value={field ?? ''}
        onChange={(event) => onChoose(importFields.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{t('imports:leaveInNote')}</option>
        {fieldGroups.map((group) => (
          <optgroup key={group} label={t(`importing:table.groups.${group}`)}>
            {fieldsOf(group).map((one) => (
              <option key={one} value={one}>
                {t(`imports:field.${fieldKey(one)}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <ChevronDown className="i" />
    </span>
  );
}
