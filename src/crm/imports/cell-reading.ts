/** What every reader of cells answers: the value it understood, and what is wrong if it did not. */
import type { Day } from '../../lib/dates.ts';
import type { NumberDialect } from '../../lib/numbers.ts';
import type { Language } from '../../lib/words.ts';
import type { CellProblem, ProblemCode, Repair } from './row-problem.ts';

export interface Reading<Value> {
  readonly value: Value;
  readonly problem: CellProblem | null;
}

/** How the numbers and dates of one column are written. */
export interface CellDialect extends NumberDialect {
  readonly today: Day;
  readonly language: Language;
  /** Bare numbers are thousands: the header says k€. */
  readonly inThousands?: boolean;
  readonly monthFirst?: boolean;
}

/** An empty cell: nothing is known, and nothing is wrong. */
export const nothing = { value: null, problem: null };

/** A cell that must be mended before its row is imported. */
export function unread(code: ProblemCode, repair: Repair): Reading<null> {
  return { value: null, problem: { code, severity: 'stops', repair } };
}

export const leaveEmpty: Repair = { code: 'leave_empty', cell: null };

/** What people write for « not known yet »: `-`, `?`, `n/a`, « néant ». */
export function isDash(text: string): boolean {
  return /^(?:[-–—?./]+|n\/?[acd]|nc|neant|néant|tbd|tba|#n\/a|aucune?|sans)$/i.test(text);
}
