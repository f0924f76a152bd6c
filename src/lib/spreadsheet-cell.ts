/**
 * What a cell of a spreadsheet holds once read: typed where the file says the type, text where it does not.
 * Dates carry no time zone: they are what the person saw in the cell.
 */

/** A date, with its time of day when the cell shows one: `{ day: '2026-03-15', time: '14:30' }`. */
export interface DateCell {
  readonly day: string;
  readonly time: string | null;
}

/** A number shown as a percentage, 0-100: a cell that shows 50 % holds 0.5 in the file and `{ percent: 50 }` here. */
export interface PercentCell {
  readonly percent: number;
}

export type Cell = string | number | boolean | DateCell | PercentCell | null;

export interface SheetRow {
  /** The row's number as the person sees it in the spreadsheet program, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** The colour that most filled-in cells of the row are painted with, as `#RRGGBB`; null without paint. */
  readonly fill: string | null;
}

export interface Sheet {
  readonly name: string;
  /** Rows that hold something; empty ones are left out, `line` keeps the numbering. */
  readonly rows: readonly SheetRow[];
}

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'day' in cell;
}

export function isPercentCell(cell: Cell): cell is PercentCell {
  return typeof cell === 'object' && cell !== null && 'percent' in cell;
}

/** Whether a cell holds nothing a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
