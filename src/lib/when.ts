import { addDays, type Day, type TimeOfDay } from './dates.ts';
import { isWorkingDay, workingDayFrom, workingDayUpTo } from './holidays.ts';
import { foldInPlace } from './text.ts';
import { calendarDates } from './when/calendar-dates.ts';
import { nearDays } from './when/near-days.ts';
import { periods } from './when/periods.ts';
import { type Found, type Precision, type Reading, readAt } from './when/phrase.ts';
import { hourAfter, hourAt } from './when/times.ts';
import type { Language } from './words.ts';

/**
 * Dates in words: « jeudi 14h relancer avec variante » is a day, an hour and what is left to do (domain 6.2, 7.1).
 * French and English are understood in both; the reader's language decides where they clash.
 */
export type WhenOptions = {
  today: Day;
  language?: Language;
  /** True for what has already happened: « lundi » is last Monday, « 15/3 » the last one, « hier » is understood. */
  past?: boolean;
  /** For tasks: weekends and holidays move to the next working day (« fin mars » to the one before), and `moved` says so. */
  skipNonWorkingDays?: boolean;
  alsaceMoselle?: boolean;
  /** The day meant by a whole week, month or quarter: its start for tasks, its end for anything else, unless told. */
  edge?: 'start' | 'end';
  /** Which date counts when the text holds several. */
  prefer?: 'first' | 'last';
  /** The hour it is: an hour alone (« 14h ») that is over means tomorrow. */
  now?: TimeOfDay;
  /** True for a file that writes the month first. */
  monthFirst?: boolean;
};

export type When = {
  day: Day;
  time: TimeOfDay | null;
  precision: Precision;
  /** What was understood, and where it stands in the text. */
  matched: string;
  start: number;
  end: number;
  /** The text without it: the label of the action. */
  rest: string;
  /** True when the day said was not worked; `saidDay` is that day. */
  moved: boolean;
  saidDay: Day;
};

/** Reads the date, and the hour if any, that a text holds; null when it holds none. Texts over 500 characters hold none. */
export function parseWhen(text: string, options: WhenOptions): When | null {
  if (text.length > 500) return null;
  const written = text.normalize('NFC');
  const folded = foldInPlace(written);
  const match = dateIn(folded, options) ?? hourAlone(folded, options);
  return match && finish(written, match, options);
}

/** A field or a cell that must be a date and nothing else; null when anything is left over. */
export function parseDay(text: string, options: WhenOptions): Day | null {
  const when = parseWhen(text.trim(), options);
  return when && when.rest === '' ? when.day : null;
}

type Match = { start: number; end: number; found: Found };

// Whole dates first: « mardi 24 novembre » is more than « mardi 24 ».
const phrases = [...calendarDates, ...nearDays, ...periods];
// A date begins a word; a dot, a slash or « n° » before it would make it the end of something else.
const beginning = /(?<![\p{L}\p{N}.,/+-]|(?:n°|\bno|numero|\bref\.?) ?)[\p{L}\p{N}+]/gu;
const lead =
  /(?:(?<=^|[\s(,;:])(?:(?:la )?semaine du|week of|le|la|les|l'|pour|avant|d'ici(?: a)?|vers|des|on|by|before|for|until|du|de|a|au|en|the) ?)+$/;

function dateIn(folded: string, options: WhenOptions): Match | null {
  const reading = readingOf(options);
  let last: Match | null = null;
  let reached = 0;
  for (const { index } of folded.matchAll(beginning)) {
    if (index < reached) continue;
    const date = readAt(folded, index, phrases, reading);
    if (!date) continue;
    const match = withHour(folded, { start: index, end: date.end, found: date.found });
    if (options.prefer !== 'last') return match;
    last = match;
    reached = match.end;
  }
  return last;
}

/** Adds the hour that stands behind the date, or just before it (« 14h jeudi »). */
function withHour(folded: string, match: Match): Match {
  if (match.found.time || match.found.precision !== 'day') return match;
  const after = hourAfter(folded, match.end);
  if (after) return { ...match, end: after.end, found: { ...match.found, time: after.time } };
  const before = folded.slice(0, match.start);
  const place = /(?<![\p{L}\p{N}.,/:-])\d{1,2} ?(?:h ?[0-5]?\d?|:\d\d|[ap]m)[ ,]+(?:le |on )?$/u.exec(
    before,
  )?.index;
  const hour = place === undefined ? null : hourAt(folded, place);
  return hour && place !== undefined
    ? { ...match, start: place, found: { ...match.found, time: hour.time } }
    : match;
}

// At the start, behind « à », or written with its minutes.
const hourBeginning =
  /(?<=^\s*|(?<!\p{L})(?:a|vers|at|@) ?)\d|(?<![\p{L}\p{N}.,:/-])\d(?=\d?(?: ?h ?|:)\d\d(?!\d|:?\p{L}))/gu;

/** « 14h30 rappeler » or « rappeler à 14h »: today, or tomorrow when that hour is over. */
function hourAlone(folded: string, { today, now, past }: WhenOptions): Match | null {
  for (const { index } of folded.matchAll(hourBeginning)) {
    const hour = hourAt(folded, index);
    const alone = hour && folded.slice(0, index).trim() === '' && folded.slice(hour.end).trim() === '';
    // « 2h » before words is a duration more often than the middle of the night.
    if (!hour || (!alone && hour.time < '06:00')) continue;
    const day = now !== undefined && hour.time <= now && !past ? addDays(today, 1) : today;
    return { start: index, end: hour.end, found: { day, precision: 'day', time: hour.time } };
  }
  return null;
}

function finish(text: string, match: Match, { skipNonWorkingDays, alsaceMoselle, today }: WhenOptions): When {
  const folded = foldInPlace(text);
  const start = lead.exec(folded.slice(0, match.start))?.index ?? match.start;
  const { found, end } = match;
  const region = { alsaceMoselle: alsaceMoselle ?? false };
  const off = skipNonWorkingDays === true && !isWorkingDay(found.day, region);
  const before = off && found.backwards ? workingDayUpTo(found.day, region) : null;
  const day = !off
    ? found.day
    : before !== null && before >= today
      ? before
      : workingDayFrom(found.day, region);
  return {
    day,
    time: found.time ?? null,
    precision: found.precision,
    matched: text.slice(start, end),
    start,
    end,
    rest: leftover(text, start, end),
    moved: off,
    saidDay: found.day,
  };
}

function leftover(text: string, start: number, end: number): string {
  const after = text.slice(end);
  return `${text.slice(0, start).trimEnd()}${/^\s*[,.)]/.test(after) ? '' : ' '}${after.trimStart()}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
}

function readingOf({
  today,
  language,
  past,
  skipNonWorkingDays,
  edge,
  now,
  monthFirst,
}: WhenOptions): Reading {
  return {
    today,
    language: language ?? 'fr',
    past: past ?? false,
    edge: edge ?? (skipNonWorkingDays ? 'start' : 'end'),
    now: now ?? null,
    monthFirst: monthFirst ?? false,
  };
}
