/** Gathers the cells of one sheet into rows, within limits, and fills merged cells down as the eye reads them. */
import type { Cell, SheetRow } from '../spreadsheet-cell.ts';

export interface SheetLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
}

export class TooManyColumns extends Error {}
export class TooManyRows extends Error {}

export interface RowGatherer {
  /** `line` and `column` from 1 and 0. Empty cells, painted or not, are no content. */
  cell(line: number, column: number, value: Cell, fill: string | null): void;
  /** A merged range, as the file writes it: `B4:B9`. */
  merge(range: string): void;
  rows(): SheetRow[];
}

/** Throws TooManyColumns or TooManyRows as soon as a filled-in cell stands outside the limits. */
export function gatherRows(limits: SheetLimits): RowGatherer {
  const rows: { line: number; cells: Cell[]; paints: (string | null)[] }[] = [];
  const merges: string[] = [];
  return {
    cell(line, column, value, fill) {
      if (value === null || value === '') return;
      if (column >= limits.maxColumns) throw new TooManyColumns();
      let row = rows.at(-1);
      if (!row || row.line !== line) {
        if (rows.length >= limits.maxRows) throw new TooManyRows();
        row = { line, cells: [], paints: [] };
        rows.push(row);
      }
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = value;
      row.paints.push(fill);
    },
    merge(range) {
      if (merges.length < limits.maxRows) merges.push(range);
    },
    rows() {
      fillMergesDown(rows, merges);
      return rows.map(({ line, cells, paints }) => ({ line, cells, fill: mostFrequent(paints) }));
    },
  };
}

/** Zero-based column of a cell address (`BC12` gives 54); -1 when it has no letters. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The letters of a zero-based column: 54 gives `BC`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Only downwards: a merge across columns is a title or a group's banner, and its single cell says enough. */
function fillMergesDown(rows: { line: number; cells: Cell[] }[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const range of merges) {
    const [from = '', to = ''] = range.split(':');
    const column = columnOf(from);
    const first = Number(from.replace(/\D/g, ''));
    const last = Math.min(Number(to.replace(/\D/g, '')), rows.at(-1)?.line ?? 0);
    const value = byLine.get(first)?.cells[column];
    if (column < 0 || column !== columnOf(to) || value === null || value === undefined) continue;
    for (let line = first + 1; line <= last; line++) {
      const row = byLine.get(line);
      if (!row) continue;
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = value;
    }
  }
}

function mostFrequent(paints: readonly (string | null)[]): string | null {
  let best: string | null = null;
  let bestCount = 0;
  const counts = new Map<string | null, number>();
  for (const paint of paints) {
    const count = (counts.get(paint) ?? 0) + 1;
    counts.set(paint, count);
    if (count > bestCount) [best, bestCount] = [paint, count];
  }
  return best;
}
