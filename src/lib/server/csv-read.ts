/**
 * Reads a text table piece by piece. Forgiving where people are (rows of uneven length, a lone quote inside a text:
 * `écran 12"`), strict where data would be swallowed: a quote that is opened and never properly closed.
 */
import { stripFormulaGuard } from '../formula-guard.ts';
import type { SheetRow } from '../spreadsheet-cell.ts';
import type { Delimiter } from './csv-dialect.ts';
import { type SheetLimits, TooManyColumns, TooManyRows } from './sheet-rows.ts';

/** A quote opened on this line of the file (from 1) has no end. */
export class QuoteNotClosed extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`quote opened on line ${line}`);
    this.line = line;
  }
}

/** Longest row waited for: a note of ten million characters still fits. */
const longestRow = 12_000_000;

/**
 * Rows that hold something, numbered as a spreadsheet program would number them. Between pieces the thread is given
 * back through `pause`. Throws QuoteNotClosed, TooManyColumns, TooManyRows.
 */
export async function readCsv(
  pieces: Iterable<string>,
  delimiter: Delimiter,
  limits: SheetLimits,
  pause: () => Promise<void>,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const place = { row: 0, fileLine: 1 };
  let text = '';
  let isFirst = true;
  for (const piece of pieces) {
    text += piece;
    if (isFirst && text.includes('\n')) {
      const declaration = /^sep=.\r?\n/i.exec(text)?.[0] ?? '';
      text = text.slice(declaration.length);
      if (declaration !== '') place.fileLine++;
      isFirst = false;
    }
    text = takeRows(text, delimiter, limits, place, rows, false);
    if (text.length > longestRow) throw new QuoteNotClosed(place.fileLine);
    await pause();
  }
  takeRows(text, delimiter, limits, place, rows, true);
  return rows;
}

/** Appends all complete rows of `text`; answers the incomplete rest. */
function takeRows(
  text: string,
  delimiter: Delimiter,
  limits: SheetLimits,
  place: { row: number; fileLine: number },
  rows: SheetRow[],
  isLast: boolean,
): string {
  const separator = delimiter.charCodeAt(0);
  let at = 0;
  while (at < text.length) {
    const row = rowAt(text, at, separator, place.fileLine, isLast);
    if (!row) return text.slice(at);
    place.row++;
    at = row.end;
    place.fileLine += row.lines;
    const cells = tidy(row.cells, limits.maxColumns);
    if (cells.length === 0) continue;
    if (rows.length >= limits.maxRows) throw new TooManyRows();
    rows.push({ line: place.row, cells, fill: null });
  }
  return '';
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** The row that starts at `start`; undefined when its end has not come yet. `end` is where the next one starts. */
function rowAt(text: string, start: number, separator: number, fileLine: number, isLast: boolean) {
  const cells: string[] = [];
  let lines = 0;
  let at = start;
  for (;;) {
    const quoted =
      text.charCodeAt(at) === quote ? quotedCell(text, at, separator, fileLine + lines, isLast) : undefined;
    if (quoted === 'incomplete') return undefined;
    const end = quoted?.end ?? bareEnd(text, at, separator);
    if (end >= text.length && !isLast) return undefined;
    cells.push(quoted?.value ?? text.slice(at, end));
    lines += quoted?.lines ?? 0;
    const code = text.charCodeAt(end);
    if (code === separator) {
      at = end + 1;
      continue;
    }
    if (code === carriageReturn && end + 1 >= text.length && !isLast) return undefined;
    const both = code === carriageReturn && text.charCodeAt(end + 1) === lineFeed;
    return { cells, lines: lines + 1, end: end >= text.length ? text.length : end + (both ? 2 : 1) };
  }
}

/** Where a cell without quotes ends. */
function bareEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

/** A quoted cell; undefined when the quote turns out to be part of a bare text (`"Chez Paul" traiteur`). */
function quotedCell(text: string, from: number, separator: number, fileLine: number, isLast: boolean) {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  if (close < 0) {
    if (isLast) throw new QuoteNotClosed(fileLine);
    return 'incomplete';
  }
  let end = close + 1;
  while (text.charCodeAt(end) === 32) end++;
  if (end >= text.length && !isLast) return 'incomplete';
  const value = text.slice(from + 1, close);
  const lines = countLines(value);
  const code = text.charCodeAt(end);
  if (end >= text.length || code === separator || code === lineFeed || code === carriageReturn) {
    return { value: value.includes('"') ? value.replaceAll('""', '"') : value, end, lines };
  }
  if (lines > 0) throw new QuoteNotClosed(fileLine);
  return undefined;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Empty cells as null, none at the end of the row; guards against formulas taken off. */
function tidy(cells: readonly string[], maxColumns: number): (string | null)[] {
  if (cells.every((cell) => cell.trim() === '')) return [];
  let last = cells.length - 1;
  while (cells[last] === '') last--;
  if (last >= maxColumns) throw new TooManyColumns();
  return cells.slice(0, last + 1).map((cell) => (cell === '' ? null : stripFormulaGuard(cell)));
}
