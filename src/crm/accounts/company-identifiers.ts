/**
 * A French company is known to the State by its SIREN (9 digits), each of its sites by a SIRET (SIREN + 5 digits).
 * A wrong checksum is a warning the seller may overrule: data quality beats dogma (domain 5.1).
 */
export type IdentifierReading =
  /** Written well: `value` holds the digits alone. `repadded` says that leading zeros lost by a spreadsheet were put back. */
  | { state: 'valid' | 'wrong_checksum'; value: string; repadded: boolean }
  /** `7,32829E+13`: the spreadsheet kept six digits of fourteen; the others cannot be guessed. */
  | { state: 'destroyed_by_spreadsheet' }
  | { state: 'unreadable' };

/** Reads a SIREN with blanks or dots, zeros lost or not. */
export function readSiren(text: string): IdentifierReading {
  return read(text, 9, 7, isSiren);
}

/** Reads a SIRET with blanks or dots, zeros lost or not. */
export function readSiret(text: string): IdentifierReading {
  return read(text, 14, 12, isSiret);
}

/** True for 9 digits whose Luhn key holds. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && digits !== '000000000' && luhnHolds(digits);
}

/** True for 14 digits whose Luhn key holds, or La Poste's own rule: digits that add up to a multiple of 5. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || digits.startsWith('000000000')) return false;
  return luhnHolds(digits) || (digits.startsWith(laPoste) && sumOfDigits(digits) % 5 === 0);
}

/** The company of a site: the first nine digits of its SIRET. */
export function sirenOfSiret(siret: string): string {
  return siret.slice(0, 9);
}

/** « 732 829 320 »; what is no SIREN comes back unchanged. */
export function formatSiren(siren: string): string {
  return /^\d{9}$/.test(siren) ? `${siren.slice(0, 3)} ${siren.slice(3, 6)} ${siren.slice(6)}` : siren;
}

/** « 732 829 320 00074 »; what is no SIRET comes back unchanged. */
export function formatSiret(siret: string): string {
  return /^\d{14}$/.test(siret) ? `${formatSiren(siret.slice(0, 9))} ${siret.slice(9)}` : siret;
}

/** The French VAT number of a SIREN: `FR44732829320`. Key = (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumberOf(siren: string): string {
  return `FR${vatKey(siren)}${siren}`;
}

/** True for a French VAT number; its key is verified when it is made of digits (foreign seats may have letters). */
export function isFrenchVatNumber(text: string): boolean {
  if (!/^FR[0-9A-HJ-NP-Z]{2}\d{9}$/.test(text)) return false;
  const key = text.slice(2, 4);
  const siren = text.slice(4);
  return /^\d\d$/.test(key) ? isSiren(siren) && key === vatKey(siren) : true;
}

const laPoste = '356000000';

function read(
  text: string,
  length: number,
  shortest: number,
  holds: (digits: string) => boolean,
): IdentifierReading {
  if (text.length > 60) return { state: 'unreadable' };
  const bare = text.replace(/^\s*(?:n°|n\.|num[ée]ro)?\s*(?:siren|siret)?\s*:?\s*/i, '');
  const digits = withoutExponent(bare).replace(/[\s.'’-]/g, '');
  if (digits === 'destroyed') return { state: 'destroyed_by_spreadsheet' };
  if (!/^\d+$/.test(digits) || digits.length > length) return { state: 'unreadable' };
  if (digits.length === length)
    return { state: holds(digits) ? 'valid' : 'wrong_checksum', value: digits, repadded: false };
  const padded = digits.padStart(length, '0');
  return digits.length >= shortest && holds(padded)
    ? { state: 'valid', value: padded, repadded: true }
    : { state: 'unreadable' };
}

/** Undoes scientific notation when the file kept every digit, which general-format cells do not. */
function withoutExponent(text: string): string {
  const [, whole, fraction = '', power] = /^(\d)(?:[.,](\d+))?\s*e\s*\+?(\d{1,2})\s*$/i.exec(text) ?? [];
  if (whole === undefined) return text;
  return fraction.length === Number(power) ? whole + fraction : 'destroyed';
}

function vatKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
}

/** Luhn: from the right, every second digit doubled, digits summed, a multiple of 10. */
function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

function sumOfDigits(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
