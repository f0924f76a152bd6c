/** A day as sheets write it: a date cell, a serial number, `15/3`, « fin mars », `S48`. */
import {
  type Day,
  dayFromSpreadsheet,
  dayOf,
  daysBetween,
  daysInMonth,
  isPlausibleDay,
  type TimeOfDay,
} from '../../lib/dates.ts';
import { type Cell, isBlank, isDateCell } from '../../lib/spreadsheet-cell.ts';
import { parseWhen } from '../../lib/when.ts';
import { type CellDialect, isDash, leaveEmpty, nothing, type Reading, unread } from './cell-reading.ts';
import { cellText } from './cell-text.ts';

/** `past`: it has happened (created, signed); `near`: a date without year is the closest one. */
export type DayKind = 'past' | 'near';

export interface ReadDay {
  readonly day: Day;
  readonly time: TimeOfDay | null;
  /** Words left beside the date: « 15/3 relancer Paul » leaves « relancer Paul ». */
  readonly rest: string;
}

/** A day from a date cell, a serial number or words; null for an empty cell. */
export function readDay(cell: Cell, kind: DayKind, dialect: CellDialect): Reading<ReadDay | null> {
  if (isBlank(cell)) return nothing;
  if (isDateCell(cell)) return plausible(cell.day, cell.time);
  if (typeof cell === 'number') {
    const day = dayFromSpreadsheet(cell);
    return day ? plausible(day, null) : unread('date_not_understood', leaveEmpty);
  }
  const text = cellText(cell);
  if (isDash(text)) return nothing;
  const numeric = /^(\d{1,4})[/.-](\d{1,2})(?:[/.-](\d{1,4}))?(?:[ T](\d{1,2})[:h](\d{2})\S*)?$/.exec(text);
  if (numeric) return readNumericDay(numeric, kind, dialect);
  const when = parseWhen(text, { today: dialect.today, language: dialect.language, past: kind === 'past' });
  if (!when) return unread('date_not_understood', leaveEmpty);
  const day = kind === 'near' ? nearest(text, when.day, dialect) : when.day;
  return { value: { day, time: when.time, rest: when.rest }, problem: null };
}

function readNumericDay(
  found: RegExpExecArray,
  kind: DayKind,
  dialect: CellDialect,
): Reading<ReadDay | null> {
  const [, first = '', second = '', third, hour, minute] = found;
  const time = hour !== undefined && Number(hour) < 24 ? `${hour.padStart(2, '0')}:${minute}` : null;
  const yearFirst = first.length > 2;
  if (yearFirst && third === undefined) return unread('date_not_understood', leaveEmpty);
  const [date, month] = yearFirst
    ? [Number(third), Number(second)]
    : dialect.monthFirst
      ? [Number(second), Number(first)]
      : [Number(first), Number(second)];
  const year = yearFirst ? Number(first) : third === undefined ? null : fullYear(third, dialect.today);
  const day = year === null ? closestYear(month, date, kind, dialect.today) : dayOf(year, month, date);
  if (day) return plausible(day, time);
  return impossible(year ?? Number(dialect.today.slice(0, 4)), month, date);
}

/** « 31/11 »: the month is real, the day is not. */
function impossible(year: number, month: number, date: number): Reading<null> {
  const isDayTooMany = month >= 1 && month <= 12 && date > 28 && date <= 31;
  const last = isDayTooMany ? dayOf(year, month, daysInMonth(year, month)) : null;
  if (!last) return unread('date_impossible', leaveEmpty);
  return unread('date_impossible', { code: 'last_day_of_month', cell: { day: last, time: null } });
}

function plausible(day: Day, time: TimeOfDay | null): Reading<ReadDay | null> {
  if (isPlausibleDay(day)) return { value: { day, time, rest: '' }, problem: null };
  return unread('date_implausible', leaveEmpty);
}

function fullYear(text: string, today: Day): number {
  if (text.length > 2) return Number(text);
  const year = 2000 + Number(text);
  return year > Number(today.slice(0, 4)) + 20 ? year - 100 : year;
}

function closestYear(month: number, date: number, kind: DayKind, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) => dayOf(each, month, date) ?? []);
  const fitting = kind === 'past' ? days.filter((day) => day <= today) : days;
  return fitting.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? null;
}

/** Words without a year (« fin mars ») lean forward; they mean the past when that is much closer. */
function nearest(text: string, ahead: Day, { today, language }: CellDialect): Day {
  if (/\d{4}/.test(text) || daysBetween(today, ahead) < 200) return ahead;
  const behind = parseWhen(text, { today, language, past: true })?.day;
  return behind && behind <= today && daysBetween(behind, today) < 120 ? behind : ahead;
}
