import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { useCardDrop, useDragUnderWay } from '../../lib/web/ui/board/drag.ts';
import { StatusPill } from '../../lib/web/ui/StatusPill.tsx';
import type { User } from '../users/user.contract.ts';
import { type CardActs, CardFrame } from './BoardCard.tsx';
import { ReviewSign } from './NextActionSign.tsx';
import type { OpportunityBoard } from './opportunity.contract.ts';
import { listReasons } from './pipeline.contract.ts';

/**
 * What waits, set apart from the columns: outside weighted totals and ratios, back by itself on its day. Hidden while
 * empty, except when a card is in the hand: dropping it here asks what is awaited.
 */
export function HoldShelf({
  shelf,
  users,
  me,
  acts,
  onDrop,
}: {
  shelf: OpportunityBoard['onHold'];
  users: readonly User[];
  me: string;
  acts: CardActs;
  onDrop: (cardId: string) => void;
}) {
  const underWay = useDragUnderWay();
  if (shelf.totals.count === 0 && !underWay) return null;
  return <Shelf {...{ shelf, users, me, acts, onDrop }} />;
}

function Shelf({
  shelf,
  users,
  me,
  acts,
  onDrop,
}: {
  shelf: OpportunityBoard['onHold'];
  users: readonly User[];
  me: string;
  acts: CardActs;
  onDrop: (cardId: string) => void;
}) {
  const { t } = useTranslation('opportunities');
  const { moneyCompact } = useFigures();
  const place = useRef<HTMLElement>(null);
  const over = useCardDrop(place, 'on_hold', onDrop);
  const reasons = useRead(listReasons, { query: { archived: 'true' } }).data?.items ?? [];
  const { count, potentialAmount } = shelf.totals;
  return (
    <section ref={place} className={over ? 'shelf over' : 'shelf'} aria-labelledby="shelf">
      <div className="hd">
        <h3 id="shelf">
          <StatusPill tone="hold">{t('shelf.title')}</StatusPill>
        </h3>
        <b>{t('shelf.sum', { count, amount: moneyCompact(potentialAmount) })}</b>
        <span className="mm t12">{t('shelf.outside')}</span>
      </div>
      <ul>
        {shelf.cards.map((card) => {
          const reason = reasons.find(({ id }) => id === card.hold?.reasonId)?.label;
          return (
            <CardFrame
              key={card.id}
              card={card}
              acts={acts}
              ownerName={users.find(({ id }) => id === card.ownerId)?.name}
              mine={card.ownerId === me}
              sign={card.hold && <ReviewSign hold={card.hold} />}
              line={<div className="m ell">{[reason, card.title].filter(Boolean).join(' · ')}</div>}
              full
            />
          );
        })}
        {shelf.more && (
          <li className="morec">
            <Link to="/opportunities" search={{ as: 'list', view: 'waiting' }} className="t12">
              {t('shelf.more')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
