import { isSiren, isSiret } from '../../crm/accounts/company-identifiers.ts';
import { foldedWords } from '../../lib/text.ts';
import type { Chance } from './demo-chance.ts';

/**
 * Names and numbers that look real and belong to nobody: SIRET that begin with 999 and whose keys hold, telephone
 * ranges that the regulator keeps for fiction (02 61 91, 06 39 98), mail domains that cannot exist.
 */
export interface Identities {
  siret(): string;
  landline(): string;
  mobile(): string;
}

export function identities(chance: Chance): Identities {
  const given = new Set<string>();
  const once = (draw: () => string): string => {
    for (;;) {
      const value = draw();
      if (given.has(value)) continue;
      given.add(value);
      return value;
    }
  };
  const digits = (count: number) => Array.from({ length: count }, () => chance.between(0, 9)).join('');
  return {
    siret: () => once(() => siretOf(sirenOf(`999${digits(5)}`))),
    landline: () => once(() => `026191${digits(4)}`),
    mobile: () => once(() => `063998${digits(4)}`),
  };
}

/** Adds the key of a SIREN to its first eight digits. */
export function sirenOf(eight: string): string {
  return keyed(eight, isSiren);
}

/** The SIRET of a company's first establishment. */
export function siretOf(siren: string): string {
  return keyed(`${siren}0001`, isSiret);
}

/** `cabinet-delmas.example`, the domain of a company that does not exist. */
export function domainOf(name: string): string {
  const words = foldedWords(name).filter((word) => word.length > 2 && !['les', 'des', 'sur'].includes(word));
  return `${words.slice(0, 3).join('-')}.example`;
}

export function mailOf(givenName: string, familyName: string, domain: string): string {
  return `${foldedWords(givenName).join('-')}.${foldedWords(familyName).join('-')}@${domain}`;
}

function keyed(digits: string, holds: (digits: string) => boolean): string {
  for (let key = 0; key <= 9; key++) if (holds(digits + key)) return digits + key;
  throw new Error(`no key for ${digits}`);
}
