import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  earlierDay,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  isoWeek,
  laterDay,
  mondayOfIsoWeek,
  partsOf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from '../dates.ts';
import { isNearYear } from './calendar-dates.ts';
import { type Found, type Phrase, type Precision, phrase, type Reading, type Said } from './phrase.ts';
import { monthOf, monthWord, yearOf } from './vocabulary.ts';

/** Weeks, months, quarters and years: « fin mars », « S47 », « T1 2027 », « nov-26 », « fin de mois », "end of March". */
type Period = { from: Day; to: Day; precision: Precision };

const part = '(?<part>fin|debut|milieu|mi|courant|end|start|beginning|early|mid|late)';
const joint = "(?: de la| de l'| de| du| d'| of the| of| the|-| )? ?";
const of = `(?:${part}${joint})`;
const yearSaid = "(?:(?:19|20|21)\\d\\d|'?\\d\\d(?! ?(?:h|am|pm|k|m)(?!\\p{L})| ?[€%]|[.,:/-]?\\d))";
const yearBehind = `(?:[ /-](?<year>${yearSaid}))`;
const before = "(?:en|pour|d'ici|avant|vers|in|by|for|before|around|until)";

// T3 is also a flat and S21 a telephone: without a year they count behind « fin » or « en », or at one end of the text.
const led = `(?:${of}|${before} |^|(?=\\S+\\s*$))`;
const weekNumber = '(?<number>[1-9]|[0-4]\\d|5[0-3])';

export const periods: readonly Phrase[] = [
  phrase(`(?:${of}|${before} )?(?<name>${monthWord})\\.?${yearBehind}`, month),
  phrase(`(?:${of}|${before} )(?<name>${monthWord})\\.?`, month),
  // A month alone is also a first name or a company, and « sept » a number: only where nothing follows it.
  phrase(`(?:(?<=^)|(?!sept\\s*$))(?<name>${monthWord})\\.?(?=\\s*$)`, month),
  phrase(`${of}?(?<number>0?[1-9]|1[0-2])[/.-](?<year>(?:19|20|21)\\d\\d)`, month),
  phrase(`${of}?[tq](?<number>[1-4])${yearBehind}`, quarter),
  phrase(`${led}[tq](?<number>[1-4])`, quarter),
  phrase(`${of}?(?<number>[1-4])(?:er|e|eme|nd|rd|th|st)? (?:trimestre|quarter)${yearBehind}?`, quarter),
  phrase(`${of}?(?:h|semestre )(?<number>[12])${yearBehind}`, half),
  phrase(`${of}?(?<number>[12])(?:er|e|eme|nd|st)? (?:semestre|half)${yearBehind}?`, half),
  phrase(`${of}?(?:sem\\.? ?|semaine |week )${weekNumber}${yearBehind}?`, week),
  phrase(`${of}?[sw]${weekNumber}${yearBehind}`, week),
  phrase(`${led}[sw]${weekNumber}`, week),

  phrase(`${of}?(?:(?:la )?semaine prochaine|next week)`, relative(weeks, 1)),
  phrase(`${of}?(?:(?:le )?mois prochain|next month)`, relative(months, 1)),
  phrase(`${of}?(?:(?:le )?trimestre prochain|next quarter)`, relative(quarters, 1)),
  phrase(`${of}?(?:l'an prochain|(?:l')?annee prochaine|next year)`, relative(years, 1)),
  phrase('(?:cette semaine|this week)', relative(weeks, 0)),
  phrase(`(?:ce mois(?:[- ]ci)?|this month)`, relative(months, 0)),
  phrase('(?:la )?semaine derniere|last week', onlyPast(weeks)),
  phrase('(?:le )?mois dernier|last month', onlyPast(months)),
  phrase(`${of}(?:semaine|week)`, recurring(weeks)),
  phrase(`${of}(?:mois|month)`, recurring(months)),
  phrase(`${of}(?:trimestre|quarter)`, recurring(quarters)),
  phrase(`${of}(?:(?:annee|year) )?(?<year>(?:19|20|21)\\d\\d)`, wholeYear),
  phrase(`${of}(?:annee|an|year)`, recurring(years)),
];

type Cycle = (today: Day, step: number) => Period;

function month(said: Said, reading: Reading): Found | null {
  const number = said.number ? Number(said.number) : monthOf(said.name, reading.language);
  if (number === null) return null;
  return yearly(said, reading, (year) => span(dayOf(year, number, 1), endOfMonth, 'month'));
}

