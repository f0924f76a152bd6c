/** Reads the cells of one row by field, and gathers what is wrong and what is left for the note on the way. */
import type { Cents } from '../../lib/money.ts';
import { type Cell, isBlank, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import { readAmount } from './amount-cell.ts';
import type { CellDialect, Reading } from './cell-reading.ts';
import { cellText } from './cell-text.ts';
import type { MappedColumn } from './column-mapping.ts';
import { type DayKind, type ReadDay, readDay } from './day-cell.ts';
import type { ImportField } from './import-field.ts';
import type { CellProblem, RowProblem } from './row-problem.ts';
import { choiceFor, type SplitPlan } from './split-plan.ts';
import type { GroupedField, ValueChoice } from './value-mapping.ts';

/** What does not change from row to row. */
export interface RowContext {
  readonly plan: SplitPlan;
  readonly byField: ReadonlyMap<ImportField, readonly MappedColumn[]>;
  /** Proposals and dates already worked out, by text. */
  readonly proposals: Map<string, ValueChoice>;
  readonly days: Map<string, Reading<ReadDay | null>>;
}

export function rowContext(plan: SplitPlan): RowContext {
  const byField = new Map<ImportField, MappedColumn[]>();
  for (const column of plan.columns) {
    if (column.field === null) continue;
    byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  return { plan, byField, proposals: new Map(), days: new Map() };
}

/** Characters that one note may hold. */
export const longestNote = 20_000;

export class RowReader {
  readonly line: number;
  readonly plan: SplitPlan;
  readonly problems: RowProblem[] = [];
  readonly notes: string[] = [];
  private readonly context: RowContext;
  private readonly cells: readonly Cell[];

  constructor(row: SheetRow, context: RowContext) {
    this.line = row.line;
    this.plan = context.plan;
    this.context = context;
    this.cells = withRepairs(row.cells, context.plan.repairs.get(row.line));
  }

  /** Columns that feed a field and hold something in this row. */
  columns(field: ImportField): readonly MappedColumn[] {
    return (this.context.byField.get(field) ?? []).filter((column) => !isBlank(this.cells[column.index]));
  }

  has(field: ImportField): boolean {
    return this.columns(field).length > 0;
  }

  cell(column: MappedColumn): Cell {
    return this.cells[column.index] ?? null;
  }

  /** One line of text, without control characters; null when empty. A text over `limit` stops the row. */
  text(field: ImportField, limit: number): string | null {
    const column = this.columns(field)[0];
    if (!column) return null;
    const text = cellText(this.cell(column))
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    return text === '' ? null : this.fitting(text, limit, column, field);
  }

  /** `text`, or what is left of it when it is longer than the field may be, with a problem that stops the row. */
  fitting(text: string, limit: number, column: MappedColumn, field: ImportField): string {
    if (text.length <= limit) return text;
    const cut = `${text.slice(0, limit - 1)}…`;
    this.report(
      { code: 'text_too_long', severity: 'stops', repair: { code: 'cut', cell: cut } },
      column,
      field,
    );
    return cut;
  }

  amount(field: ImportField): Cents | null {
    const column = this.columns(field)[0];
    return column ? this.take(readAmount(this.cell(column), this.dialect(column)), column, field) : null;
  }

  day(field: ImportField, kind: DayKind): ReadDay | null {
    const column = this.columns(field)[0];
    return column ? this.dayOf(column, field, kind) : null;
  }

  dayOf(column: MappedColumn, field: ImportField, kind: DayKind): ReadDay | null {
    return this.take(this.peekDay(column, kind), column, field);
  }

  /** As `dayOf`, without reporting what is wrong. */
  peekDay(column: MappedColumn, kind: DayKind): Reading<ReadDay | null> {
    const cell = this.cell(column);
    if (typeof cell !== 'string') return readDay(cell, kind, this.dialect(column));
    const key = `${kind}:${cell}`;
    const reading = this.context.days.get(key) ?? readDay(cell, kind, this.dialect(column));
    if (this.context.days.size < 50_000) this.context.days.set(key, reading);
    return reading;
  }

  /** What the cell's value was chosen to mean; null for an empty cell. */
  choice<Field extends GroupedField>(field: Field): Extract<ValueChoice, { field: Field }> | null {
    const column = this.columns(field)[0];
    const label = column ? cellText(this.cell(column)) : this.bannerFor(field);
    if (label === null) return null;
    return choiceFor(this.plan, field, label, this.context.proposals) as Extract<
      ValueChoice,
      { field: Field }
    >;
  }

  /** The value, with its problem reported. */
  take<Value>(reading: Reading<Value>, column: MappedColumn, field: ImportField): Value {
    if (reading.problem) this.report(reading.problem, column, field);
    return reading.value;
  }

  report(problem: CellProblem, column: MappedColumn | null, field: ImportField): void {
    const value = column ? cellText(this.cell(column)).slice(0, 200) : '';
    this.problems.push({ ...problem, line: this.line, column: column?.index ?? null, field, value });
  }

  /** Keeps the cells of a field as lines of the note. */
  keepAsNote(field: ImportField): void {
    for (const column of this.columns(field)) this.noteColumn(column);
  }

  noteColumn(column: MappedColumn): void {
    const text = this.fitting(cellText(this.cell(column)), longestNote, column, column.field ?? 'note');
    const colon = this.plan.language === 'fr' ? '\u00a0:' : ':';
    if (text !== '') this.notes.push(column.header === '' ? text : `${column.header}${colon} ${text}`);
  }

  dialect(column: MappedColumn): CellDialect {
    return {
      today: this.plan.today,
      language: this.plan.language,
      inThousands: /k\s?(?:€|eur)|\bk\s?ht\b|milliers/i.test(column.header),
      monthFirst: this.plan.monthFirst,
      ...(column.content.decimal && { decimal: column.content.decimal }),
    };
  }

  private bannerFor(field: GroupedField): string | null {
    if (this.context.byField.has(field)) return null;
    const banner = this.plan.groups.find(
      (group) => group.field === field && this.line >= group.from && this.line <= group.to,
    );
    return banner?.label ?? null;
  }
}

function withRepairs(
  cells: readonly Cell[],
  repairs: ReadonlyMap<number, Cell> | undefined,
): readonly Cell[] {
  if (!repairs) return cells;
  const mended = [...cells];
  for (const [column, cell] of repairs) {
    while (mended.length <= column) mended.push(null);
    mended[column] = cell;
  }
  return mended;
}
