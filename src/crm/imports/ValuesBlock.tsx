import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownProposal } from './import.contract.ts';
import type { ImportPatch } from './useImport.tsx';
import { ValueRow } from './ValueRow.tsx';

const shownAtFirst = 3;

/** The words of one column with what each is taken for, those nobody recognised first. */
export function ValuesBlock({
  name,
  groups,
  onChoose,
}: {
  /** Header of the column. */
  name: string;
  groups: ShownProposal['values'][number]['groups'];
  onChoose: (patch: ImportPatch) => void;
}) {
  const { t } = useTranslation('importing');
  const [all, setAll] = useState(false);
  if (groups.length === 0) return null;
  const toChoose = groups.filter((group) => group.isToChoose);
  const ordered = [...toChoose, ...groups.filter((group) => !group.isToChoose)];
  const shown = all ? ordered : ordered.slice(0, Math.max(shownAtFirst, toChoose.length));
  const hidden = ordered.length - shown.length;
  return (
    <div className="words">
      <div className="row">
        <b>{name}</b>
        <span className={toChoose.length > 0 ? 'c-hold t12 im-strong' : 'mm t12'}>
          {toChoose.length > 0 ? t('values.toChoose', { count: toChoose.length }) : t('values.allKnown')}
        </span>
        <span className="sp" />
        {(hidden > 0 || all) && ordered.length > shownAtFirst && (
          <button type="button" className="bare link" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('values.fewer') : t('values.others', { count: hidden })}
          </button>
        )}
      </div>
      <ul>
        {shown.map((group) => (
          <ValueRow
            key={group.value}
            group={group}
            onMeaning={(meaning) => onChoose({ values: [{ value: group.value, meaning }] })}
          />
        ))}
      </ul>
    </div>
  );
}
