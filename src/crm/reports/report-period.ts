import { addDays, addMonths, type Day, startOfMonth } from '../../lib/dates.ts';

/** The stretch of calendar a report speaks of; both days included. Closings fall in it by their closing date. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** One's own past: the 12 months that end on the eve of the period, whatever its length (domain 3.5). */
export function ownPast({ from }: ReportPeriod): ReportPeriod {
  const anniversary = addMonths(from, -12);
  // A year before 29 February there is none: start after the 28th, not on it, or the past would last a day too long.
  const sameDay = anniversary.slice(8) === from.slice(8);
  return { from: sameDay ? anniversary : addDays(anniversary, 1), to: addDays(from, -1) };
}

/** Every month the period touches, in order, as `YYYY-MM`. */
export function monthsOf(period: ReportPeriod): string[] {
  const months: string[] = [];
  for (let day = startOfMonth(period.from); day <= period.to; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
}
