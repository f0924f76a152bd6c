import type { accountWarnings } from './account.contract.ts';
import { isSiren, isSiret, sirenOfSiret } from './company-identifiers.ts';
import type { Identifiers } from './identifiers.ts';
import { readNafCode } from './naf.ts';
import { nafLabel } from './naf-labels.ts';
import { readVatNumber } from './vat-number.ts';

export type AccountWarning = (typeof accountWarnings)[number];

/** Numbers that fail their check and were kept all the same: data quality beats dogma (domain 5.1). */
export function warningsOf({ siren, siret, vatNumber, nafCode, nafVersion }: Identifiers): AccountWarning[] {
  const warnings: [AccountWarning, boolean][] = [
    ['siren_checksum', siren !== null && !isSiren(siren)],
    ['siret_checksum', siret !== null && !isSiret(siret)],
    ['siret_of_other_siren', siren !== null && siret !== null && sirenOfSiret(siret) !== siren],
    ['vat_checksum', vatNumber !== null && readVatNumber(vatNumber).state !== 'valid'],
    ['naf_unknown', nafCode !== null && !knownNaf(nafCode, nafVersion)],
  ];
  return warnings.filter(([, wrong]) => wrong).map(([warning]) => warning);
}

/** Labels of NAF 2025 are not shipped: there, only the shape can be checked. */
function knownNaf(code: string, version: Identifiers['nafVersion']): boolean {
  return version === 'rev2' ? nafLabel(code, version) !== null : readNafCode(code) !== null;
}
