/** Everything that was found or chosen about a sheet, ready for its rows to be split. */
import type { Day } from '../../lib/dates.ts';
import type { Cell, SheetRow } from '../../lib/spreadsheet-cell.ts';
import type { Language } from '../../lib/words.ts';
import type { MappedColumn } from './column-mapping.ts';
import type { CompanyLists } from './company-lists.ts';
import type { RowGroup } from './data-rows.ts';
import { headerKey } from './header-words.ts';
import { tellsOfSales } from './import-field.ts';
import { readStatus } from './status-words.ts';
import { type GroupedField, propose, type ValueChoice, valueKey } from './value-mapping.ts';

/** The answer to « Un concurrent a-t-il eu la commande ? »: yes, no, unknown. */
export type Decision = 'competitor' | 'nobody' | 'unknown';

export interface SplitPlan {
  readonly columns: readonly MappedColumn[];
  readonly lists: CompanyLists;
  readonly today: Day;
  readonly language: Language;
  /** False: the rows are addresses only, whatever their status says. */
  readonly makesSales: boolean;
  /** The file writes the month first (3/15/2026). */
  readonly monthFirst: boolean;
  /** Green rows are won and red ones to be decided, where no status says otherwise. */
  readonly readsFills: boolean;
  /** Banners that fill a field of the rows below. */
  readonly groups: readonly RowGroup[];
  /** What a person chose, by field and `valueKey`; the rest is proposed. */
  readonly choices: ReadonlyMap<string, ValueChoice>;
  /** By line; undecided ones count as lost to an unknown competitor. */
  readonly decisions: ReadonlyMap<number, Decision>;
  /** Accepted mends, by line then by column. */
  readonly repairs: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
}

export function choiceKey(field: GroupedField, value: string): string {
  return `${field}:${valueKey(value)}`;
}

/** The choice for a value: the person's, else the proposal. Remembered in `memory` by the value as written. */
export function choiceFor(
  plan: SplitPlan,
  field: GroupedField,
  value: string,
  memory: Map<string, ValueChoice>,
): ValueChoice {
  const written = `${field}:${value}`;
  const known = memory.get(written);
  if (known) return known;
  const choice = plan.choices.get(choiceKey(field, value)) ?? propose(value, field, plan.lists).proposal;
  memory.set(written, choice);
  return choice;
}

/** Headers of a sale's title that a file of addresses may have too. */
const saysLittle = new Set(['description', 'designation'].map(headerKey));

/** Whether rows are possible sales: a column of sales holds something, or most status words are of sales. */
export function looksLikeSales(columns: readonly MappedColumn[], rows: readonly SheetRow[]): boolean {
  const tells = ({ field, content, header }: MappedColumn) =>
    field !== null && tellsOfSales(field) && content.filled > 0 && !saysLittle.has(headerKey(header));
  if (columns.some(tells)) return true;
  const status = columns.find(({ field }) => field === 'opportunity.status');
  if (!status) return false;
  const texts = rows.flatMap((row) => {
    const cell = row.cells[status.index];
    return typeof cell === 'string' && cell.trim() !== '' ? [cell] : [];
  });
  const known = texts.filter((text) => readStatus(text)?.isVague !== true && readStatus(text) !== null);
  return known.length > 0 && known.length * 2 >= texts.length;
}

/** From the first 2,000 rows: true when a second place of the dates is over 12 somewhere and a first place nowhere. */
export function writesMonthFirst(
  columns: readonly Pick<MappedColumn, 'index' | 'field'>[],
  rows: readonly SheetRow[],
): boolean {
  let first = 0;
  let second = 0;
  for (const { index } of columns) {
    for (const row of rows.slice(0, 2000)) {
      const cell = row.cells[index];
      if (typeof cell !== 'string' || cell.length > 19) continue;
      const found = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(cell);
      if (Number(found?.[1]) > 12) first++;
      if (Number(found?.[2]) > 12) second++;
    }
  }
  return second > 0 && first === 0;
}