function quarter(said: Said, reading: Reading): Found | null {
  return yearly(said, reading, (year) =>
    span(dayOf(year, Number(said.number) * 3 - 2, 1), endOfQuarter, 'quarter'),
  );
}

function half(said: Said, reading: Reading): Found | null {
  const lastDay = (first: Day) => endOfMonth(addMonths(first, 5));
  return yearly(said, reading, (year) =>
    span(dayOf(year, Number(said.number) * 6 - 5, 1), lastDay, 'quarter'),
  );
}

/** A week of work: Monday to Friday. Around 1 January the running year of weeks is not the calendar's. */
function week(said: Said, reading: Reading): Found | null {
  const lag = said.year ? 0 : isoWeek(reading.today).year - partsOf(reading.today).year;
  const friday = (monday: Day) => addDays(monday, 4);
  return yearly(said, reading, (year) =>
    span(mondayOfIsoWeek(year + lag, Number(said.number)), friday, 'week'),
  );
}

function wholeYear(said: Said, reading: Reading): Found | null {
  return within(years(`${said.year}-01-01`, 0), said, reading);
}

function weeks(today: Day, step: number): Period {
  const from = addDays(startOfWeek(today), step * 7);
  return { from, to: addDays(from, 4), precision: 'week' };
}

function months(today: Day, step: number): Period {
  const from = addMonths(startOfMonth(today), step);
  return { from, to: endOfMonth(from), precision: 'month' };
}

function quarters(today: Day, step: number): Period {
  const from = addMonths(startOfQuarter(today), step * 3);
  return { from, to: endOfQuarter(from), precision: 'quarter' };
}

function years(today: Day, step: number): Period {
  const from = addMonths(startOfYear(today), step * 12);
  return { from, to: endOfYear(from), precision: 'year' };
}

function relative(cycle: Cycle, step: number): Phrase['read'] {
  return (said, reading) => within(cycle(reading.today, step), said, reading);
}

function onlyPast(cycle: Cycle): Phrase['read'] {
  return (said, reading) => (reading.past ? within(cycle(reading.today, -1), said, reading) : null);
}

function recurring(cycle: Cycle): Phrase['read'] {
  return (said, reading) => nearest((step) => cycle(reading.today, step), said, reading);
}

function yearly(said: Said, reading: Reading, periodOf: (year: number) => Period | null): Found | null {
  if (said.year === undefined) {
    const thisYear = partsOf(reading.today).year;
    return nearest((step) => periodOf(thisYear + step), said, reading);
  }
  const digits = said.year.replace("'", '');
  const year = yearOf(digits);
  return digits.length === 2 && !isNearYear(year, reading) ? null : within(periodOf(year), said, reading);
}

/** The first such period, from this one on, whose day is not over; or the last one whose day is. */
function nearest(periodAt: (step: number) => Period | null, said: Said, reading: Reading): Found | null {
  for (let step = 0; step <= 8; step++) {
    const found = within(periodAt(reading.past ? -step : step), said, reading);
    if (found && (reading.past ? found.day <= reading.today : found.day >= reading.today)) return found;
  }
  return null;
}

/** The day meant by a period: its end for « fin », else the edge the reader wants, but today at the earliest while it runs. */
function within(period: Period | null, said: Said, { today, past, edge }: Reading): Found | null {
  if (!period) return null;
  const { from, to, precision } = period;
  if (/^(?:mi|mid|milieu)$/.test(said.part ?? '')) return { day: middle(period), precision };
  if (/^(?:debut|start|beginning|early)$/.test(said.part ?? '')) return { day: from, precision };
  if (/^(?:fin|end|late)$/.test(said.part ?? '')) return { day: to, precision, backwards: true };
  const day = edge === 'start' ? from : to;
  const running = from <= today && today <= to;
  const settled = running ? (past ? earlierDay(day, today) : laterDay(day, today)) : day;
  return { day: settled, precision, backwards: edge === 'end' };
}

function middle({ from, to, precision }: Period): Day {
  return addDays(from, precision === 'month' ? 14 : Math.floor(daysBetween(from, to) / 2));
}

function span(from: Day | null, lastDay: (from: Day) => Day, precision: Precision): Period | null {
  return from === null ? null : { from, to: lastDay(from), precision };
}
