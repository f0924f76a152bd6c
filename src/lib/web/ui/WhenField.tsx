import { type KeyboardEvent, type ReactNode, type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parseWhen, type When, type WhenOptions } from '../../when.ts';
import { useDays, useNow } from '../Clock.tsx';
import { useLanguage } from '../language.ts';
import { Field } from './Field.tsx';
import { StatusPill, type Tone } from './StatusPill.tsx';

type Rules = Pick<WhenOptions, 'past' | 'skipNonWorkingDays' | 'edge' | 'prefer'>;

/** What a text says about time, read in this person's language and where they sell; null when it says nothing. */
export function useWhen(text: string, rules: Rules = {}): When | null {
  const { today, time, alsaceMoselle } = useNow();
  const language = useLanguage();
  const { past, skipNonWorkingDays, edge, prefer } = rules;
  return useMemo(
    () =>
      parseWhen(text, {
        today,
        language,
        alsaceMoselle,
        now: time,
        past,
        skipNonWorkingDays,
        edge,
        prefer,
      } as WhenOptions),
    [text, today, language, alsaceMoselle, time, past, skipNonWorkingDays, edge, prefer],
  );
}

/** « jeu. 26, 14 h » in a pill: what was understood, before Enter. */
export function Understood({ when, tone = 'open' }: { when: When; tone?: Tone }) {
  const { day } = useDays();
  return (
    <StatusPill tone={tone} shape={tone === 'open' ? 'future' : undefined}>
      {day(when.day, when.time)}
    </StatusPill>
  );
}

/** A moment in words (« jeudi 14h », « fin mars »), with what was understood beside the words. */
export function WhenField({
  label,
  text,
  onText,
  rules,
  error,
  hint,
  placeholder,
  before,
  tone,
  hideLabel,
  onKeyDown,
  ref,
}: {
  label: string;
  text: string;
  /** Gets the words and what they mean, null when they hold no date. */
  onText: (text: string) => void;
  rules?: Rules;
  error?: string | undefined;
  hint?: ReactNode;
  placeholder?: string;
  before?: ReactNode;
  tone?: Tone;
  /** Where the words around say it already; readers still hear it. */
  hideLabel?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation('ui');
  const when = useWhen(text, rules);
  const unread = text.trim() !== '' && !when ? t('whenHint') : undefined;
  return (
    <Field label={label} hideLabel={hideLabel} error={error} hint={unread ?? hint}>
      {(control) => (
        <span className={`in ${error ? 'is-err' : ''}`}>
          {before}
          <input
            {...control}
            ref={ref}
            autoComplete="off"
            placeholder={placeholder}
            value={text}
            onChange={(event) => onText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {when && <Understood when={when} tone={tone} />}
        </span>
      )}
    </Field>
  );
}
