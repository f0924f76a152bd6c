import { addDays, type Day } from '../../lib/dates.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Opportunity } from './opportunity.ts';
import { isClosed } from './status.ts';

/**
 * On hold: waiting for something, with a reason and a date to look again. Not a closing: it stands apart from columns,
 * weighted totals and ratios, and comes back by itself on its day in « À réexaminer » (domain 1.3, S3).
 */
export function hold(
  before: Opportunity,
  { reasonId, reviewOn }: { reasonId: string; reviewOn: Day },
  { today, reasonOutcome }: { today: Day; reasonOutcome: string | null },
): Opportunity | Refusal {
  if (isClosed(before.status)) return refuse('already_closed', { status: before.status });
  if (reasonOutcome !== 'on_hold') return refuse('reason_of_other_outcome', { field: 'reasonId' });
  if (reviewOn <= today) return refuse('review_date_past', { field: 'reviewOn' });
  return { ...before, status: 'on_hold', hold: { since: before.hold?.since ?? today, reasonId, reviewOn } };
}

/** Back to open, at the stage it was held from. */
export function resume(before: Opportunity): Opportunity | Refusal {
  if (before.status !== 'on_hold') return refuse('not_on_hold');
  return { ...before, status: 'open', hold: null };
}

/** The day has come: it shows in « À réexaminer »; the status stays until somebody decides. */
export function isReviewDue(
  { status, hold: held }: Pick<Opportunity, 'status' | 'hold'>,
  today: Day,
): boolean {
  return status === 'on_hold' && held !== null && held.reviewOn <= today;
}

/** Default review: a month on, or a fortnight where « je vous rappelle » leaves the move to us (domain 3.1). */
export function proposedReview(reasonCode: string | null, today: Day): Day {
  return addDays(today, reasonCode === 'will_call_back' ? 15 : 30);
}
