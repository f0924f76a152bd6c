import { type Day, daysBetween } from '../../lib/dates.ts';
import { workingDaysBetween } from '../../lib/holidays.ts';
import type { ActivityKind } from '../activities/activity.ts';
import type { Status } from './status.ts';

/**
 * Whom to chase this morning (domain 6.3 R1): late first, then today, then what nothing is planned for, then waits
 * whose day has come. A row is a sentence: if no reason can be given it has no business here (DESIGN 1.1).
 */
export type TodaySection = 'late' | 'today' | 'withoutAction' | 'toReview';

export interface TodayFacts {
  readonly status: Status | null;
  readonly action: {
    readonly kind: ActivityKind;
    readonly subject: string;
    readonly dueOn: Day;
    readonly dueTime: string | null;
  } | null;
  readonly reviewOn: Day | null;
  readonly holdReason: string | null;
  readonly lastTouch: Day | null;
  readonly quoteIssuedOn: Day | null;
  readonly expectedCloseDate: Day | null;
}

export interface Reason {
  readonly code: string;
  readonly facts: Record<string, string | number | null>;
}

/** The section a row belongs to, or null when nothing is to be done about it today. */
export function sectionOf({ status, action, reviewOn }: TodayFacts, today: Day): TodaySection | null {
  if (status === 'on_hold') return reviewOn !== null && reviewOn <= today ? 'toReview' : null;
  if (action !== null) return action.dueOn < today ? 'late' : action.dueOn === today ? 'today' : null;
  return status === 'open' ? 'withoutAction' : null;
}

/** Why the row stands there, as a code and the facts its sentence quotes. */
export function reasonOf(
  section: TodaySection,
  facts: TodayFacts,
  today: Day,
  zone: { alsaceMoselle: boolean },
): Reason {
  const quote = { quoteDays: facts.quoteIssuedOn === null ? null : daysBetween(facts.quoteIssuedOn, today) };
  const action = {
    kind: facts.action?.kind ?? null,
    subject: facts.action?.subject ?? null,
    dueOn: facts.action?.dueOn ?? null,
    dueTime: facts.action?.dueTime ?? null,
  };
  if (section === 'late') {
    const workingDays = workingDaysLate(facts.action?.dueOn ?? today, today, zone);
    return { code: 'action_late', facts: { ...action, ...quote, workingDays } };
  }
  if (section === 'today')
    return {
      code: 'action_today',
      facts: { ...action, ...quote, expectedCloseDate: facts.expectedCloseDate },
    };
  if (section === 'toReview')
    return {
      code: 'review_due',
      facts: {
        reviewOn: facts.reviewOn,
        holdReason: facts.holdReason,
        days: daysBetween(facts.reviewOn ?? today, today),
      },
    };
  const silent = facts.lastTouch === null ? null : daysBetween(facts.lastTouch, today);
  return {
    code: silent === null ? 'never_touched' : 'nothing_planned',
    facts: { ...quote, lastTouch: facts.lastTouch, silentDays: silent },
  };
}

/** Working days an action is late: at least one as soon as its day has passed. */
export function workingDaysLate(dueOn: Day, today: Day, zone: { alsaceMoselle: boolean }): number {
  return dueOn >= today ? 0 : Math.max(1, workingDaysBetween(dueOn, today, zone));
}

/**
 * What is at stake, for the order of rows: chance × potential × lateness (domain 6.3 R1). A potential not priced yet
 * counts as the organization's median, so that a fresh request is not always last.
 */
export function stakeOf({
  probability,
  potentialCents,
  medianCents,
  workingDaysLate: late,
}: {
  probability: number;
  potentialCents: number;
  medianCents: number;
  workingDaysLate: number;
}): number {
  const worth = potentialCents > 0 ? potentialCents : medianCents;
  return (probability / 100) * worth * (1 + Math.min(late, 5) / 5);
}
