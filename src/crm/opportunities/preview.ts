import type { Day } from '../../lib/dates.ts';
import { toCents, toEuros } from '../../lib/money.ts';
import type { Opportunity, OpportunityBoard } from './opportunity.contract.ts';
import {
  baseProbability,
  effectiveProbability,
  isOverdue,
  type ProbabilitySource,
  weightedCents,
} from './probability.ts';

/**
 * A change shown before the server has answered: the card is at its new place at once, with the weight it will have.
 * Whatever the server says afterwards replaces it.
 */
export type Patch = Partial<
  Pick<
    Opportunity,
    | 'title'
    | 'ownerId'
    | 'contactId'
    | 'stageId'
    | 'visibility'
    | 'sourceId'
    | 'potentialAmount'
    | 'gutFeeling'
    | 'expectedCloseDate'
    | 'needSaidBy'
    | 'needWords'
  >
>;

export interface PreviewFacts {
  readonly today: Day;
  readonly source: ProbabilitySource;
  /** The stage moved to, when the patch moves it. */
  readonly stage?: { readonly probability: number } | undefined;
  /** The instant, for the days in a stage. */
  readonly now: string;
}

/** The opportunity as it will be. */
export function previewed(before: Opportunity, patch: Patch, facts: PreviewFacts): Opportunity {
  const moved = patch.stageId !== undefined && patch.stageId !== before.stageId;
  const after: Opportunity = {
    ...before,
    ...patch,
    ...(moved ? { stageSince: facts.now } : {}),
    stageProbability: facts.stage?.probability ?? before.stageProbability,
  };
  const weighable = {
    status: after.status,
    expectedCloseDate: after.expectedCloseDate,
    baseProbability: baseProbability(facts.source, after),
    potentialCents: toCents(after.potentialAmount),
  };
  return {
    ...after,
    overdue: isOverdue(after, facts.today),
    probability: effectiveProbability(weighable, facts.today),
    weightedAmount: toEuros(weightedCents(weighable, facts.today)),
  };
}

/** The board with one card as it now is: in the column of its stage, or on the shelf, totals following. */
export function boardWith(board: OpportunityBoard, card: Opportunity): OpportunityBoard {
  const places = [...board.columns, board.onHold];
  const before = places.flatMap((place) => place.cards).find(({ id }) => id === card.id);
  if (!before) return board;
  const place = <Place extends OpportunityBoard['onHold']>(one: Place, belongs: boolean): Place => {
    const had = one.cards.some(({ id }) => id === card.id);
    if (!had && !belongs) return one;
    const others = one.cards.filter(({ id }) => id !== card.id);
    const cards = belongs ? [...others, card].sort(heaviestFirst) : others;
    const totals = sum(sum(one.totals, had ? before : null, -1), belongs ? card : null, 1);
    return { ...one, cards, totals };
  };
  const open = card.status === 'open';
  const wasOpen = before.status === 'open';
  return {
    columns: board.columns.map((column) => place(column, open && column.stageId === card.stageId)),
    onHold: place(board.onHold, card.status === 'on_hold'),
    totals: sum(sum(board.totals, wasOpen ? before : null, -1), open ? card : null, 1),
  };
}

type Totals = OpportunityBoard['totals'];

function sum(totals: Totals, card: Opportunity | null, sign: 1 | -1): Totals {
  if (!card) return totals;
  const add = (a: number, b: number) => toEuros(toCents(a) + sign * toCents(b));
  return {
    count: totals.count + sign,
    potentialAmount: add(totals.potentialAmount, card.potentialAmount),
    weightedAmount: add(totals.weightedAmount, card.weightedAmount),
  };
}

function heaviestFirst(a: Opportunity, b: Opportunity): number {
  return b.potentialAmount - a.potentialAmount || (a.id < b.id ? 1 : -1);
}
