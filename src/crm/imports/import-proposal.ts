/** Everything that Jalon proposes for a sheet just dropped, before anybody touched it: the screen shows it as it is. */
import type { Day } from '../../lib/dates.ts';
import { type Cell, isBlank, type Sheet, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import type { Language } from '../../lib/words.ts';
import { cellText } from './cell-text.ts';
import { certaintyOf, type MappedColumn, mapColumns } from './column-mapping.ts';
import { type ColumnRemark, remarksOn } from './column-remarks.ts';
import { type CompanyLists, knownNames } from './company-lists.ts';
import { columnsToFillDown, fillDown, partRows, type RowGroup } from './data-rows.ts';
import { meaningOfFill } from './fill-meaning.ts';
import { findHeader, headerAt } from './header-row.ts';
import type { ImportField } from './import-field.ts';
import { looksLikeSales, type SplitPlan, writesMonthFirst } from './split-plan.ts';
import { groupValues, isGrouped, type ValueGroup } from './value-mapping.ts';

export interface ProposedColumn extends MappedColumn {
  readonly certainty: 'sure' | 'likely' | 'to_choose';
  /** Up to three different values. */
  readonly examples: readonly string[];
  readonly remarks: readonly ColumnRemark[];
}

export interface ImportProposal {
  readonly headerLine: number | null;
  readonly titleLines: readonly number[];
  readonly totalLines: readonly number[];
  readonly groups: readonly RowGroup[];
  readonly columns: readonly ProposedColumn[];
  /** Columns filled once for several rows: blanks take the value above. */
  readonly fillDown: readonly number[];
  readonly values: readonly { readonly index: number; readonly groups: readonly ValueGroup[] }[];
  readonly makesSales: boolean;
  readonly monthFirst: boolean;
  /** Painted rows that would mean something. */
  readonly fills: { readonly won: number; readonly ask: number };
  /** Data rows, blanks filled down. */
  readonly rows: readonly SheetRow[];
}

/** What a person may have chosen before the proposal is made anew. */
export interface ProposalChoices {
  /** Line of the header; null for a sheet without. Left out: found. */
  readonly headerLine?: number | null;
  /** Fields chosen for columns, by index. */
  readonly fields?: ReadonlyMap<number, ImportField | null>;
}

export function proposeImport(
  sheet: Sheet,
  lists: CompanyLists,
  choices: ProposalChoices = {},
): ImportProposal {
  const { headerLine } = choices;
  const found = headerLine === undefined ? findHeader(sheet.rows) : headerAt(sheet.rows, headerLine);
  const known = knownNames(lists);
  const data = partRows(found.rows, found.columns, known);
  const proposed = mapColumns(found.columns, data.rows, known);
  const columns = proposed.map((column) => {
    const chosen = choices.fields?.get(column.index);
    return chosen === undefined ? column : { ...column, field: chosen, confidence: 1 };
  });
  const filledOnce = columnsToFillDown(data.rows, columns).filter((index) =>
    fillable.has(columns.find((column) => column.index === index)?.field ?? 'note'),
  );
  const rows = filledOnce.length > 0 ? fillDown(data.rows, filledOnce) : data.rows;
  return {
    headerLine: found.line,
    titleLines: found.titleLines,
    totalLines: data.totalLines,
    groups: data.groups,
    columns: columns.map((column) => ({
      ...column,
      certainty: certaintyOf(column.confidence),
      examples: examplesOf(rows, column.index),
      remarks: remarksOn(column, rows, lists),
    })),
    fillDown: filledOnce,
    values: columns.flatMap(({ index, field }) =>
      isGrouped(field) ? [{ index, groups: groupValues(rows, index, field, lists) }] : [],
    ),
    makesSales: looksLikeSales(columns, rows),
    monthFirst: writesMonthFirst(columns, rows),
    fills: fillsOf(rows),
    rows,
  };
}

/** The plan that splits the rows as proposed; what a person chose besides is spread over it. */
export function planOf(
  proposal: ImportProposal,
  lists: CompanyLists,
  reader: { readonly today: Day; readonly language: Language },
): SplitPlan {
  return {
    columns: proposal.columns,
    lists,
    ...reader,
    makesSales: proposal.makesSales,
    monthFirst: proposal.monthFirst,
    readsFills: true,
    groups: proposal.groups,
    choices: new Map(),
    decisions: new Map(),
    repairs: new Map(),
  };
}

/** A blank company is the one above; a blank owner or amount is blank. */
const fillable = new Set<ImportField>(['account.name']);

function examplesOf(rows: readonly SheetRow[], index: number): string[] {
  const examples = new Set<string>();
  for (const row of rows) {
    const cell: Cell = row.cells[index] ?? null;
    if (isBlank(cell)) continue;
    examples.add(cellText(cell).slice(0, 60));
    if (examples.size === 3) break;
  }
  return [...examples];
}

function fillsOf(rows: readonly SheetRow[]): ImportProposal['fills'] {
  const meanings = rows.map((row) => meaningOfFill(row.fill));
  return {
    won: meanings.filter((meaning) => meaning === 'won').length,
    ask: meanings.filter((meaning) => meaning === 'ask').length,
  };
}
