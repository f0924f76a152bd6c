import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/call.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { useFigures } from '../../lib/web/language.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { useClosingActs } from './ClosingActs.tsx';
import { ClosingFooter } from './ClosingFooter.tsx';
import { ClosingQuestions } from './ClosingQuestions.tsx';
import { fieldAnswers, useClosingState } from './ClosingState.tsx';
import { type CurrentQuote, useCurrentQuote } from './CurrentQuote.tsx';
import { closingInputOf, type Ending, nextStepDays, taskDay } from './closing-draft.ts';
import { useDebrief } from './Debrief.tsx';
import { EndingChoice } from './EndingChoice.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { createCompetitor } from './pipeline.contract.ts';
import './closing.css';

/**
 * The one dialog behind every closing: four big choices, the questions of the one chosen, and a footer that says what
 * will happen (domain 3.1). `start` opens it on an ending; `queue` says where one is in a series.
 */
export function ClosingDialog({
  opportunity,
  start,
  quote: given,
  queue,
  onClose,
}: {
  opportunity: Opportunity;
  start?: Ending;
  /** The current quote where the page has it at hand; else it is read. Its amount is proposed as the signed one. */
  quote?: CurrentQuote | undefined;
  queue?: { at: number; of: number; onSkip: () => void };
  /** `done` is true when it was closed or put on hold. */
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation(['closing', 'ui']);
  const { money } = useFigures();
  const { today, alsaceMoselle } = useNow();
  const current = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const acts = useClosingActs();
  const read = useCurrentQuote(opportunity.id);
  const quote = given ?? read;
  const state = useClosingState(opportunity, start, quote?.amount ?? opportunity.potentialAmount);
  const { draft, problem } = state;
  const debrief = useDebrief(opportunity, draft.debriefBy);

  const back = () => {
    if (state.back()) current.current?.focus();
  };
  const submit = async () => {
    if (busy || draft.ending === null) return;
    state.setProblem(undefined);
    state.setTried(true);
    if (state.lacking.length > 0) return focusFault(body.current);
    setBusy(true);
    try {
      await send();
      onClose(true);
    } catch (error) {
      state.setProblem(error);
      setBusy(false);
      focusFault(body.current);
    }
  };

  const { accountName: account, title, potentialAmount } = opportunity;
  const subject =
    potentialAmount > 0
      ? t('closing:subjectPriced', { account, title, amount: money(potentialAmount) })
      : t('closing:subject', { account, title });
  const titles: Partial<Record<Ending, string>> = {
    hold: t('closing:holdTitle'),
    cancelled: t('closing:cancelTitle'),
  };
  return (
    <Dialog
      title={(draft.ending && titles[draft.ending]) ?? t('closing:title')}
      subtitle={queue ? `${t('closing:queue', queue)} · ${subject}` : subject}
      onClose={() => onClose(false)}
      initialFocus={start !== 'won' && current}
      footer={
        <ClosingFooter
          opportunity={opportunity}
          draft={draft}
          faulty={state.tried && state.lacking.length > 0}
          busy={busy}
          onSkip={queue?.onSkip}
          onChoose={state.choose}
          onClose={() => onClose(false)}
          onSubmit={() => void submit()}
        />
      }
    >
      <Keys onBack={back} onSubmit={() => void submit()} />
      <EndingChoice value={draft.ending} onChoose={state.choose} currentRef={current} />
      <div className="in-b" ref={body}>
        <General problem={problem} />
        <ClosingQuestions
          opportunity={opportunity}
          quote={quote}
          state={state}
          debrief={debrief}
          onStepBack={back}
        />
      </div>
    </Dialog>
  );

  async function send(): Promise<void> {
    const { ending, reasonId, reviewOn } = draft;
    if (ending === 'hold') {
      if (reasonId === null || reviewOn === null) return;
      const callSubject = state.callBack && draft.planCall ? t('closing:callTask') : undefined;
      return acts.hold(opportunity, { reasonId, reviewOn, callSubject });
    }
    const input = closingInputOf(draft, { competitorId: await competitor(), task: task(), today });
    if (input) await acts.close(opportunity, input, draft.asDirect ? 'direct' : undefined);
  }

  async function competitor(): Promise<string | null> {
    const { ending, opponent } = draft;
    if (ending !== 'lost' || !opponent) return null;
    if (opponent.kind === 'competitor') return opponent.id;
    return opponent.kind === 'other'
      ? (await call(createCompetitor, { body: { name: opponent.name } })).id
      : null;
  }

  function task() {
    if (draft.ending === 'won') {
      const { nextStep } = draft;
      if (nextStep === 'nothing') return undefined;
      const dueOn = taskDay(today, nextStepDays[nextStep], alsaceMoselle);
      return { subject: t(`closing:nextTask.${nextStep}`), dueOn };
    }
    if (!draft.debrief || draft.ending === 'cancelled') return undefined;
    return { subject: debrief.subject, dueOn: debrief.dueOn, ownerId: debrief.callerId };
  }
}

/** Enter sends from anywhere, also from a field; Backspace takes one answer back. */
function Keys({ onBack, onSubmit }: { onBack: () => void; onSubmit: () => void }): ReactNode {
  const { t } = useTranslation('closing');
  useShortcuts([
    { keys: 'Enter', whileTyping: true, run: onSubmit },
    { keys: 'Backspace', label: t('back'), run: onBack },
  ]);
  return null;
}

/** What the server refused as a whole, or for a field that no question shows. */
function General({ problem }: { problem: unknown }) {
  const { t } = useTranslation('ui');
  if (problem === undefined) return null;
  if (problem instanceof Problem && problem.fields.length > 0) {
    if (problem.fields.every(({ field }) => fieldAnswers[field])) return null;
  }
  return <Callout tone="late">{sentenceOf(problem, t)}</Callout>;
}

/** Goes to the first answer at fault, once it is drawn as such. */
function focusFault(body: HTMLElement | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      body?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus(),
    ),
  );
}
