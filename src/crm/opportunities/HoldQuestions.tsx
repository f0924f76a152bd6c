import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { WhenField } from '../../lib/web/ui/WhenField.tsx';
import { Question } from './Question.tsx';
import { ReasonQuestion, useReasons } from './ReasonQuestion.tsx';

/** A wait as it is being written: what is awaited, and when to look again, in words. */
export interface WaitDraft {
  readonly reasonId: string | null;
  /** Null until somebody writes: the proposed day then follows the reason. */
  readonly reviewText: string | null;
  readonly planCall: boolean;
}

/** « Je vous rappelle » leaves the move to us: a fortnight and a call; any other wait a month (domain 3.1). */
export function useWait({ reasonId, reviewText }: WaitDraft) {
  const { t } = useTranslation('closing');
  const reason = useReasons('on_hold')?.find(({ id }) => id === reasonId);
  const callBack = reason?.code === 'will_call_back';
  return { callBack, text: reviewText ?? t('inDays', { count: callBack ? 15 : 30 }) };
}

/** What is awaited and when it comes back by itself. Not a closing. */
export function HoldQuestions({
  wait,
  onChange,
  onStepBack,
  faults,
}: {
  wait: WaitDraft;
  onChange: (change: Partial<WaitDraft>) => void;
  onStepBack: () => void;
  faults: { reason?: string | undefined; review?: string | undefined };
}) {
  const { t } = useTranslation('closing');
  const field = useRef<HTMLInputElement>(null);
  const { callBack, text } = useWait(wait);
  const backFromEmpty = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Backspace' || event.currentTarget.value) return;
    event.preventDefault();
    event.currentTarget.blur();
    onStepBack();
  };
  return (
    <>
      <ReasonQuestion
        outcome="on_hold"
        by="digit"
        label={t('waitFor')}
        value={wait.reasonId}
        onChange={(reason) => onChange({ reasonId: reason.id })}
        onKey={() => requestAnimationFrame(() => field.current?.select())}
        fault={faults.reason}
      />
      {callBack && (
        <Callout tone="hold">
          <b>{t('callBackTitle')}</b> {t('callBackText')}{' '}
          <Checkbox checked={wait.planCall} onChange={(planCall) => onChange({ planCall })}>
            {t('planCall')}
          </Checkbox>
        </Callout>
      )}
      <Question label={t('reviewOn')}>
        <div className="moment">
          <WhenField
            ref={field}
            label={t('reviewOn')}
            hideLabel
            tone="hold"
            rules={reviewRules}
            text={text}
            onText={(reviewText) => onChange({ reviewText })}
            onKeyDown={backFromEmpty}
            error={faults.review}
          />
        </div>
      </Question>
    </>
  );
}

/** A review is a task: it falls on a worked day. */
export const reviewRules = { skipNonWorkingDays: true } as const;
