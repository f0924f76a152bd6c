import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { useMe } from '../users/Me.tsx';
import type { ImportMeaning, ShownProposal } from './import.contract.ts';
import { meaningKey, useMeanings } from './useMeanings.tsx';

type Group = ShownProposal['values'][number]['groups'][number];

/** One word of the file, how often it stands there, and what it means. */
export function ValueRow({
  group: { value, count, meaning, isToChoose },
  onMeaning,
}: {
  group: Group;
  onMeaning: (meaning: ImportMeaning) => void;
}) {
  const { t } = useTranslation('importing');
  const { number } = useFigures();
  const me = useMe();
  const { groups, meaningFor } = useMeanings(meaning);
  const feeling = 'gutFeeling' in meaning ? meaning.gutFeeling : null;
  return (
    <li>
      <span className="ell" title={value}>
        « {value} » <span className="mm t12">{number(count)}</span>
      </span>
      <span className={isToChoose ? 'sel2 no' : 'sel2'}>
        <select
          aria-label={t('values.meaningOf', { value })}
          title={feeling === null ? undefined : t('values.feeling', { value: feeling })}
          value={meaningKey(meaning, me.user.id)}
          onChange={(event) => onMeaning(meaningFor(event.target.value))}
        >
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </span>
    </li>
  );
}
