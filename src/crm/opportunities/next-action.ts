import type { Day } from '../../lib/dates.ts';

/** What is planned next, as every card, row and record shows it: late, today, to come, or nothing, which is an anomaly. */
export type NextActionState = 'late' | 'today' | 'future' | 'none';

export function nextActionState(next: { dueOn: Day } | null, today: Day): NextActionState {
  if (next === null) return 'none';
  if (next.dueOn < today) return 'late';
  return next.dueOn === today ? 'today' : 'future';
}

/** Days in a stage after which a card is marked, unless its stage says otherwise. */
const usualPatience = 14;

/** Too long in its stage: the hourglass. `slowAfterDays` is the stage's own limit, or null. */
export function isSlow(days: number, slowAfterDays: number | null): boolean {
  return days > (slowAfterDays ?? usualPatience);
}

/** The limit that a card is measured by, in days. */
export function patienceOf(slowAfterDays: number | null): number {
  return slowAfterDays ?? usualPatience;
}
