import type { Cents } from './money.ts';
import { formatNumber } from './number-format.ts';
import type { Language } from './words.ts';

/**
 * Amounts as lists, records and charts print them (domain 7.1). HT or TTC stands once per block, beside them.
 * The compact form is our own: Intl writes « 13 k » for 12 500.
 */

/** Without cents, for lists: « 12 500 € » or "€12,500". */
export function formatMoney(cents: Cents, language: Language): string {
  return withEuro(grouped(Math.round(Math.abs(cents) / 100), language), cents <= -50, language);
}

/** With cents: « 1 234 567,89 € » or "€1,234,567.89". */
export function formatMoneyExact(cents: Cents, language: Language): string {
  const size = Math.abs(cents);
  const euros = grouped(Math.floor(size / 100), language);
  const rest = String(size % 100).padStart(2, '0');
  return withEuro(`${euros}${language === 'fr' ? ',' : '.'}${rest}`, cents < 0, language);
}

/** Cents only when there are some: « 12 500 € », « 12 500,50 € ». For fields and records, where nothing may be lost. */
export function formatMoneyShortest(cents: Cents, language: Language): string {
  return cents % 100 === 0 ? formatMoney(cents, language) : formatMoneyExact(cents, language);
}

/** For cards and charts: « 950 € », « 12,5 k€ », « 1,3 M€ », « 2,4 Md€ » or "€12.5k", "€1.3M", "€2.4bn". */
export function formatMoneyCompact(cents: Cents, language: Language): string {
  const euros = Math.round(Math.abs(cents) / 100);
  // The next unit starts where one decimal would round up to a thousand: 999 960 € is « 1 M€ ».
  const step = steps.find(({ size }) => euros >= size - size / 20_000);
  if (!step) return withEuro(String(euros), cents <= -50, language);
  const number = formatNumber(Math.max(euros / step.size, 1), language, 1);
  const minus = cents < 0 ? '−' : '';
  return language === 'fr' ? `${minus}${number}\u00a0${step.fr}€` : `${minus}€${number}${step.en}`;
}

const steps = [
  { size: 1_000_000_000, fr: 'Md', en: 'bn' },
  { size: 1_000_000, fr: 'M', en: 'M' },
  { size: 1000, fr: 'k', en: 'k' },
] as const;

function grouped(euros: number, language: Language): string {
  return String(euros).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');
}

function withEuro(number: string, negative: boolean, language: Language): string {
  const minus = negative ? '−' : '';
  return language === 'fr' ? `${minus}${number}\u00a0€` : `${minus}€${number}`;
}
