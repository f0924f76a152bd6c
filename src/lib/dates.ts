/**
 * A day is a square of the calendar on the seller's wall, without hour or time zone: `'2026-11-24'`.
 * Days are compared and sorted as plain strings. Weeks start on Monday, as ISO 8601 and domain 7.1 say.
 */
export type Day = string;

/** A time of the day as a seller's diary writes it: `'09:05'`, 24 hours, no seconds. */
export type TimeOfDay = string;

export type DayParts = { year: number; month: number; day: number };

/** True for a real day of the calendar written `YYYY-MM-DD`, years 0001 to 9999. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && partsOrNull(value) !== null;
}

/** True for a real day between 1900 and 2199: what a form accepts, so that a slip like 20260 or 9999 is seen. */
export function isPlausibleDay(value: unknown): value is Day {
  return isDay(value) && value >= '1900-01-01' && value <= '2199-12-31';
}

/** True for `'HH:MM'`, from 00:00 to 23:59. */
export function isTimeOfDay(value: unknown): value is TimeOfDay {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** The day of these numbers (month 1-12), or null when the calendar has no such day (31 June). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return write(year, month, day);
}

/** Year, month (1-12) and day of the month. Throws on text that is no day: that is a programming mistake. */
export function partsOf(day: Day): DayParts {
  const parts = partsOrNull(day);
  if (!parts) throw new RangeError(`Not a day: ${day}`);
  return parts;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** The same date `count` months later; the last of the month when that month is shorter (31 January + 1 = 28 February). */
export function addMonths(day: Day, count: number): Day {
  const parts = partsOf(day);
  const months = parts.year * 12 + (parts.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return within(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** -1, 0 or 1, for sorting. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierDay(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  // Day number 0 is 1 January 1970, a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week of a day; its year may differ from the calendar's around 1 January. */
export function isoWeek(day: Day): { year: number; week: number } {
  const { year } = partsOf(addDays(day, 4 - weekday(day)));
  return { year, week: Math.floor(daysBetween(firstMonday(year), day) / 7) + 1 };
}

/** Monday of an ISO week (« S47 »), or null when that year has no such week. */
export function mondayOfIsoWeek(year: number, week: number): Day | null {
  if (!Number.isInteger(week) || week < 1 || year < 1 || year > 9998) return null;
  const monday = addDays(firstMonday(year), (week - 1) * 7);
  return isoWeek(monday).year === year ? monday : null;
}

export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

export function startOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return write(year, month, 1);
}

export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return write(year, month, daysInMonth(year, month));
}

/** 1 to 4. */
export function quarterOf(day: Day): number {
  return Math.ceil(partsOf(day).month / 3);
}

export function startOfQuarter(day: Day): Day {
  return write(partsOf(day).year, quarterOf(day) * 3 - 2, 1);
}

export function endOfQuarter(day: Day): Day {
  return endOfMonth(write(partsOf(day).year, quarterOf(day) * 3, 1));
}

export function startOfYear(day: Day): Day {
  return write(partsOf(day).year, 1, 1);
}

export function endOfYear(day: Day): Day {
  return write(partsOf(day).year, 12, 31);
}

/** Days of a month, 28 to 31; month 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day a workbook means by a serial number (45 000 is 2023-03-15), or null outside 1954-2119 where it is no date. */
export function dayFromSpreadsheet(serial: number, epoch: 1900 | 1904 = 1900): Day | null {
  const days = Math.floor(serial) + (epoch === 1904 ? 1462 : 0);
  return days >= 20_000 && days <= 80_500 ? addDays('1899-12-30', days) : null;
}

function firstMonday(year: number): Day {
  const fourth = write(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth));
}

function partsOrNull(text: string): DayParts | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const parts = {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8)),
  };
  if (parts.year < 1 || parts.month < 1 || parts.month > 12 || parts.day < 1) return null;
  return parts.day <= daysInMonth(parts.year, parts.month) ? parts : null;
}

function write(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Beyond year 9999 days would no longer sort as text: better an error here than a wrong order somewhere else. */
function within(year: number, month: number, day: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`Out of the calendar: year ${year}`);
  return write(year, month, day);
}

// Days since 1 January 1970 in the Gregorian calendar, counted in eras of 400 years that start on 1 March,
// so that the leap day is the last of its year. No Date object: it would bring a time zone in.
function dayNumber(text: Day): number {
  const { year, month, day } = partsOf(text);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function dayFromNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return within(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}
