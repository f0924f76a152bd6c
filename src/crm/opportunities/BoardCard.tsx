import { Link } from '@tanstack/react-router';
import { CalendarX2, Ellipsis, Hourglass } from 'lucide-react';
import { memo, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { useCardDrag } from '../../lib/web/ui/board/drag.ts';
import { Menu, type MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { NextActionSign } from './NextActionSign.tsx';
import { isSlow, patienceOf } from './next-action.ts';
import type { Opportunity } from './opportunity.contract.ts';

/** What a card can be asked; the board knows how. */
export type CardAct = 'plan' | 'postpone' | 'hold' | 'close' | 'chase' | 'resume' | 'redate';

export interface CardActs {
  /** The entries of a card's menu, with the keys that do the same. */
  readonly entries: (card: Opportunity) => MenuEntry[];
  readonly act: (card: Opportunity, act: CardAct) => void;
  readonly mayMove: boolean;
}

/** One opportunity on the board: company and amount, title and days in the stage, next action and owner. */
export const BoardCard = memo(function BoardCard({
  card,
  ownerName,
  mine,
  slowAfterDays,
  acts,
}: {
  card: Opportunity;
  ownerName: string | undefined;
  mine: boolean;
  slowAfterDays: number | null;
  acts: CardActs;
}) {
  const { t } = useTranslation('opportunities');
  const { today, dayOf } = useDays();
  const days = Math.max(0, daysBetween(dayOf(card.stageSince), today));
  const slow = isSlow(days, slowAfterDays);
  return (
    <CardFrame
      card={card}
      acts={acts}
      ownerName={ownerName}
      mine={mine}
      sign={<NextActionSign next={card.nextActivity} />}
      line={
        <div className="row">
          <span className="m ell sp">{card.title}</span>
          <span
            className={slow ? 'age old' : 'age'}
            title={t('card.inStage', { count: days, limit: patienceOf(slowAfterDays) })}
          >
            {slow && <Hourglass className="i" />}
            {t('cell.days', { count: days })}
          </span>
        </div>
      }
      below={
        card.overdue &&
        card.expectedCloseDate && (
          <LateExits card={card} days={daysBetween(card.expectedCloseDate, today)} acts={acts} />
        )
      }
    />
  );
});

/** The frame that cards of columns and of the shelf share: who, how much, what next, whose, and the menu. */
export function CardFrame({
  card,
  acts,
  ownerName,
  mine,
  sign,
  line,
  below,
  full = false,
}: {
  card: Opportunity;
  acts: CardActs;
  ownerName: string | undefined;
  mine: boolean;
  sign: ReactNode;
  /** What it is about. */
  line: ReactNode;
  below?: ReactNode;
  /** The amount in full, where there is room. */
  full?: boolean;
}) {
  const { t } = useTranslation('opportunities');
  const { money, moneyCompact } = useFigures();
  const place = useRef<HTMLLIElement>(null);
  const dragging = useCardDrag(place, card.id, acts.mayMove);
  return (
    <li ref={place} className={dragging ? 'bc held' : 'bc'} data-card={card.id}>
      <div className="row">
        <Link
          to="/opportunities/$id"
          params={{ id: card.id }}
          className="ell sp goes"
          draggable={false}
          title={card.accountName}
        >
          {card.accountName}
        </Link>
        <b className="nb">
          {card.potentialAmount === 0 ? (
            <span className="mm t12">{t('cell.toPrice')}</span>
          ) : full ? (
            money(card.potentialAmount)
          ) : (
            <>
              <span className="wide">{money(card.potentialAmount)}</span>
              <span className="nar">{moneyCompact(card.potentialAmount)}</span>
            </>
          )}
        </b>
      </div>
      {line}
      <div className="row c3">
        {sign}
        <span className="sp" />
        <Menu
          title={card.accountName}
          trigger={
            <button
              type="button"
              className="bare dots"
              aria-label={t('card.actions', { account: card.accountName })}
            >
              <Ellipsis className="i" />
            </button>
          }
          entries={acts.entries(card)}
        />
        {ownerName ? <Avatar name={ownerName} me={mine} /> : null}
      </div>
      {below}
    </li>
  );
}

/** The expected date has passed: the fact, and its three exits behind it. */
function LateExits({ card, days, acts }: { card: Opportunity; days: number; acts: CardActs }) {
  const { t } = useTranslation('opportunities');
  const label = t('card.passed', { count: days });
  if (!acts.mayMove) {
    return (
      <span className="st late passed">
        <CalendarX2 className="i" />
        {label}
      </span>
    );
  }
  return (
    <Menu
      title={t('card.exits')}
      trigger={
        <button type="button" className="st late passed">
          <CalendarX2 className="i" />
          {label}
        </button>
      }
      entries={[
        { label: t('card.chase'), onSelect: () => acts.act(card, 'chase') },
        { label: t('card.postpone'), onSelect: () => acts.act(card, 'postpone') },
        { label: t('card.close'), keys: 'C', onSelect: () => acts.act(card, 'close') },
      ]}
    />
  );
}
