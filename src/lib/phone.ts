import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A phone number as sellers keep it: spelled ten ways in the file, one number on the line. It is stored as E.164,
 * shown as `06 12 34 56 78`, and matched by its last nine digits (domain 7.1).
 */
export type Phone = {
  /** `+33612345678`: what is stored and dialled. */
  e164: string;
  /** « 06 12 34 56 78 » for mainland France, « +32 2 513 89 40 » elsewhere. */
  display: string;
  /** The last nine digits: what spellings of one number share. */
  key: string;
  /** True for a mobile line; null where the numbering plan does not tell. */
  mobile: boolean | null;
  /** What was dialled after the switchboard (« poste 12 »). */
  extension: string | null;
};

/** One number in any spelling of domain 7.1, the lost leading 0 included; null when it is none or several. */
export function parsePhone(text: string, country: CountryCode = 'FR'): Phone | null {
  if (text.length > 60) return null;
  const { number, extension } = takeExtension(text);
  if (/[a-z]{2}/i.test(number.replace(label, ''))) return null;
  const dialled = number
    .replace(label, '')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '');
  const { digits, country: plan } = international(dialled, country);
  // A few numbers of an overseas prefix are the mainland's: 06 39 98, kept for fiction, beside Mayotte's 06 39.
  const found = [plan, country]
    .map((one) => parsePhoneNumberFromString(digits, one))
    .find((one) => one?.isValid());
  return found ? phone(found.number, extension) : null;
}

/** All the numbers of a cell (`01… / 06…`, « Tél : 01… Port : 06… »), each once, in order. */
export function parsePhones(cell: string, country: CountryCode = 'FR'): Phone[] {
  const whole = parsePhone(cell, country);
  if (whole) return [whole];
  const found = new Map<string, Phone>();
  for (const part of cell.slice(0, 2000).split(/[;,|/\n\r\t]|\s[-–]\s|\b(?:ou|et|or|and)\b/i)) {
    for (const candidate of [part, ...(part.match(french) ?? []), ...(part.match(run) ?? [])]) {
      const number = parsePhone(candidate, country);
      if (number) found.set(number.e164, number);
      if (number && candidate === part) break;
    }
  }
  return [...found.values()];
}

/** The last nine digits of a number in any spelling, for matching; null under nine digits. */
export function phoneKey(text: string): string | null {
  const digits = takeExtension(text).number.replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.length >= 9 ? digits.slice(-9) : null;
}

/** A stored number as people read it; what was kept as typed comes back unchanged. */
export function formatPhone(stored: string): string {
  if (!/^\+\d{6,15}$/.test(stored)) return stored;
  if (/^\+33\d{9}$/.test(stored)) return `0${stored.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ');
  return parsePhoneNumberFromString(stored)?.formatInternational() ?? stored;
}

/** True for a stored number of a mobile line; false where it is not, or the numbering plan does not tell. */
export function isMobile(stored: string): boolean {
  return mobileLine(stored) ?? false;
}

const label =
  /^\s*(?:t[ée]l(?:[ée]phone)?|portable|port|mobile|mob|fixe|standard|std|gsm|fax|phone|cell|office)?\.?\s*:?\s*/i;
// Two French numbers that only a blank parts, then any run long enough to be a number.
const french = /(?<!\d)0\d(?:[ .\u00a0\u202f-]?\d\d){4}(?!\d)/g;
const run = /(?:\+|00)?\(?\d(?:[ .()\u00a0\u202f-]?\d){8,14}(?!\d)/g;

// Numbers of overseas France dialled as at home, without country code: their first digits tell the territory.
const overseas: [RegExp, CountryCode][] = [
  [/^0(?:262|263|692|693)/, 'RE'],
  [/^0(?:269|639)/, 'YT'],
  [/^0(?:590|690|691)/, 'GP'],
  [/^0(?:594|694)/, 'GF'],
  [/^0(?:596|696|697)/, 'MQ'],
];

// Mobile ranges of the plans where a seller meets them; the small metadata does not carry line types.
const mobiles: [RegExp, RegExp][] = [
  [/^\+33/, /^\+33[67]/],
  [/^\+262/, /^\+262(?:69[23]|639)/],
  [/^\+590/, /^\+590(?:69[01])/],
  [/^\+594/, /^\+594694/],
  [/^\+596/, /^\+59669[67]/],
  [/^\+687/, /^\+687[789]/],
  [/^\+689/, /^\+6898[79]/],
  [/^\+32/, /^\+324[5-9]/],
  [/^\+352/, /^\+3526/],
  [/^\+41/, /^\+417[4-9]/],
];

function phone(e164: string, extension: string | null): Phone {
  return {
    e164,
    display: formatPhone(e164),
    key: e164.slice(1).slice(-9),
    mobile: mobileLine(e164),
    extension,
  };
}

function mobileLine(e164: string): boolean | null {
  const plan = mobiles.find(([prefix]) => prefix.test(e164));
  return plan ? plan[1].test(e164) : null;
}

function takeExtension(text: string): { number: string; extension: string | null } {
  const [whole, extension] =
    /\s*(?:\bposte|\bpte|\bext(?:ension)?\.?|#)\s*:?\s*(\d{1,6})\s*$/i.exec(text) ?? [];
  return { number: whole ? text.slice(0, -whole.length) : text, extension: extension ?? null };
}

/** Writes a French spelling so that the library can read it: `00` prefix, lost 0, 33 without +, overseas. */
function international(dialled: string, country: CountryCode): { digits: string; country: CountryCode } {
  if (dialled.startsWith('+')) return { digits: dialled, country };
  if (dialled.startsWith('00')) return { digits: `+${dialled.slice(2)}`, country };
  if (country !== 'FR') return { digits: dialled, country };
  if (/^33[1-9]\d{8}$/.test(dialled)) return { digits: `+${dialled}`, country };
  if (/^[1-9]\d{8}$/.test(dialled)) return international(`0${dialled}`, country);
  if (!/^0\d{9}$/.test(dialled)) return { digits: '', country };
  return { digits: dialled, country: overseas.find(([prefix]) => prefix.test(dialled))?.[1] ?? country };
}
