import type { Language } from './words.ts';

/**
 * Numbers as people write them in a cell or a field, French first: `1 234,5`, `12.500`, `1'200.50`, `−3` (domain 7.1).
 * What could mean two things is read the French way, unless the caller knows the dialect of the file.
 */
export type NumberDialect = {
  /** Whose comma it is when three digits follow: « 1,250 » is 1.25 in French, 1250 in English. */
  language?: Language;
  /** The decimal sign of the whole file, when it is known: then no guess is made. */
  decimal?: ',' | '.';
};

/** The digits of a number that was understood, still exact. */
export type WrittenNumber = { negative: boolean; whole: string; fraction: string };

/** Every blank a number may carry: no-break, narrow, thin and figure spaces included. */
export const blanks = /[\s\u00a0\u2007\u2009\u202f]+/g;

/** The number a person wrote, or null when it is none. */
export function parseDecimal(text: string, dialect: NumberDialect = {}): number | null {
  const written = readNumber(text, dialect);
  if (!written) return null;
  const value = Number(`${written.whole}.${written.fraction || '0'}`);
  return written.negative && value !== 0 ? -value : value;
}

/**
 * A percentage between 0 and 100, from `37,5`, `37,5 %` or `37.5%`; null when it is none or lies outside.
 * `ratio` says that the column holds ratios, where 0,375 means 37,5 %.
 */
export function parsePercent(text: string, dialect: NumberDialect & { ratio?: boolean } = {}): number | null {
  const sign = /\s*%\s*$/;
  const hasSign = sign.test(text);
  const value = parseDecimal(text.replace(sign, ''), dialect);
  if (value === null) return null;
  const percent = dialect.ratio && !hasSign ? Math.round(value * 1e10) / 1e8 : value;
  return percent >= 0 && percent <= 100 ? percent : null;
}

/** The digits behind a text, with sign, grouping and decimals told apart; null when it is no single number. */
export function readNumber(text: string, dialect: NumberDialect = {}): WrittenNumber | null {
  if (text.length > 60) return null;
  const signed = text.replace(blanks, ' ').trim();
  const [, sign = '', body = ''] = /^([-+−–]?) ?(.*)$/.exec(signed) ?? [];
  if (!/^[\d.,'’ ]*\d[\d.,]*$/.test(body)) return null;
  const at = decimalPlace(body, dialect);
  if (at === null) return null;
  const whole = ungrouped(at < 0 ? body : body.slice(0, at));
  const fraction = at < 0 ? '' : body.slice(at + 1);
  if (whole === null || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  return { negative: sign !== '' && sign !== '+', whole: whole === '' ? '0' : whole, fraction };
}

/** Where the decimal sign stands, -1 without decimals, null when commas and dots make no sense together. */
function decimalPlace(body: string, { language = 'fr', decimal }: NumberDialect): number | null {
  const signs = [...body].filter((letter) => letter === ',' || letter === '.');
  const last = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'));
  if (signs.length === 0) return -1;
  const sign = body[last];
  if (signs.length > 1) {
    const same = signs.filter((other) => other === sign).length;
    if (same === signs.length) return -1;
    return same === 1 ? last : null;
  }
  const before = body.slice(0, last);
  if (body.length - last - 1 !== 3 || !/^[1-9]\d{0,2}$/.test(before)) return last;
  const groups = decimal ? sign !== decimal : sign === '.' || language === 'en';
  return groups ? -1 : last;
}

/** The digits of a whole part grouped by three with one sign, or not at all; null when groups are broken (« 12 50 »). */
function ungrouped(text: string): string | null {
  if (/^\d*$/.test(text)) return text;
  return /^\d{1,3}([ .,'’])\d{3}(\1\d{3})*$/.test(text) ? text.replace(/\D/g, '') : null;
}
