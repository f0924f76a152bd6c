import { blanks, type NumberDialect, readNumber } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/**
 * Money is counted in whole cents and written in euros excluding VAT. What a seller types (`12,5k`, `1 200 € HT`)
 * is read here; what says TTC is marked, because the potential is always HT (domain 1.1, 7.1).
 */
export type Cents = number;

/** `tax` is what the text itself says: `'TTC'` means that VAT must be asked before it is kept. */
export type WrittenMoney = { cents: Cents; tax: 'HT' | 'TTC' | null };

/** A thousand billion euros: beyond it, someone pasted an identifier. */
export const maxCents: Cents = 100_000_000_000_000;

/** Euros of the API (at most two decimals) to cents. */
export function toCents(euros: number): Cents {
  return Math.round(euros * 100);
}

/** Cents to the decimal euros of the API. */
export function toEuros(cents: Cents): number {
  return cents / 100;
}

/** True for whole cents from 0 to a thousand billion euros. */
export function isCents(value: unknown): value is Cents {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= maxCents;
}

/**
 * Reads an amount of domain 7.1: `12500`, `12 500,00 €`, `12.500`, `12,5k`, `12 K€`, `1,2M`, `EUR 1200`, `1200 HT`.
 * Refuses with `amount_invalid` and `reason`: `unreadable`, `negative`, `too_large` or `other_currency`.
 */
export function parseMoney(text: string, dialect: NumberDialect = {}): WrittenMoney | Refusal {
  if (text.length > 80) return refuseAmount('unreadable');
  const { tax, rest } = takeTax(text.replace(blanks, ' ').trim());
  const amount = rest.replace(/^(?:~|≈|env(?:iron|\.)?|approx\.?|about) ?/i, '');
  if (otherCurrency.test(amount)) return refuseAmount('other_currency');
  const found = amountShape.exec(amount.replace(euroWords, '').trim());
  if (!found) return refuseAmount('unreadable');
  const [, digits = '', unit = '', tail = ''] = found;
  const cents = tail ? shorthand(digits, unit, tail) : scaled(digits, unit, dialect);
  return isRefusal(cents) ? cents : { cents, tax };
}

const euroWords = /(?:€(?:uros?)?|\beuros?\b|\beur\b|(?<=[\dkm] ?)(?:euros?|eur)\b)\.?/gi;
const otherCurrency = /[$£¥₣]|\b(?:usd|gbp|chf|jpy|cad|mad|xpf|xof|francs?|dollars?)\b/i;
const units = 'k|m|md|mds|mio|mrd|bn|mille|millions?|milliards?|billions?';
// « 12k5 » is how sellers say 12,5 k€.
const amountShape = new RegExp(`^([-+−–]? ?[\\d.,'’ ]*\\d[\\d.,]*) ?(?:(${units})(\\d{1,3})?)?$`, 'i');

function takeTax(text: string): { tax: WrittenMoney['tax']; rest: string } {
  const excluded =
    /(?:\b|(?<=[\dkm€]))(?:h\.? ?t\.?(?:v\.?a\.?)?|hors[ -]taxes?|excl?\.? ?(?:vat|tax))(?![a-z])/i;
  const included =
    /(?:\b|(?<=[\dkm€]))(?:t\.? ?t\.? ?c\.?|toutes taxes(?: comprises)?|incl?\.? ?(?:vat|tax))(?![a-z])/i;
  if (included.test(text)) return { tax: 'TTC', rest: text.replace(included, ' ').trim() };
  if (excluded.test(text)) return { tax: 'HT', rest: text.replace(excluded, ' ').trim() };
  return { tax: null, rest: text };
}

function shorthand(digits: string, unit: string, tail: string): Cents | Refusal {
  return /^\d{1,3}$/.test(digits)
    ? scaled(`${digits}.${tail}0`, unit, { decimal: '.' })
    : refuseAmount('unreadable');
}

/** Shifts the decimal sign instead of multiplying, so that 1,15 M is exact. */
function scaled(digits: string, unit: string, dialect: NumberDialect): Cents | Refusal {
  const written = readNumber(digits, dialect);
  if (!written) return refuseAmount('unreadable');
  const places = powerOf(unit) + 2;
  const fraction = written.fraction.padEnd(places, '0');
  const cents = Number(written.whole + fraction.slice(0, places));
  const rounded = Number(fraction[places] ?? 0) >= 5 ? cents + 1 : cents;
  if (written.negative && rounded > 0) return refuseAmount('negative');
  return rounded <= maxCents ? rounded : refuseAmount('too_large');
}

function powerOf(unit: string): number {
  if (unit === '') return 0;
  if (/^(?:k|mille)$/i.test(unit)) return 3;
  return /^(?:m|mio|millions?)$/i.test(unit) ? 6 : 9;
}

function refuseAmount(reason: 'unreadable' | 'negative' | 'too_large' | 'other_currency'): Refusal {
  return refuse('amount_invalid', { reason });
}
