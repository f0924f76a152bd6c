import { CalendarClock, CalendarPlus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import type { MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { rememberWalk } from '../../lib/web/walk.ts';
import { useMay, useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { CardAct, CardActs } from './BoardCard.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { ClosingDialog } from './ClosingDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { HoldShelf } from './HoldShelf.tsx';
import type { Opportunity, OpportunityBoard as Shown } from './opportunity.contract.ts';
import { PlanBar } from './PlanBar.tsx';
import type { Pipeline } from './pipeline.contract.ts';
import { useBoardKeys } from './useBoardKeys.tsx';
import { useBoardMoves } from './useBoardMoves.tsx';
import { useOpportunityActs } from './useOpportunityActs.tsx';
import { useOpportunityEdits } from './useOpportunityEdits.tsx';
import './opportunity-board.css';

/**
 * A column a stage, the waiting ones on a shelf below. Cards move by hand, by digit or from their menu, at once, and come
 * back if the server refuses. There is no column for endings: closing asks its questions.
 */
export function OpportunityBoard({
  pipeline,
  board,
  onNew,
}: {
  pipeline: Pipeline;
  board: Shown;
  onNew?: (() => void) | undefined;
}) {
  const { user } = useMe();
  const may = useMay();
  const place = useRef<HTMLDivElement>(null);
  const users = useRead(listUsers, {}).data?.items ?? [];
  const edits = useOpportunityEdits();
  const { move } = useBoardMoves(edits);
  const { resume } = useOpportunityActs();
  const [closing, setClosing] = useState<{ card: Opportunity; start?: 'hold' }>();
  const [planning, setPlanning] = useState<{ card: Opportunity; act: CardAct }>();
  const cards = [...board.columns.flatMap((column) => column.cards), ...board.onHold.cards];
  useEffect(() => {
    const columns = board.columns.flatMap((column) => column.cards);
    rememberWalk(
      'board',
      [...columns, ...board.onHold.cards].map(({ id }) => id),
    );
  }, [board]);
  const stages = pipeline.stages.filter(({ archived }) => !archived);
  const mayMove = may('opportunity', 'update');

  const act = (card: Opportunity, wanted: CardAct) => {
    if (wanted === 'close') setClosing({ card });
    else if (wanted === 'hold') setClosing({ card, start: 'hold' });
    else if (wanted === 'resume') void resume(card);
    else setPlanning({ card, act: wanted });
  };
  const entries = useEntries(act, (card, stage) => void move(card, stage), stages);
  // Cards are many and drawn once: what they can do must not change with every stroke.
  const latest = useRef({ entries, act });
  useEffect(() => {
    latest.current = { entries, act };
  });
  const acts = useMemo<CardActs>(
    () => ({
      entries: (card) => latest.current.entries(card),
      act: (card, wanted) => latest.current.act(card, wanted),
      mayMove,
    }),
    [mayMove],
  );
  useBoardKeys(place, {
    cards,
    stages,
    mayMove,
    mayClose: may('opportunity', 'close'),
    onMove: (card, stage) => void move(card, stage),
    onAct: act,
  });
  const cardOf = (id: string) => cards.find((card) => card.id === id);

  return (
    <div className="bd" ref={place}>
      <div
        className="cols"
        style={{ gridTemplateColumns: `repeat(${board.columns.length}, minmax(190px, 1fr))` }}
      >
        {board.columns.map((column, index) => {
          const stage = pipeline.stages.find(({ id }) => id === column.stageId);
          if (!stage) return null;
          return (
            <BoardColumn
              key={stage.id}
              stage={stage}
              column={column}
              users={users}
              me={user.id}
              acts={acts}
              onDrop={(id, to) => {
                const card = cardOf(id);
                if (card) void move(card, to);
              }}
              onNew={index === 0 ? onNew : undefined}
            />
          );
        })}
      </div>
      <HoldShelf
        shelf={board.onHold}
        users={users}
        me={user.id}
        acts={acts}
        onDrop={(id) => {
          const card = cardOf(id);
          if (card && card.status === 'open' && may('opportunity', 'hold')) act(card, 'hold');
        }}
      />
      {planning && <PlanBar {...planning} edits={edits} onClose={() => setPlanning(undefined)} />}
      {closing && (
        <ClosingDialog
          opportunity={closing.card}
          {...(closing.start ? { start: closing.start } : {})}
          onClose={() => setClosing(undefined)}
        />
      )}
      {edits.conflict && <ConflictDialog edits={edits} conflict={edits.conflict} />}
    </div>
  );
}

/** What the menu of a card offers: every stage with its digit, then what one does about it. */
function useEntries(
  act: (card: Opportunity, wanted: CardAct) => void,
  move: (card: Opportunity, stage: Pipeline['stages'][number]) => void,
  stages: readonly Pipeline['stages'][number][],
) {
  const { t } = useTranslation('opportunities');
  const may = useMay();
  const { today } = useDays();
  return (card: Opportunity): MenuEntry[] => {
    const held = card.status === 'on_hold';
    const entries: (MenuEntry | false)[] = [
      ...(may('opportunity', 'update')
        ? stages.map((stage, index) => ({
            label: t('card.moveTo', { name: stage.name }),
            checked: !held && stage.id === card.stageId,
            ...(index < 9 ? { keys: String(index + 1) } : {}),
            onSelect: () => move(card, stage),
          }))
        : []),
      !held &&
        may('activity', 'create') && {
          label: t('card.plan'),
          keys: 'R',
          icon: <CalendarPlus className="i" />,
          onSelect: () => act(card, 'plan'),
        },
      !held &&
        may('opportunity', 'update') && {
          label: t('card.postpone'),
          icon: <CalendarClock className="i" />,
          onSelect: () => act(card, 'postpone'),
        },
      may('opportunity', 'hold') &&
        (held
          ? {
              label: t('card.redate'),
              keys: 'R',
              icon: <CalendarClock className="i" />,
              onSelect: () => act(card, 'redate'),
            }
          : {
              label: t('card.hold'),
              icon: <Shape name="hold" className="c-hold" />,
              onSelect: () => act(card, 'hold'),
            }),
      held &&
        may('opportunity', 'hold') && {
          label: t('card.resume'),
          icon: <Shape name="open" className="c-acc" />,
          onSelect: () => act(card, 'resume'),
        },
      may('opportunity', 'close') && {
        label: t('keys.close'),
        keys: 'C',
        icon: <Shape name={card.hold && card.hold.reviewOn < today ? 'late' : 'won'} />,
        onSelect: () => act(card, 'close'),
      },
    ];
    return entries.filter((entry) => entry !== false);
  };
}
