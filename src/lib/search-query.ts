import { companyKey } from './company-name.ts';
import { foldedWords } from './text.ts';

/**
 * What somebody types into the search: a name with slips, a phone number in any spelling, a SIRET with blanks, or a
 * mix. Legal forms are left out, as they are from what is searched.
 */
export interface SearchQuery {
  /** Folded words that hold a letter, in the order typed, eight at most. */
  readonly words: readonly string[];
  /** Groups of digits as typed. */
  readonly digits: readonly string[];
  /** The digits together, as numbers are kept: without +33 nor leading zero. Null under three digits. */
  readonly number: string | null;
  /** The digits together as typed, for a SIRET that starts with zero. */
  readonly rawNumber: string | null;
}

export function readSearch(text: string): SearchQuery {
  const typed = text.slice(0, 200);
  const spelled = /\d{3}|(?:\d\D?){4}/.test(typed) ? typed.replace(labels, ' ') : typed;
  const tokens = companyKey(spelled.replace(email, joined)).split(' ').filter(Boolean).slice(0, 8);
  const words = tokens.filter((token) => /\p{L}/u.test(token));
  const digits = tokens.filter((token) => !/\p{L}/u.test(token));
  const together = spelled.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const whole = words.length === 0 ? together : digits.join('');
  const raw = whole.replace(/\D/g, '');
  const number = national(whole);
  return {
    words,
    digits,
    number: number.length >= 3 ? number : null,
    rawNumber: raw.length >= 3 && raw !== number ? raw : null,
  };
}

/** What an e-mail is found by: all of it as one word, and its domain as another; « contact » and « fr » alone would find thousands. */
export function searchableEmail(address: string): string {
  return `${joined(address)} ${joined(address.slice(address.lastIndexOf('@') + 1))}`;
}

/** The form words are kept in: folded, parted by one blank, one before the first, so that each word starts alike. */
export function searchable(text: string): string {
  return foldedWords(text.replace(email, joined))
    .map((word) => ` ${word}`)
    .join('');
}

/** The form a stored phone is kept in: its digits without +33 nor leading zero; other countries keep their prefix. */
export function searchablePhone(stored: string): string {
  return national(stored.replace(/[^\d+]/g, ''));
}

function joined(address: string): string {
  return foldedWords(address).join('');
}

function national(digits: string): string {
  return digits
    .replace(/^(?:\+|00)33/, '')
    .replace(/^33(?=\d{9}$)/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
}

const email = /[^\s<>,;:|"]*@[^\s<>,;:|"]+/g;
// Written before a number on cards and in signatures; no part of it.
const labels =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?|portable|port|mobile|mob|fixe|std|fax|siret|siren|tva|fr)(?!\p{L})\.?\s*:?/giu;
