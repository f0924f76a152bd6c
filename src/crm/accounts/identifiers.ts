import type { Day } from '../../lib/dates.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import {
  type IdentifierReading,
  isSiret,
  readSiren,
  readSiret,
  sirenOfSiret,
} from './company-identifiers.ts';
import { type NafVersion, nafVersionInForce, readNafCell } from './naf.ts';
import { readVatNumber } from './vat-number.ts';

/** The numbers a company is known by: SIREN, SIRET, VAT, and the code of what it does (domain 5.1, 5.2). */
export interface Identifiers {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly nafCode: string | null;
  readonly nafVersion: NafVersion | null;
}

/**
 * The numbers after a change. A wrong checksum is kept, a warning tells of it; a number that a spreadsheet rounded, or
 * that is none, is refused. The SIREN follows from a right SIRET when it is not given.
 */
export function readIdentifiers(
  before: Identifiers,
  patch: Partial<Identifiers>,
  today: Day,
): Identifiers | Refusal {
  const siret = patch.siret
    ? digits('siret', readSiret(patch.siret), patch.siret)
    : following(before, patch, 'siret');
  if (isRefusal(siret)) return siret;
  const given = patch.siren
    ? digits('siren', readSiren(patch.siren), patch.siren)
    : following(before, patch, 'siren');
  if (isRefusal(given)) return given;
  const nafCode = patch.nafCode
    ? (readNafCell(patch.nafCode) ?? patch.nafCode.trim())
    : following(before, patch, 'nafCode');
  return {
    siret,
    siren: sirenBeside(before, patch, siret, given),
    vatNumber: patch.vatNumber ? vat(patch.vatNumber) : following(before, patch, 'vatNumber'),
    nafCode,
    nafVersion:
      nafCode === null ? null : (following(before, patch, 'nafVersion') ?? nafVersionInForce(today)),
  };
}

/** A SIREN that came from the SIRET follows it to another one; one that was given stays. */
function sirenBeside(
  before: Identifiers,
  patch: Partial<Identifiers>,
  siret: string | null,
  siren: string | null,
): string | null {
  const derived =
    patch.siren === undefined && before.siret !== null && before.siren === sirenOfSiret(before.siret);
  if (siren !== null && !(derived && siret !== before.siret && siret !== null)) return siren;
  return siret !== null && isSiret(siret) ? sirenOfSiret(siret) : siren;
}

function digits(field: 'siren' | 'siret', reading: IdentifierReading, typed: string): string | Refusal {
  if (reading.state === 'destroyed_by_spreadsheet')
    return refuse('number_destroyed_by_spreadsheet', { field, value: typed });
  return reading.state === 'unreadable'
    ? refuse('company_number_unreadable', { field, value: typed })
    : reading.value;
}

/** A VAT number of a country we do not know is kept as typed. */
function vat(typed: string): string {
  const reading = readVatNumber(typed);
  return reading.state === 'unreadable' ? typed.trim().toUpperCase() : reading.value;
}

/** The value of a field that the patch does not fill: emptied by it, or as before. */
function following<Field extends keyof Identifiers>(
  before: Identifiers,
  patch: Partial<Identifiers>,
  field: Field,
): Identifiers[Field] | null {
  const value = patch[field];
  return value === undefined ? before[field] : value || null;
}
