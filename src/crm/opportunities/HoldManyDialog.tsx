import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { useWhen } from '../../lib/web/ui/WhenField.tsx';
import { useClosingActs } from './ClosingActs.tsx';
import { HoldQuestions, reviewRules, useWait, type WaitDraft } from './HoldQuestions.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { useMassActs } from './useMassActs.tsx';
import './closing.css';

/** The same wait for several: one reason, one day to look again. */
export function HoldManyDialog({
  rows,
  mass,
  onClose,
}: {
  rows: readonly Opportunity[];
  mass: ReturnType<typeof useMassActs>;
  onClose: () => void;
}) {
  const { t } = useTranslation(['opportunities', 'closing', 'ui']);
  const { day, today } = useDays();
  const { putOnHold } = useClosingActs();
  const body = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const [wait, setWait] = useState<WaitDraft>({ reasonId: null, reviewText: null, planCall: true });
  const { callBack, text } = useWait(wait);
  const reviewOn = useWhen(text, reviewRules)?.day ?? null;
  const late = reviewOn !== null && reviewOn <= today;
  const submit = () => {
    setTried(true);
    const { reasonId, planCall } = wait;
    if (reasonId === null || reviewOn === null || late) {
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus(),
      );
      return;
    }
    const callSubject = callBack && planCall ? t('closing:callTask') : undefined;
    onClose();
    void mass.run(
      rows,
      (row) => putOnHold(row, { reasonId, reviewOn, callSubject }),
      t('opportunities:mass.held', { day: day(reviewOn) }),
    );
  };
  const review =
    reviewOn === null ? t('closing:missing.review') : late ? t('closing:missing.review_past') : undefined;
  return (
    <Dialog
      title={t('opportunities:mass.holdTitle', { count: rows.length })}
      subtitle={rows.map(({ accountName }) => accountName).join(', ')}
      onClose={onClose}
      footer={
        <>
          <span className="m t12">{t('opportunities:mass.holdFoot')}</span>
          <span className="sp" />
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" keys="Enter" onClick={submit}>
            {t('closing:submit.hold')}
          </Button>
        </>
      }
    >
      <Keys onSubmit={submit} />
      <div className="in-b" ref={body}>
        <HoldQuestions
          wait={wait}
          onChange={(change) => setWait((before) => ({ ...before, ...change }))}
          onStepBack={() => setWait((before) => ({ ...before, reasonId: null }))}
          faults={
            tried ? { reason: wait.reasonId === null ? t('closing:missing.reason') : undefined, review } : {}
          }
        />
      </div>
    </Dialog>
  );
}

function Keys({ onSubmit }: { onSubmit: () => void }) {
  useShortcuts([{ keys: 'Enter', whileTyping: true, run: onSubmit }]);
  return null;
}
