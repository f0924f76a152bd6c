import type { Day } from '../../lib/dates.ts';

/**
 * The NAF (or APE) code says what a company does: four digits and a letter, « 43.32A ». Two nomenclatures live side by
 * side until 2027, and some codes exist in both with other meanings: a code is nothing without its version (domain 5.2).
 */
export const nafVersions = ['rev2', '2025'] as const;
export type NafVersion = (typeof nafVersions)[number];

/** The nomenclature a code written on this day belongs to: NAF 2025 applies from 1 January 2027. */
export function nafVersionInForce(day: Day): NafVersion {
  return day < '2027-01-01' ? 'rev2' : '2025';
}

/** `43.32A` from `4332A`, `43 32 a`, `43.32A` or « APE : 43.32A »; null when it is no code of four digits and a letter. */
export function readNafCode(text: string): string | null {
  const found =
    /^\s*(?:(?:code\s*)?(?:naf|ape)\s*:?\s*)?(\d\d)[\s.]?(\d\d)[\s.]?([a-z])(?:\s*[-–:(].*)?\s*$/i.exec(
      text.slice(0, 200),
    );
  return found ? `${found[1]}.${found[2]}${found[3]?.toUpperCase()}` : null;
}

/** The two first digits: codes are grouped by division in filters and reports. */
export function nafDivision(code: string): string {
  return code.slice(0, 2);
}

/** A cell may carry the lost leading zero of agriculture's codes (`1.11Z`). */
export function readNafCell(cell: string): string | null {
  return readNafCode(cell) ?? readNafCode(`0${cell.trim()}`);
}
