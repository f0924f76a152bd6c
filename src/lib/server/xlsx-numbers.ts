/** What a number in a workbook means: its display format tells a date, a time or a percentage from a plain number. */
import type { Cell } from '../spreadsheet-cell.ts';

export type NumberKind = 'plain' | 'date' | 'time' | 'percent';

/** Formats that every workbook has without declaring them (ECMA-376 18.8.30, with the East Asian date ones). */
export function builtInKind(formatId: number): NumberKind {
  if (formatId === 9 || formatId === 10) return 'percent';
  if ((formatId >= 18 && formatId <= 21) || (formatId >= 45 && formatId <= 47)) return 'time';
  const isDate =
    (formatId >= 14 && formatId <= 22) ||
    (formatId >= 27 && formatId <= 36) ||
    (formatId >= 50 && formatId <= 58);
  return isDate ? 'date' : 'plain';
}

/** The kind of a declared format: `dd/mm/yyyy` is a date, `h:mm` a time, `0.0%` a percentage. */
export function kindOfFormat(format: string): NumberKind {
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"?|\\.|[_*]./g, ' ')
    .replace(/\[(h{1,2}|m{1,2}|s{1,2})\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/(s{1,2})[.,]0+/gi, '$1')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  const words = bare.match(/[\p{L}]+/gu) ?? [];
  const allDateWords = words.every((word) =>
    /^(y{1,4}|m{1,5}|d{1,4}|j{1,4}|a{1,4}|h{1,2}|s{1,2}|am|pm|p)$/.test(word),
  );
  if (words.length === 0 || !allDateWords || /[0#?]/.test(bare)) return 'plain';
  return /[ydja]/.test(bare.replace(/am?\/pm?/, '')) || words.every((word) => word.startsWith('m'))
    ? 'date'
    : 'time';
}

/** A stored number as a cell, in the workbook's epoch. A number no date can have stays a number. */
export function numberCell(value: number, kind: NumberKind, epoch1904: boolean): Cell {
  if (kind === 'percent') return { percent: Math.round(value * 1e10) / 1e8 };
  if (kind === 'plain') return value;
  if (kind === 'time' && value >= 0 && value < longestDuration) return timeOf(value);
  return dateCell(value, epoch1904) ?? value;
}

const dayLength = 86_400_000;
/** In days. Beyond it a number shown as a time is a date whose day is hidden by its format. */
const longestDuration = 1000;
/** 31/12/9999, the last day a workbook knows. */
const lastSerial = 2_958_465;

function dateCell(serial: number, epoch1904: boolean): Cell | undefined {
  const from1900 = epoch1904 ? serial + 1462 : serial;
  if (!(from1900 >= 1 && from1900 < lastSerial + 1)) return undefined;
  let days = Math.floor(from1900);
  let time = timeOf(from1900 - days);
  if (time === '24:00') {
    days += 1;
    time = '00:00';
  }
  // Workbooks count a 29 February 1900 that never was: days before it stand one further from the origin.
  const sinceOrigin = from1900 < 60 ? days + 1 : days;
  const day = new Date(Date.UTC(1899, 11, 30) + sinceOrigin * dayLength).toISOString().slice(0, 10);
  return { day, time: time === '00:00' ? null : time };
}

function timeOf(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
