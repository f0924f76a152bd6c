import { addDays, type Day } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import { type Cents, toEuros } from '../../lib/money.ts';
import type { ClosingInput } from './closing.contract.ts';
import type { Outcome } from './status.ts';

/**
 * What a seller has answered so far in the closing dialog (domain 3.1). It may be half empty: `missing` says what
 * keeps it from being sent, in the order of the screen; `stepBack` takes the last answer away.
 */
export type Ending = Outcome | 'hold';

export type Opponent =
  | { kind: 'competitor'; id: string }
  | { kind: 'tender' | 'unknown' }
  | { kind: 'other'; name: string };

export const nextSteps = ['delivery', 'recommendation', 'reorder', 'nothing'] as const;
export type NextStep = (typeof nextSteps)[number];

export interface ClosingDraft {
  readonly ending: Ending | null;
  readonly wonCents: Cents | null | 'unreadable';
  readonly closedOn: Day | null;
  readonly nextStep: NextStep;
  /** Sold at once after all: counted as a direct order (domain 3.3). */
  readonly asDirect: boolean;
  readonly opponent: Opponent | null;
  readonly reasonId: string | null;
  readonly theirCents: Cents | null | 'unreadable';
  /** Undefined until answered; null is « je ne sais pas ». */
  readonly sameScope: boolean | null | undefined;
  readonly needSaidBy: 'customer' | 'us' | null;
  readonly debrief: boolean;
  readonly debriefBy: string | null;
  readonly reviewOn: Day | null;
  /** « Je vous rappelle » is our move: a call is planned on the review day. */
  readonly planCall: boolean;
}

export type MissingAnswer =
  | 'amount'
  | 'closed_on'
  | 'closed_in_future'
  | 'opponent'
  | 'reason'
  | 'their_price'
  | 'review'
  | 'review_past';

/** What still keeps the closing from being sent, first things first. */
export function missing(draft: ClosingDraft, today: Day): MissingAnswer[] {
  const found: MissingAnswer[] = [];
  const { ending } = draft;
  if (ending === 'won') {
    if (typeof draft.wonCents !== 'number') found.push('amount');
    if (draft.closedOn === null) found.push('closed_on');
    else if (draft.closedOn > today) found.push('closed_in_future');
  }
  if (
    ending === 'lost' &&
    (!draft.opponent || (draft.opponent.kind === 'other' && !draft.opponent.name.trim()))
  )
    found.push('opponent');
  if (ending !== 'won' && ending !== null && draft.reasonId === null) found.push('reason');
  if (ending === 'lost' && draft.theirCents === 'unreadable') found.push('their_price');
  if (ending === 'hold') {
    if (draft.reviewOn === null) found.push('review');
    else if (draft.reviewOn <= today) found.push('review_past');
  }
  return found;
}

/** One answer back: the reason, then whom it went to, then the ending itself. Null when there is nothing to take back. */
export function stepBack(draft: ClosingDraft): Partial<ClosingDraft> | null {
  if (draft.reasonId !== null) return { reasonId: null };
  if (draft.opponent !== null) return { opponent: null };
  return draft.ending === null ? null : { ending: null };
}

/** The day of a task so many days ahead, on a worked day (domain 3.1: fitting at J+7, debrief at J+10). */
export function taskDay(from: Day, days: number, alsaceMoselle: boolean): Day {
  return workingDayFrom(addDays(from, days), { alsaceMoselle });
}

/** How long after the signature each proposal comes. */
export const nextStepDays: Record<NextStep, number> = {
  delivery: 7,
  recommendation: 30,
  reorder: 90,
  nothing: 0,
};

type Task = { subject: string; dueOn: Day; ownerId?: string };

/**
 * The closing as the API takes it, once nothing is missing. `competitorId` is the one chosen or just made;
 * `task` is what comes next, or the debrief.
 */
export function closingInputOf(
  draft: ClosingDraft,
  { competitorId, task, today }: { competitorId: string | null; task: Task | undefined; today: Day },
): ClosingInput | null {
  const { ending, reasonId } = draft;
  if (ending === 'won' && typeof draft.wonCents === 'number') {
    const closedOn = draft.closedOn ?? today;
    return { outcome: 'won', wonAmount: toEuros(draft.wonCents), closedOn, next: task };
  }
  if (reasonId === null) return null;
  if (ending === 'lost') {
    const price = typeof draft.theirCents === 'number' ? toEuros(draft.theirCents) : null;
    return {
      outcome: 'lost',
      reasonId,
      competitorId,
      toTender: draft.opponent?.kind === 'tender',
      competitorPrice: price,
      sameScope: draft.sameScope ?? null,
      debrief: task,
    };
  }
  if (ending === 'vanished')
    return { outcome: 'vanished', reasonId, needSaidBy: draft.needSaidBy, debrief: task };
  return ending === 'cancelled' ? { outcome: 'cancelled', reasonId } : null;
}
