import type { Cell, SheetRow } from '../lib/spreadsheet-cell.ts';

/** A sheet as a person would write it: lines of cells parted by semicolons, or cells typed as a workbook has them. */
export function sheetRows(...lines: (string | Cell[])[]): SheetRow[] {
  return lines.map((line, at) => ({
    line: at + 1,
    cells: typeof line === 'string' ? line.split(';').map((cell) => (cell === '' ? null : cell)) : line,
    fill: null,
  }));
}
