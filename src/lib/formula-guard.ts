/**
 * Texts that a spreadsheet program would run as a formula when it opens a CSV file: on the way out they get a leading
 * apostrophe, on the way in exactly that apostrophe is taken off, so that a round trip changes nothing (domain 7.2).
 */

const risky = /^[=+\-@\t\r']/;
const guarded = /^'[=+\-@\t\r']/;

/** `=1+1` becomes `'=1+1`. For text cells of a CSV file only: typed numbers and .xlsx cells need no guard. */
export function guardFormula(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** `'=1+1` becomes `=1+1`; an apostrophe before anything else stays. */
export function stripFormulaGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
