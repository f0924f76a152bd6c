import { addDays, addMonths, type Day, startOfMonth } from '../../lib/dates.ts';

/** The stretch of calendar a report speaks of; both days included. Closings fall in it by their closing date. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day;
}

/**
 * One's own past: the 12 months that end on the eve of the period, whatever its length (domain 3.5).
 * It starts the day after the eve's own anniversary, so that 29 February takes a whole year too.
 */
export function ownPast(period: ReportPeriod): ReportPeriod {
  const eve = addDays(period.from, -1);
  return { from: addDays(addMonths(eve, -12), 1), to: eve };
}

/** Every month the period touches, in order, as `YYYY-MM`. */
export function monthsOf(period: ReportPeriod): string[] {
  const months: string[] = [];
  for (let day = startOfMonth(period.from); day <= period.to; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
}
