import { NotebookPen } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { FieldError } from '../../lib/web/ui/Field.tsx';
import { useWhen, WhenField } from '../../lib/web/ui/WhenField.tsx';
import { type CallOutcome, outcomesWithNextStep } from './activity.ts';
import { isOutcomeKey, LogOutcomes } from './LogOutcomes.tsx';
import { type LogKind, type LogSubject, useLog } from './useLog.tsx';
import { usePlanning } from './usePlanning.tsx';
import './log-bar.css';

const nextRules = { skipNonWorkingDays: true } as const;

/**
 * What was said, and what comes next: `A`, the digit of the outcome, the note, `Tab` or `→` at its end, the next step in
 * words, `Enter` (domain 6.3 R2). `tabs` stand above while it rests at the bottom of a record.
 */
export function LogBar({
  subject,
  kind,
  resting = false,
  tabs,
  onBegin,
  onClose,
}: {
  subject: LogSubject;
  kind: LogKind;
  resting?: boolean;
  tabs?: ReactNode;
  /** Writing in a resting bar opens it. */
  onBegin?: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('activity');
  const { t: ui } = useTranslation('ui');
  const { day } = useDays();
  const bar = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [step, setStep] = useState('');
  const [problem, setProblem] = useState<{ at: 'note' | 'next'; sentence: string }>();
  const when = useWhen(step, nextRules);
  const close = () => {
    setSaid('');
    setStep('');
    setOutcome(null);
    setProblem(undefined);
    if (bar.current?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    onClose();
  };
  const log = useLog(subject, { onSaved: close });
  const planning = usePlanning();
  /** Nothing was said: what comes next is planned, and no exchange is invented. */
  const isPlanAlone = said.trim() === '' && outcome === null;

  useEffect(() => {
    if (resting || bar.current?.contains(document.activeElement)) return;
    if (kind === 'call') bar.current?.focus();
    else note.current?.focus();
  }, [kind, resting]);
  useShortcuts([{ keys: 'Escape', run: close, whileTyping: true }], { level: 'part', active: !resting });

  const save = async () => {
    if (log.busy) return;
    const refused = whatLacks();
    setProblem(refused);
    if (refused) return (refused.at === 'next' ? next : note).current?.focus();
    const ending = kind === 'call' ? (outcome ?? 'reached') : null;
    try {
      if (when && isPlanAlone) return await planning.plan(subject, when).then(close);
      await log.save({ kind, body: said.trim(), outcome: ending, next: when }, (read) =>
        day(read.day, read.time),
      );
    } catch (error) {
      setProblem({ at: 'note', sentence: sentenceOf(error, ui) });
    }
  };

  return (
    <form
      ref={bar}
      className={resting ? 'cmp' : 'logbar'}
      aria-label={t('log.bar')}
      tabIndex={-1}
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {resting ? (
        tabs
      ) : (
        <div className="lb1">
          <span className="ell">
            <span className="m">{t(`log.${kind}`)}</span> <b>{subject.name}</b>
          </span>
          {kind === 'call' && <LogOutcomes value={outcome} onChange={choose} />}
        </div>
      )}
      <div className="lb2" onFocusCapture={resting ? onBegin : undefined}>
        <label className={problem?.at === 'note' ? 'in is-err' : 'in'}>
          <NotebookPen className="i" />
          <span className="sr">{t('log.said')}</span>
          <textarea
            ref={note}
            rows={1}
            maxLength={20_000}
            placeholder={t('log.saidHow')}
            aria-invalid={problem?.at === 'note'}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
            onKeyDown={hearNote}
          />
        </label>
        <WhenField
          ref={next}
          label={t('log.next')}
          hideLabel
          text={step}
          onText={setStep}
          rules={nextRules}
          before={<b className="c-acc">→</b>}
          placeholder={t('log.nextHow')}
          error={problem?.at === 'next' ? problem.sentence : undefined}
          hint={when?.moved && t('log.moved', { day: day(when.saidDay), moved: day(when.day) })}
        />
        <Button type="submit" look="primary" busy={log.busy} keys={resting ? undefined : 'Enter'}>
          {resting ? t('log.save') : ui('save')}
        </Button>
      </div>
      {problem?.at === 'note' && (
        <div role="alert">
          <FieldError>{problem.sentence}</FieldError>
        </div>
      )}
    </form>
  );

  function choose(chosen: CallOutcome) {
    setOutcome(chosen);
    setProblem(undefined);
    note.current?.focus();
  }

  function whatLacks(): typeof problem {
    if (isPlanAlone && when) return undefined;
    if (said.trim() === '' && (kind !== 'call' || outcome === null))
      return { at: 'note', sentence: t('log.nothing') };
    if (step.trim() !== '' && !when) return { at: 'next', sentence: ui('whenHint') };
    if (kind !== 'call' || outcome === null || when || !outcomesWithNextStep.includes(outcome))
      return undefined;
    const sentence = {
      callback: t('log.callbackWantsDay'),
      interested: t('log.interestWantsDay'),
    }[outcome as string];
    return { at: 'next', sentence: sentence ?? t('log.meetingWantsDay') };
  }

  /** On the bar itself a letter that is no outcome begins the note; Tab goes to it. */
  function hear(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const begins = [...event.key].length === 1 && event.key !== ' ' && !isOutcomeKey(digitOf(event));
    if (event.key === 'Tab' && !event.shiftKey) event.preventDefault();
    else if (!begins) return;
    event.stopPropagation();
    note.current?.focus();
  }

  function hearNote(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, value } = event.currentTarget;
    if (event.key === 'ArrowRight' && value !== '' && selectionStart === value.length) next.current?.focus();
    else if (event.key === 'Enter' && !event.shiftKey) void save();
    else return;
    event.preventDefault();
  }
}

/** The top row of a French keyboard gives « & » for 1: the physical key tells. */
function digitOf({ key, code }: KeyboardEvent): string {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key;
}
