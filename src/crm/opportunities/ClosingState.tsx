import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/call.ts';
import { addDays } from '../../lib/dates.ts';
import { formatDay } from '../../lib/day-format.ts';
import { toCents } from '../../lib/money.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { useWhen } from '../../lib/web/ui/WhenField.tsx';
import { type ClosingDraft, type Ending, type MissingAnswer, missing, stepBack } from './closing-draft.ts';
import { reviewRules, useWait } from './HoldQuestions.tsx';
import type { Opportunity } from './opportunity.contract.ts';

/** What has been written: days as the words typed, not yet as days. */
type Written = Omit<ClosingDraft, 'closedOn' | 'reviewOn' | 'wonCents'> & {
  /** Undefined until typed: the amount shown is then the proposed one. */
  wonCents: ClosingDraft['wonCents'] | undefined;
  dayText: string;
  reviewText: string | null;
};

export type Faults = Partial<Record<MissingAnswer, string>>;

/** The answers of the dialog, and what is wrong with them once somebody has tried to send them. */
export function useClosingState(opportunity: Opportunity, start: Ending | undefined, proposed: number) {
  const { t } = useTranslation('closing');
  const { today } = useNow();
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [written, setWritten] = useState<Written>(() => ({
    ending: start ?? null,
    wonCents: undefined,
    nextStep: 'delivery',
    asDirect: false,
    opponent: null,
    reasonId: start === 'hold' ? (opportunity.hold?.reasonId ?? null) : null,
    theirCents: null,
    sameScope: undefined,
    needSaidBy: opportunity.needSaidBy,
    debrief: true,
    debriefBy: null,
    planCall: true,
    // The whole date even today: « lun. 23 nov. ».
    dayText: formatDay(today, { today: addDays(today, 1), language }),
    reviewText: null,
  }));
  const wait = useWait(written);
  const closedOn = useWhen(written.dayText, { past: true })?.day ?? null;
  const reviewOn = useWhen(wait.text, reviewRules)?.day ?? null;
  const draft: ClosingDraft = {
    ...written,
    wonCents: written.wonCents === undefined ? toCents(proposed) : written.wonCents,
    closedOn,
    reviewOn,
  };
  const change = (changed: Partial<Written>) => setWritten((before) => ({ ...before, ...changed }));

  return {
    draft,
    written,
    change,
    callBack: wait.callBack,
    choose: (ending: Ending) => {
      setTried(false);
      setProblem(undefined);
      const held = ending === 'hold' ? (opportunity.hold?.reasonId ?? null) : null;
      change({ ending, reasonId: held, asDirect: false });
    },
    /** One answer back; false when there was none to take. */
    back: () => {
      const step = stepBack(draft);
      if (step) change(step as Partial<Written>);
      setTried(false);
      return step !== null;
    },
    lacking: missing(draft, today),
    tried,
    setTried,
    problem,
    setProblem,
    faults: faultsOf(),
  };

  function faultsOf(): Faults {
    const found: Faults = {};
    if (tried) for (const answer of missing(draft, today)) found[answer] = t(`missing.${answer}`);
    if (problem instanceof Problem) {
      for (const { field, sentence } of problem.fields) {
        const answer = fieldAnswers[field];
        if (answer) found[answer] = sentence;
      }
    }
    return found;
  }
}

/** Which question a field refused by the server belongs to. */
export const fieldAnswers: Readonly<Record<string, MissingAnswer>> = {
  wonAmount: 'amount',
  closedOn: 'closed_on',
  competitorId: 'opponent',
  reasonId: 'reason',
  competitorPrice: 'their_price',
  reviewOn: 'review',
};
