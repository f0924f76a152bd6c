import type { Language } from './words.ts';

/** Numbers as the house prints them: « 1 234,5 » with U+202F, « 37,5 % » with U+00A0 (domain 7.1). */

/** « 1 234,5 » or "1,234.5", with at most `decimals` decimals and no idle zeros. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const rounded = formatter(language, decimals).format(value);
  // A typographic minus, and none before a value that was rounded to zero.
  return /[1-9]/.test(rounded) ? rounded.replace('-', '−') : rounded.replace('-', '');
}

/** « 37,5 % » or "37.5%", from 0-100. */
export function formatPercent(percent: number, language: Language, decimals = 1): string {
  const number = formatNumber(percent, language, decimals);
  return language === 'fr' ? `${number}\u00a0%` : `${number}%`;
}

/** « +27,9 » or « −3 »: a difference always carries its sign, except zero. */
export function formatDifference(value: number, language: Language, decimals = 1): string {
  const number = formatNumber(value, language, decimals);
  return value > 0 && /[1-9]/.test(number) ? `+${number}` : number;
}

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals });
    formatters.set(key, known);
  }
  return known;
}
