/** What is wrong in one cell of someone's sheet, and the mend that can be accepted with one key. */
import type { Cell } from '../../lib/spreadsheet-cell.ts';
import type { ImportField } from './import-field.ts';

export const problemCodes = [
  'account_missing',
  'siret_destroyed',
  'siret_unreadable',
  'siret_checksum',
  'siren_unreadable',
  'siren_checksum',
  'amount_unreadable',
  'amount_negative',
  'amount_too_large',
  'amount_other_currency',
  'amount_with_vat',
  'date_not_understood',
  'date_impossible',
  'date_implausible',
  'closed_in_future',
  'percent_unreadable',
  'email_incomplete',
  'phone_unreadable',
  'text_too_long',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const repairCodes = [
  'to_be_priced',
  'last_day_of_month',
  'today',
  'without_vat',
  'positive',
  'leave_empty',
  'cut',
  'use_contact',
  'use_title',
] as const;
export type RepairCode = (typeof repairCodes)[number];

export interface Repair {
  readonly code: RepairCode;
  /** What the cell would hold instead. */
  readonly cell: Cell;
}

export interface CellProblem {
  readonly code: ProblemCode;
  /** `stops`: the row is not imported before it is mended; `warns`: it is imported as it stands. */
  readonly severity: 'stops' | 'warns';
  readonly repair: Repair | null;
}

export interface RowProblem extends CellProblem {
  readonly line: number;
  /** Zero-based column; null when the row as a whole is at fault. */
  readonly column: number | null;
  readonly field: ImportField;
  /** What stands in the cell, at most 200 characters of it. */
  readonly value: string;
}

export function stops(code: ProblemCode, repair: Repair | null): CellProblem {
  return { code, severity: 'stops', repair };
}

export function warns(code: ProblemCode): CellProblem {
  return { code, severity: 'warns', repair: null };
}
