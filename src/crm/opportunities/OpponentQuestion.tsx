import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { type KeyedOption, OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import type { Opponent } from './closing-draft.ts';
import { listCompetitors } from './pipeline.contract.ts';
import { Question } from './Question.tsx';

/** How many competitors have a key of their own: those met most often. The others are found by typing. */
const atHand = 4;

/** To whom it was lost: a competitor, a call for tenders, somebody unknown, or a name typed. */
export function OpponentQuestion({
  value,
  onChange,
  onStepBack,
  fault,
}: {
  value: Opponent | null;
  onChange: (opponent: Opponent | null) => void;
  onStepBack: () => void;
  fault?: string | undefined;
}) {
  const { t } = useTranslation('closing');
  const list = useId();
  const competitors = useRead(listCompetitors, { query: {} }).data?.items ?? [];
  const shown = competitors.filter(({ archived }) => !archived);
  const options: KeyedOption<string>[] = [
    ...shown
      .slice(0, atHand)
      .map(({ id, name }, index) => ({ value: id, label: name, keys: String(index + 1) })),
    { value: 'tender', label: t('tender'), keys: String(Math.min(shown.length, atHand) + 1) },
    { value: 'unknown', label: t('unknown'), keys: '0' },
  ];
  const chosen = value?.kind === 'competitor' ? value.id : value?.kind;
  return (
    <Question label={t('toWhom')} fault={fault}>
      <OptionKeys
        label={t('toWhom')}
        options={options}
        value={chosen}
        onChange={(choice) =>
          onChange(
            choice === 'tender' || choice === 'unknown'
              ? { kind: choice }
              : { kind: 'competitor', id: choice },
          )
        }
      >
        <span className={value?.kind === 'other' ? 'in other on' : 'in other'}>
          <input
            aria-label={t('otherLabel')}
            placeholder={t('other')}
            list={list}
            autoComplete="off"
            maxLength={120}
            value={value?.kind === 'other' ? value.name : ''}
            onChange={(event) =>
              onChange(event.target.value ? { kind: 'other', name: event.target.value } : null)
            }
            onKeyDown={(event) => {
              if (event.key !== 'Backspace' || event.currentTarget.value) return;
              event.currentTarget.blur();
              onStepBack();
            }}
          />
          <datalist id={list}>
            {shown.slice(atHand).map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </span>
      </OptionKeys>
    </Question>
  );
}
