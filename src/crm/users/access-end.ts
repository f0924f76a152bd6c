import { addDays, type Day } from '../../lib/dates.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { boundsOfDay, dayIn } from '../../lib/time-zones.ts';
import type { Role } from './permissions.ts';

/** An outside consultant comes for a time: the access of an advisor always has an end, a year unless told. */
export const advisorDays = 365;

/**
 * The instant when an access ends: the end of its last day on the organization's clock; null = no end.
 * Refuses a day that is over, and an end for administrators, who could otherwise all be gone one morning.
 */
export function accessEnd(
  role: Role,
  lastDay: Day | null,
  { now, timeZone, field = 'accessEndsOn' }: { now: Date; timeZone: string; field?: string },
): Date | null | Refusal {
  const today = dayIn(now, timeZone);
  const last = lastDay ?? (role === 'advisor' ? addDays(today, advisorDays) : null);
  if (last === null) return null;
  if (role === 'admin') return refuse('invalid', { field });
  if (last < today) return refuse('date_invalid', { field });
  return boundsOfDay(last, timeZone).before;
}

/** The last day of an access, as people write it. */
export function lastDayOf(end: Date | null, timeZone: string): Day | null {
  return end && dayIn(new Date(end.getTime() - 1), timeZone);
}
