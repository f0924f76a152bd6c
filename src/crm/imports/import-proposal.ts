/** Everything that Jalon proposes for a sheet just dropped, before anybody touched it: the screen shows it as it is. */
import type { Day } from '../../lib/dates.ts';
import { type Cell, isBlank, type Sheet, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import type { Language } from '../../lib/words.ts';
import { cellText } from './cell-text.ts';
import { assignFields, certaintyOf, type MappedColumn, sniffed } from './column-mapping.ts';
import { type ColumnRemark, remarksOn } from './column-remarks.ts';
import { type CompanyLists, knownNames } from './company-lists.ts';
import { columnsToFillDown, fillDown, partRows, type RowGroup } from './data-rows.ts';
import { meaningOfFill } from './fill-meaning.ts';
import { findHeader, headerAt } from './header-row.ts';
import type { SniffedColumn } from './headers-in-context.ts';
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
  const steps = proposalSteps(sheet, lists, choices);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `proposeImport`, in steps short enough to let others work in between, however long the sheet. */
export function* proposalSteps(
  sheet: Sheet,
  lists: CompanyLists,
  choices: ProposalChoices = {},
): Generator<void, ImportProposal> {
  const known = knownNames(lists);
  const found =
    choices.headerLine === undefined ? findHeader(sheet.rows) : headerAt(sheet.rows, choices.headerLine);
  yield;
  const data = partRows(found.rows, found.columns, known);
  yield;
  const seen: SniffedColumn[] = [];
  for (const column of found.columns) {
    seen.push(sniffed(column, data.rows, known));
    yield;
  }
  const columns = assignFields(seen).map((column) => {
    const chosen = choices.fields?.get(column.index);
    return chosen === undefined ? column : { ...column, field: chosen, confidence: 1 };
  });
  yield;
  const filledOnce = columnsToFillDown(
    data.rows,
    columns.filter(({ field }) => field !== null && fillable.has(field)),
  );
  const rows = filledOnce.length > 0 ? fillDown(data.rows, filledOnce) : data.rows;
  yield;
  const values: { index: number; groups: ValueGroup[] }[] = [];
  for (const { index, field } of columns) {
    if (!isGrouped(field)) continue;
    values.push({ index, groups: groupValues(rows, index, field, lists) });
    yield;
  }
  const shown: ProposedColumn[] = [];
  for (const column of columns) {
    const certainty = certaintyOf(column.confidence);
    const remarks = remarksOn(column, rows, lists);
    shown.push({ ...column, certainty, examples: examplesOf(rows, column.index), remarks });
    yield;
  }
  return {
    headerLine: found.line,
    titleLines: found.titleLines,
    totalLines: data.totalLines,
    groups: data.groups,
    columns: shown,
    fillDown: filledOnce,
    values,
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
