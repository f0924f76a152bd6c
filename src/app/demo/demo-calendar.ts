import { addDays, type Day, type TimeOfDay } from '../../lib/dates.ts';
import { addWorkingDays, workingDayFrom, workingDayUpTo } from '../../lib/holidays.ts';
import { instantAt } from '../../lib/time-zones.ts';

/**
 * The calendar of the demonstration: everything is told from today, so that it never grows old. What happened,
 * happened on working days before today.
 */
export interface DemoCalendar {
  readonly today: Day;
  /** The working day so many days ago, or the last one before it. At least one day ago. */
  ago(days: number): Day;
  /** Working days from today; negative in the past. 0 is today itself, even a Sunday. */
  workingDays(count: number): Day;
  /** A working day so many days from today: later for a positive count, earlier for a negative one. */
  near(days: number): Day;
  instant(day: Day, time: TimeOfDay): Date;
}

export function demoCalendar(today: Day, timeZone: string): DemoCalendar {
  return {
    today,
    ago: (days) => workingDayUpTo(addDays(today, -Math.max(1, days))),
    workingDays: (count) => (count === 0 ? today : addWorkingDays(today, count)),
    near: (days) => (days < 0 ? workingDayUpTo : workingDayFrom)(addDays(today, days)),
    instant: (day, time) => instantAt(day, time, timeZone),
  };
}

/** « 09:05 » from minutes after midnight. */
export function clock(minutes: number): TimeOfDay {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
