import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrowing } from '../../lib/web/growing.ts';
import { useFigures } from '../../lib/web/language.ts';
import { useCardDrop } from '../../lib/web/ui/board/drag.ts';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import type { User } from '../users/user.contract.ts';
import { BoardCard, type CardActs } from './BoardCard.tsx';
import type { OpportunityBoard } from './opportunity.contract.ts';
import type { Stage } from './pipeline.contract.ts';

/** More than a tall screen holds; the rest is drawn as one scrolls. */
const drawnFirst = 16;

/** A stage of the board: its band of the stake, plain and weighted totals over all its cards, the cards. */
export function BoardColumn({
  stage,
  column,
  users,
  me,
  acts,
  onDrop,
  onNew,
}: {
  stage: Stage;
  column: OpportunityBoard['columns'][number];
  users: readonly User[];
  me: string;
  acts: CardActs;
  onDrop: (cardId: string, stage: Stage) => void;
  /** Only the first column offers it. */
  onNew?: (() => void) | undefined;
}) {
  const { t } = useTranslation('opportunities');
  const { moneyCompact, percent } = useFigures();
  const place = useRef<HTMLElement>(null);
  const over = useCardDrop(place, stage.id, (cardId) => onDrop(cardId, stage));
  const { count, potentialAmount, weightedAmount } = column.totals;
  const heading = `stage-${stage.id}`;
  const { shown, end } = useGrowing(column.cards.length, drawnFirst);
  return (
    <section ref={place} className={over ? 'col over' : 'col'} aria-labelledby={heading}>
      <header>
        <div className="row">
          <h3 className="ell" id={heading} title={stage.exitTest ?? stage.name}>
            {stage.name}
          </h3>
          <span className="mm t12" aria-hidden="true">
            {count}
          </span>
          <span className="sr">{t('stack.cards', { count })}</span>
          <span className="sp" />
          <span className="mm t12">{percent(stage.probability)}</span>
        </div>
        <div className="row tot">
          <b>{moneyCompact(potentialAmount)}</b>
          <span className="m t12 ell">{t('stack.weighted', { amount: moneyCompact(weightedAmount) })}</span>
        </div>
      </header>
      <ul className="cs">
        {column.cards.slice(0, shown).map((card) => (
          <BoardCard
            key={card.id}
            card={card}
            ownerName={users.find(({ id }) => id === card.ownerId)?.name}
            mine={card.ownerId === me}
            slowAfterDays={stage.slowAfterDays}
            acts={acts}
          />
        ))}
        {shown < column.cards.length && <li ref={end} className="growing" aria-hidden="true" />}
        {column.more && (
          <li className="morec">
            <Link
              to="/opportunities"
              search={{ as: 'list', view: 'open', pipelineId: stage.pipelineId, stageId: stage.id }}
              className="t12"
            >
              {t('stack.more')}
            </Link>
          </li>
        )}
        {onNew && (
          <li>
            <button type="button" className="addc" onClick={onNew}>
              {t('stack.oneLine')} <Kbd keys="N" />
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
