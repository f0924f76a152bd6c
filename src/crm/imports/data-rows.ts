/** Which rows below the header are data: totals and repeated headers are dropped, banners of groups are filled down. */
import { type Cell, isBlank, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import { fold } from '../../lib/text.ts';
import { cellText } from './cell-text.ts';
import { monthNamed } from './column-names.ts';
import type { KnownNames } from './content-sniffing.ts';
import { givenNames } from './given-names.ts';
import type { ImportField } from './import-field.ts';
import type { SheetColumn } from './sheet-column.ts';
import { readStatus } from './status-words.ts';

export interface DataRows {
  readonly rows: readonly SheetRow[];
  readonly totalLines: readonly number[];
  readonly repeatedHeaderLines: readonly number[];
  /** Rows that hold one short text alone, above the rows it names: « Claire », « Devis remis », « 2025 ». */
  readonly groups: readonly RowGroup[];
}

export interface RowGroup {
  readonly line: number;
  readonly label: string;
  /** The field that the label fills in the rows below; null for a year or a month. */
  readonly field: Extract<
    ImportField,
    'opportunity.owner' | 'opportunity.stage' | 'opportunity.status'
  > | null;
  /** Lines of the rows under the banner. */
  readonly from: number;
  readonly to: number;
}

/**
 * Parts the rows below a header. A lone text is a banner only when it names a person, a stage, a status or a period:
 * a company of which only the name is known stays a row.
 */
export function partRows(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  known: KnownNames,
): DataRows {
  const totalLines: number[] = [];
  const repeatedHeaderLines: number[] = [];
  const kept: SheetRow[] = [];
  const named = columns.filter(({ header }) => header !== '');
  for (const row of rows) {
    if (isTotal(row)) totalLines.push(row.line);
    else if (repeatsHeader(row, named)) repeatedHeaderLines.push(row.line);
    else kept.push(row);
  }
  const groups = findGroups(kept, columns.length, known);
  const banners = new Set(groups.map((group) => group.line));
  const rowsLeft = banners.size > 0 ? kept.filter((row) => !banners.has(row.line)) : kept;
  return { rows: rowsLeft, totalLines, repeatedHeaderLines, groups };
}

/** The banner above a row, for the groups that the person accepted; null when there is none. */
export function groupOf(line: number, groups: readonly RowGroup[]): RowGroup | null {
  return groups.find((group) => line >= group.from && line <= group.to) ?? null;
}

/** Columns that people fill once for several rows: half of the cells or more are blank under a filled one. */
export function columnsToFillDown(rows: readonly SheetRow[], columns: readonly SheetColumn[]): number[] {
  if (rows.length < 4) return [];
  return columns
    .map(({ index }) => index)
    .filter((index) => {
      const blank = rows.filter((row) => isBlank(row.cells[index])).length;
      return blank >= rows.length * 0.5 && blank < rows.length && !isBlank(rows[0]?.cells[index]);
    });
}

/** The rows with the blanks of these columns taken from above. */
export function fillDown(rows: readonly SheetRow[], indexes: readonly number[]): SheetRow[] {
  const last = new Map<number, Cell>();
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const index of indexes) {
      while (cells.length <= index) cells.push(null);
      if (isBlank(cells[index])) cells[index] = last.get(index) ?? null;
      else last.set(index, cells[index] ?? null);
    }
    return { ...row, cells };
  });
}

/** A row that starts with « Total » and otherwise holds numbers only. */
function isTotal(row: SheetRow): boolean {
  const at = row.cells.findIndex((cell) => !isBlank(cell));
  const first = row.cells[at];
  if (typeof first !== 'string' || !/^\s*[tsgmca]/i.test(first) || !totalWords.test(fold(first)))
    return false;
  const others = row.cells.slice(at + 1).filter((cell) => !isBlank(cell));
  return others.every((cell) => typeof cell !== 'string' || /\d/.test(cell) || totalWords.test(fold(cell)));
}

const totalWords =
  /^(?:sous[- ]?|grand )?(?:total|totaux|somme|moyenne|cumul|subtotal|average)(?: (?:general|ht|ttc|€|mois|annee|\d+))*[ :]*$/;

function repeatsHeader(row: SheetRow, named: readonly SheetColumn[]): boolean {
  return named.length >= 2 && named.every(({ index, header }) => cellText(row.cells[index]) === header);
}

function findGroups(rows: readonly SheetRow[], width: number, known: KnownNames): RowGroup[] {
  if (width < 3) return [];
  const banners: Pick<RowGroup, 'line' | 'label' | 'field'>[] = [];
  rows.forEach((row, at) => {
    if (!isBanner(row) || filledCells(rows[at + 1]) < 2) return;
    const field = meaningOf(labelOf(row), known);
    if (field !== undefined) banners.push({ line: row.line, label: labelOf(row), field });
  });
  if (banners.length > rows.length * 0.5) return [];
  return banners.map((banner, at) => ({
    ...banner,
    from: banner.line + 1,
    to: (banners[at + 1]?.line ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}

function labelOf(row: SheetRow): string {
  return cellText(row.cells.find((cell) => !isBlank(cell)));
}

/** Undefined when the text is no banner. */
function meaningOf(label: string, known: KnownNames): RowGroup['field'] | undefined {
  const folded = fold(label);
  if (known.people.has(folded) || givenNames.has(folded)) return 'opportunity.owner';
  if (known.stages.has(folded)) return 'opportunity.stage';
  if (monthNamed(label) || /^(?:annee )?20\d\d$|^[ts][1-4]\b/.test(folded)) return null;
  return readStatus(label) ? 'opportunity.status' : undefined;
}

function isBanner(row: SheetRow): boolean {
  if (filledCells(row) !== 1) return false;
  const at = row.cells.findIndex((cell) => !isBlank(cell));
  return at <= 1 && cellText(row.cells[at]).length <= 40;
}

/** How many cells hold something, counted up to three. */
function filledCells(row: SheetRow | undefined): number {
  let count = 0;
  for (const cell of row?.cells ?? []) {
    if (isBlank(cell)) continue;
    count++;
    if (count === 3) break;
  }
  return count;
}
