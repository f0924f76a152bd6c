import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { decisions, type ShownProposal } from './import.contract.ts';
import { UndecidedRow } from './UndecidedRow.tsx';
import { type Answer, useDeciding } from './useDeciding.tsx';
import type { ImportPatch } from './useImport.tsx';

const words = { competitor: 'yes', nobody: 'no', unknown: 'unknown' } as const;

/** « Un concurrent a-t-il eu la commande ? », row by row, one key each. Answers are kept when it closes. */
export function UndecidedDialog({
  items: given,
  count,
  onChoose,
  onClose,
}: {
  items: ShownProposal['undecided']['items'];
  count: number;
  onChoose: (patch: ImportPatch) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation(['importing', 'imports']);
  const [items] = useState(given);
  const deciding = useDeciding(items);
  const { answers, at, open, last, changed } = deciding;
  const close = () => {
    if (changed.length > 0) void onChoose({ decisions: changed }).catch(() => undefined);
    onClose();
  };
  const done = items.length - open.length;
  return (
    <Dialog
      title={t('imports:undecided.question')}
      subtitle={t('importing:undecided.progress', { done, total: Math.max(items.length, count) })}
      onClose={close}
      footer={
        <>
          {last && open.length > 0 && (
            <Button onClick={() => deciding.answerRest(last)}>
              {t('importing:undecided.applyRest', {
                answer: t(`importing:undecided.${words[last]}`),
                count: open.length,
              })}
            </Button>
          )}
          <span className="sp" />
          <Button look="primary" keys="Enter" onClick={close}>
            {t('importing:undecided.finish')}
          </Button>
        </>
      }
    >
      <DecidingKeys
        onAnswer={(answer) => {
          const item = items[at];
          if (item) deciding.answer(item.line, answer);
        }}
        onStep={deciding.step}
        onFinish={close}
      />
      <ol className="in-b deciding">
        {items.map((item, index) => (
          <UndecidedRow
            key={item.line}
            item={item}
            answer={answers.get(item.line) ?? null}
            isCurrent={index === at}
            onAnswer={(answer) => deciding.answer(item.line, answer)}
            onPoint={() => deciding.setAt(index)}
          />
        ))}
      </ol>
    </Dialog>
  );
}

/** The keys of the dialog: they listen inside it, above the screen that it silences. */
function DecidingKeys({
  onAnswer,
  onStep,
  onFinish,
}: {
  onAnswer: (answer: Answer) => void;
  onStep: (by: number) => void;
  onFinish: () => void;
}) {
  const { t } = useTranslation('importing');
  useShortcuts([
    ...decisions.map((answer) => ({
      keys: t(`undecided.${words[answer]}Key`),
      label: t(`undecided.${words[answer]}`),
      run: () => onAnswer(answer),
    })),
    { keys: 'Backspace', label: t('undecided.previous'), run: () => onStep(-1) },
    { keys: 'ArrowUp', run: () => onStep(-1), repeat: true },
    { keys: 'ArrowDown', run: () => onStep(1), repeat: true },
    { keys: 'K', run: () => onStep(-1), repeat: true },
    { keys: 'J', label: t('undecided.next'), run: () => onStep(1), repeat: true },
    { keys: 'Enter', run: onFinish },
  ]);
  return null;
}
