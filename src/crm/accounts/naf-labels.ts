import codes from '@socialgouv/codes-naf';
import type { NafVersion } from './naf.ts';

/** Labels of the NAF nomenclature, 150 kB of them: for the server only, never for the browser. */

/** « Travaux de menuiserie bois et PVC » for `43.32A` in rév. 2; null for an unknown code and for NAF 2025, whose labels are not shipped. */
export function nafLabel(code: string, version: NafVersion): string | null {
  return version === 'rev2' ? (labels.get(code) ?? null) : null;
}

const labels = new Map(codes.map(({ id, label }) => [id, label]));
