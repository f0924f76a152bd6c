import { useTranslation } from 'react-i18next';
import type { useClosingState } from './ClosingState.tsx';
import type { CurrentQuote } from './CurrentQuote.tsx';
import { Debrief, type useDebrief } from './Debrief.tsx';
import { HoldQuestions } from './HoldQuestions.tsx';
import { LostQuestions } from './LostQuestions.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { ReasonQuestion } from './ReasonQuestion.tsx';
import { VanishedQuestions } from './VanishedQuestions.tsx';
import { WonQuestions } from './WonQuestions.tsx';

/** The questions of the ending chosen. */
export function ClosingQuestions({
  opportunity,
  quote,
  state,
  debrief,
  onStepBack,
}: {
  opportunity: Opportunity;
  quote: CurrentQuote | undefined;
  state: ReturnType<typeof useClosingState>;
  debrief: ReturnType<typeof useDebrief>;
  onStepBack: () => void;
}) {
  const { t } = useTranslation('closing');
  const { draft, written, change, faults } = state;
  if (draft.ending === 'won') {
    return (
      <WonQuestions
        draft={draft}
        onChange={change}
        dayText={written.dayText}
        onDayText={(dayText) => change({ dayText })}
        amountFrom={quote ? t('fromQuote', { number: quote.number }) : t('fromPotential')}
        opportunity={opportunity}
        faults={{ amount: faults.amount, closedOn: faults.closed_on ?? faults.closed_in_future }}
      />
    );
  }
  if (draft.ending === 'hold') {
    return (
      <HoldQuestions
        wait={written}
        onChange={change}
        onStepBack={onStepBack}
        faults={{ reason: faults.reason, review: faults.review ?? faults.review_past }}
      />
    );
  }
  if (draft.ending === 'cancelled') {
    return (
      <ReasonQuestion
        outcome="cancelled"
        by="digit"
        label={t('cancelWhy')}
        value={draft.reasonId}
        onChange={(reason) => change({ reasonId: reason.id })}
        fault={faults.reason}
      >
        <p className="hint">{t('cancelMeans')}</p>
      </ReasonQuestion>
    );
  }
  if (draft.ending === null) return null;
  return (
    <>
      {draft.ending === 'lost' ? (
        <LostQuestions
          ours={opportunity.potentialAmount}
          draft={draft}
          onChange={change}
          onStepBack={onStepBack}
          faults={{ opponent: faults.opponent, reason: faults.reason, theirPrice: faults.their_price }}
        />
      ) : (
        <VanishedQuestions draft={draft} onChange={change} fault={faults.reason} />
      )}
      <Debrief debrief={debrief} on={draft.debrief} onChange={change} />
    </>
  );
}
