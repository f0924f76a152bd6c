import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { type KeyedOption, OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import type { CallOutcome } from './activity.ts';

/** The key of each outcome (domain 2.3); « Joint » has the letter of its word. */
const keys: readonly [CallOutcome, string][] = [
  ['reached', 'J'],
  ['no_answer', '1'],
  ['voicemail', '2'],
  ['busy', '3'],
  ['gatekeeper', '4'],
  ['callback', '5'],
  ['absent', '6'],
  ['wrong_person', '7'],
  ['wrong_number', '8'],
  ['meeting_booked', '9'],
  ['interested', '0'],
  ['refused', 'R'],
  ['out_of_target', 'H'],
  ['already_customer', 'S'],
  ['opt_out', 'O'],
  ['duplicate_closed', 'D'],
];

/** Shown without asking; the others wait behind the dots, their digits are heard all the same. */
const usual: readonly CallOutcome[] = [
  'reached',
  'no_answer',
  'voicemail',
  'gatekeeper',
  'callback',
  'absent',
  'meeting_booked',
  'interested',
];

/** How the call ended, one key each. */
export function LogOutcomes({
  value,
  onChange,
}: {
  value: CallOutcome | null;
  onChange: (outcome: CallOutcome) => void;
}) {
  const { t } = useTranslation('activity');
  const [all, setAll] = useState(false);
  const shown = (outcome: CallOutcome) => all || usual.includes(outcome) || outcome === value;
  const options = keys.map(
    ([outcome, key]): KeyedOption<CallOutcome> => ({
      value: outcome,
      label: t(`outcome.${outcome}`),
      keys: key,
    }),
  );
  const hidden = keys.filter(([outcome, key]) => !shown(outcome) && /\d/.test(key));
  useShortcuts(
    hidden.map(([outcome, key]) => ({ keys: key, run: () => onChange(outcome) })),
    { level: 'part' },
  );
  return (
    <OptionKeys
      label={t('outcomes')}
      options={options.filter((option) => shown(option.value))}
      value={value ?? undefined}
      onChange={onChange}
    >
      {!all && (
        <button
          type="button"
          className="opt"
          aria-label={t('allOutcomes')}
          title={t('allOutcomes')}
          onClick={() => setAll(true)}
        >
          <Ellipsis className="i" />
        </button>
      )}
    </OptionKeys>
  );
}

/** Whether this letter is the key of an outcome shown by default: any other letter begins the note. */
export function isOutcomeKey(letter: string): boolean {
  return /^\d$/.test(letter) || letter.toUpperCase() === 'J';
}
