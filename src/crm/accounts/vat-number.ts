import {
  austria,
  belgium,
  bulgaria,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  norway,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  switzerland,
  unitedKingdom,
} from 'jsvat';
import { isFrenchVatNumber, sirenOfSiret } from './company-identifiers.ts';

/** The VAT number of a customer, French or from a neighbouring country: a wrong key warns and may be kept (domain 5.1). */
export type VatReading =
  /** `country` is the two-letter prefix (`FR`, `BE`, `EL`); `siren` the company behind a French number, else null. */
  | { state: 'valid' | 'wrong_checksum'; value: string; country: string; siren: string | null }
  | { state: 'unreadable' };

/** Reads a VAT number with blanks, dots or dashes, with its country in front. */
export function readVatNumber(text: string): VatReading {
  if (text.length > 60) return { state: 'unreadable' };
  const value = text
    .replace(/^\s*(?:n°)?\s*(?:tva|vat)\b[^:]*:/i, '')
    .replace(/[\s.\-_/]/g, '')
    .toUpperCase();
  const country = value.slice(0, 2);
  if (country === 'FR') return readFrench(value);
  const { isValid, isSupportedCountry } = checkVAT(value, neighbours);
  const looksLikeOne = /^[A-Z]{2}[0-9A-Z+*]{5,13}$/.test(value) && /\d{2}/.test(value);
  if (isValid) return { state: 'valid', value, country, siren: null };
  const known = isSupportedCountry || prefixes.has(country);
  return known && looksLikeOne
    ? { state: 'wrong_checksum', value, country, siren: null }
    : { state: 'unreadable' };
}

/** « FR 44 732 829 320 » for France, country and number parted elsewhere (« BE 0411905847 »). */
export function formatVatNumber(value: string): string {
  const french = /^FR(..)(\d{3})(\d{3})(\d{3})$/.exec(value);
  if (french) return `FR ${french.slice(1).join(' ')}`;
  return /^[A-Z]{2}\d/.test(value) ? `${value.slice(0, 2)} ${value.slice(2)}` : value;
}

function readFrench(value: string): VatReading {
  if (!/^FR[0-9A-Z]{2}\d{9}$/.test(value)) return { state: 'unreadable' };
  const state = isFrenchVatNumber(value) ? 'valid' : 'wrong_checksum';
  return { state, value, country: 'FR', siren: sirenOfSiret(value.slice(4)) };
}

const neighbours = [
  austria,
  belgium,
  bulgaria,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  norway,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  switzerland,
  unitedKingdom,
];
const prefixes = new Set(
  'AT BE BG HR CY CZ DK EE FI DE EL HU IE IT LV LT LU MT NL NO PL PT RO SK SI ES SE CH GB XI'.split(' '),
);
