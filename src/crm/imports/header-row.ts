/** Where a table starts: people put titles, dates and logos above it (domain 7.2). */
import { isBlank, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import { cellText } from './cell-text.ts';
import { fieldsNamed, monthNamed } from './column-names.ts';
import { isBareName } from './headers-in-context.ts';
import type { SheetColumn } from './sheet-column.ts';

export interface FoundHeader {
  /** Line of the sheet that names the columns; null when no line does. */
  readonly line: number | null;
  /** Rows above it. */
  readonly titleLines: readonly number[];
  readonly columns: readonly SheetColumn[];
  /** Rows below it, totals and repeated headers included. */
  readonly rows: readonly SheetRow[];
}

const searched = 40;

/** The first of the top rows with three known headers, else the one that has most of its cells known. */
export function findHeader(rows: readonly SheetRow[]): FoundHeader {
  const top = rows.slice(0, searched);
  let at = top.findIndex((row) => {
    const { count, share } = knownHeaders(row);
    return count >= 3 && share >= 0.3;
  });
  if (at < 0) {
    at = top.findIndex((row) => {
      const { count, share } = knownHeaders(row);
      return count >= 1 && share >= 0.5;
    });
  }
  if (at < 0) return { line: null, titleLines: [], columns: columnsOf(undefined, rows), rows };
  return {
    line: rows[at]?.line ?? null,
    titleLines: rows.slice(0, at).map((row) => row.line),
    columns: columnsOf(rows[at], rows.slice(at)),
    rows: rows.slice(at + 1),
  };
}

/** The header as the person chose it: the row of that line, or none. */
export function headerAt(rows: readonly SheetRow[], line: number | null): FoundHeader {
  const at = line === null ? -1 : rows.findIndex((row) => row.line === line);
  return {
    line: at < 0 ? null : line,
    titleLines: rows.slice(0, Math.max(at, 0)).map((row) => row.line),
    columns: columnsOf(rows[at], rows.slice(Math.max(at, 0))),
    rows: rows.slice(at + 1),
  };
}

function knownHeaders(row: SheetRow): { count: number; share: number } {
  const texts = row.cells.filter((cell) => !isBlank(cell));
  const known = texts.filter((cell) => typeof cell === 'string' && isHeader(cell));
  return { count: known.length, share: texts.length === 0 ? 0 : known.length / texts.length };
}

function isHeader(text: string): boolean {
  if (text.length > 60 || text.trim() === '') return false;
  return (fieldsNamed(text)[0]?.score ?? 0) >= 0.75 || isBareName(text) || monthNamed(text) !== null;
}

/** Every column that has a header or holds something below it. */
function columnsOf(header: SheetRow | undefined, rows: readonly SheetRow[]): SheetColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const used = new Array<boolean>(width).fill(false);
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      if (!used[index] && !isBlank(cell)) used[index] = true;
    });
  }
  return used.flatMap((isUsed, index) => (isUsed ? [{ index, header: cellText(header?.cells[index]) }] : []));
}
