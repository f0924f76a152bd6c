import { addMonths, type Day, dayOf, isPlausibleDay, partsOf, startOfMonth } from '../dates.ts';
import { type Found, type Phrase, phrase, type Reading, type Said } from './phrase.ts';
import { monthOf, monthWord, weekdayName, weekdayShort, yearOf } from './vocabulary.ts';

/** Days said by their date: `15/3`, `02-11-26`, « 2 nov », « le 24 », "March 3rd", `2026-11-02`. */

// Two digits behind a month are a year (« 2 nov 26 ») unless an hour, an amount or a share follows.
const shortYear = "'?(?<short>\\d\\d)(?! ?(?:h|am|pm|k|m)(?!\\p{L})| ?[€%]|[.,:/-]?\\d)";
const longYear = '(?<long>(?:19|20|21)\\d\\d)';
const year = `(?:,? (?:${longYear}|${shortYear}))?`;
const ordinal = '(?:er|st|nd|rd|th)?';
// The name of the day before a whole date adds nothing (« lundi 2 novembre »).
const named = `(?:(?:${weekdayName}|${weekdayShort})\\.?,? )?(?:le |the )?`;

export const calendarDates: readonly Phrase[] = [
  // The hour of an instant is left out: it is UTC, not the seller's.
  phrase(
    '(?<long>\\d{4})-(?<month>\\d{2})-(?<date>\\d{2})(?:t\\d\\d:\\d\\d[\\d:.]*(?:z|[+-]\\d\\d:?\\d\\d)?)?',
    dated,
  ),
  phrase(
    `${named}(?<date>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?:(?<long>\\d{4})|(?<short>\\d{2}))`,
    numeric,
  ),
  phrase(`${named}(?<date>\\d{1,2})/(?<month>\\d{1,2})(?!/)`, numeric),
  phrase(
    `${named}(?<date>\\d{1,2})${ordinal}(?: of)?[ /-]?(?<name>${monthWord})\\.?[/-](?:(?<long>\\d{4})|(?<short>\\d{2}))`,
    dated,
  ),
  phrase(`${named}(?<date>\\d{1,2})${ordinal}(?: of)? ?(?<name>${monthWord})\\.?${year}`, dated),
  phrase(`${named}(?<date>\\d{1,2})${ordinal}(?: of)?[ /-]?(?<name>${monthWord})\\.?`, dated),
  // English order. In French « nov 26 » is November 2026, read among the periods.
  phrase(`${named}(?<name>${monthWord})\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)${year}`, dated),
  phrase(
    `${named}(?<name>${monthWord})\\.? (?<date>\\d{1,2})(?:, ?${longYear})?(?! ?(?:h|am|pm|k|m)(?!\\p{L})| ?[€%])`,
    (said, reading) => (reading.language === 'en' ? dated(said, reading) : null),
  ),
  phrase(
    '(?:le |the )(?<date>\\d{1,2})(?:er|st|nd|rd|th)?(?! ?(?:h|am|pm|k|m)(?!\\p{L})| ?[€%]|[./-])',
    dateAlone,
  ),
];

function numeric(said: Said, reading: Reading): Found | null {
  return dated(reading.monthFirst ? { ...said, date: said.month, month: said.date } : said, reading);
}

function dated(said: Said, reading: Reading): Found | null {
  const month = said.name === undefined ? Number(said.month) : monthOf(said.name, reading.language);
  if (month === null) return null;
  const written = said.long ?? said.short;
  if (written === undefined) return found(nearestYear(month, Number(said.date), reading));
  const year = yearOf(written);
  // « 2 nov 10 relances » is not in 2010.
  if (said.name !== undefined && said.short !== undefined && !isNearYear(year, reading)) return null;
  return found(dayOf(year, month, Number(said.date)));
}

/** True for a year of two digits that somebody may mean: not far behind, not far ahead. */
export function isNearYear(year: number, { today, past }: Reading): boolean {
  const ahead = year - partsOf(today).year;
  return ahead >= (past ? -15 : -1) && ahead <= 10;
}

function dateAlone(said: Said, { today, past }: Reading): Found | null {
  for (let step = 0; step <= 12; step++) {
    const { year, month } = partsOf(addMonths(startOfMonth(today), past ? -step : step));
    const day = dayOf(year, month, Number(said.date));
    if (day && (past ? day <= today : day >= today)) return found(day);
  }
  return null;
}

/** The next such date, today included, or the last one; 29 February waits for its year. */
function nearestYear(month: number, date: number, { today, past }: Reading): Day | null {
  const { year } = partsOf(today);
  for (let step = 0; step <= 8; step++) {
    const day = dayOf(year + (past ? -step : step), month, date);
    if (day && (past ? day <= today : day >= today)) return day;
  }
  return null;
}

function found(day: Day | null): Found | null {
  return day !== null && isPlausibleDay(day) ? { day, precision: 'day' } : null;
}
