import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingDraft } from './closing-draft.ts';
import { OpponentQuestion } from './OpponentQuestion.tsx';
import { PriceGap } from './PriceGap.tsx';
import { ReasonQuestion, useReasons } from './ReasonQuestion.tsx';

/** Somebody else has the order: who, why as one sees it, and by how much when it is the price (domain 3.1, 3.2). */
export function LostQuestions({
  ours,
  draft,
  onChange,
  onStepBack,
  faults,
}: {
  ours: number;
  draft: ClosingDraft;
  onChange: (change: Partial<ClosingDraft>) => void;
  onStepBack: () => void;
  faults: { opponent?: string | undefined; reason?: string | undefined; theirPrice?: string | undefined };
}) {
  const { t } = useTranslation('closing');
  const price = useRef<HTMLInputElement>(null);
  const reasons = useReasons('lost');
  const chosen = reasons?.find(({ id }) => id === draft.reasonId);
  const top = reasons?.find(({ id }) => id === chosen?.parentId) ?? chosen;
  const backFromEmpty = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Backspace' || event.currentTarget.value) return;
    event.preventDefault();
    onStepBack();
  };
  return (
    <>
      <OpponentQuestion
        value={draft.opponent}
        onChange={(opponent) => onChange({ opponent })}
        onStepBack={onStepBack}
        fault={faults.opponent}
      />
      <ReasonQuestion
        outcome="lost"
        by="letter"
        label={t('why')}
        detail={t('whyDetail')}
        value={draft.reasonId}
        onChange={(reason) => onChange({ reasonId: reason.id })}
        onKey={() => requestAnimationFrame(() => price.current?.focus())}
        fault={faults.reason}
      />
      {top?.code === 'price' && (
        <PriceGap
          ref={price}
          ours={ours}
          draft={draft}
          onChange={onChange}
          onKeyDown={backFromEmpty}
          fault={faults.theirPrice}
        />
      )}
    </>
  );
}
