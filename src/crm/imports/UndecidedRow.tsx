import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { decisions, type ShownProposal } from './import.contract.ts';
import type { Answer } from './useDeciding.tsx';

type Item = ShownProposal['undecided']['items'][number];
const words = { competitor: 'yes', nobody: 'no', unknown: 'unknown' } as const;

/** One ending: company, stake, the word of the file, and the three answers; the current row prints their keys. */
export function UndecidedRow({
  item: { line, account, title, amount, value },
  answer,
  isCurrent,
  onAnswer,
  onPoint,
}: {
  item: Item;
  answer: Answer | null;
  isCurrent: boolean;
  onAnswer: (answer: Answer) => void;
  onPoint: () => void;
}) {
  const { t } = useTranslation('importing');
  const { moneyCompact } = useFigures();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const name = account || title;
  return (
    <li
      ref={row}
      className={isCurrent ? 'cur' : undefined}
      aria-current={isCurrent || undefined}
      onPointerDown={onPoint}
    >
      <span className="who">
        <span className="ell">
          <b>{name}</b> {account && title}
        </span>
        <span className="mm t12 ell">
          {t('undecided.line', { line })}, « {value || t('values.ask')} », {moneyCompact(amount)}
        </span>
      </span>
      <fieldset className="seg" aria-label={t('undecided.answerFor', { name, line })}>
        {decisions.map((decision) => (
          <button
            type="button"
            key={decision}
            aria-pressed={answer === decision}
            onClick={() => onAnswer(decision)}
          >
            {isCurrent && <Kbd keys={t(`undecided.${words[decision]}Key`)} />}
            {t(`undecided.${words[decision]}`)}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
