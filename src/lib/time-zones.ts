import { addDays, type Day, type TimeOfDay } from './dates.ts';

/**
 * An instant is the same everywhere; its day and hour depend on where the seller is.
 * Europe/Paris by default in the trade, another zone overseas (domain 7.1), always given by the caller.
 */

/** The day on the wall calendar of that time zone (`'Europe/Paris'`) at this instant. */
export function dayIn(instant: Date, timeZone: string): Day {
  return wallClock(instant, timeZone).day;
}

/** The hour on the wall clock of that time zone, `'HH:MM'`. */
export function timeIn(instant: Date, timeZone: string): TimeOfDay {
  return wallClock(instant, timeZone).time;
}

/**
 * The instant when the wall clock of that time zone shows this day and time. An hour skipped in spring is read
 * with the clock before the change (02:30 is 03:30); an hour seen twice in autumn is the first of the two.
 */
export function instantAt(day: Day, time: TimeOfDay, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const before = offset(new Date(wanted - 86_400_000), timeZone);
  const after = offset(new Date(wanted + 86_400_000), timeZone);
  const candidate = new Date(wanted - before);
  if (before === after || offset(candidate, timeZone) === before) return candidate;
  const later = new Date(wanted - after);
  return offset(later, timeZone) === after ? later : candidate;
}

/** First instant of a day in that time zone, and of the day after: a half-open span for queries. */
export function boundsOfDay(day: Day, timeZone: string): { from: Date; before: Date } {
  return { from: instantAt(day, '00:00', timeZone), before: instantAt(addDays(day, 1), '00:00', timeZone) };
}

/** True for a zone this machine knows, such as `'Indian/Reunion'`. */
export function isTimeZone(name: string): boolean {
  try {
    return formatter(name) !== null;
  } catch {
    return false;
  }
}

function offset(instant: Date, timeZone: string): number {
  const { day, time, seconds } = wallClock(instant, timeZone);
  return Date.parse(`${day}T${time}:${seconds}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
}

function wallClock(instant: Date, timeZone: string): { day: Day; time: TimeOfDay; seconds: string } {
  const found: Record<string, string> = {};
  for (const part of formatter(timeZone).formatToParts(instant)) found[part.type] = part.value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = found;
  return { day: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}`, seconds: second };
}

// Building a formatter costs some tens of microseconds, using one about one: a board asks for hundreds of days.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, known);
  }
  return known;
}
