import { describe, expect, test } from 'vitest';
import { formatMoney, formatMoneyCompact, formatMoneyExact, formatMoneyShortest } from './money-format.ts';

describe('amounts on screen', () => {
  test('lists show euros without cents', () => {
    expect(formatMoney(1_250_000, 'fr')).toBe('12\u202f500\u00a0€');
    expect(formatMoney(1_250_050, 'fr')).toBe('12\u202f501\u00a0€');
    expect(formatMoney(1_250_000, 'en')).toBe('€12,500');
    expect(formatMoney(0, 'fr')).toBe('0\u00a0€');
  });

  test('a record shows the cents', () => {
    expect(formatMoneyExact(123_456_789, 'fr')).toBe('1\u202f234\u202f567,89\u00a0€');
    expect(formatMoneyExact(123_456_789, 'en')).toBe('€1,234,567.89');
    expect(formatMoneyExact(5, 'fr')).toBe('0,05\u00a0€');
  });

  test('a field shows cents only when there are some', () => {
    expect(formatMoneyShortest(1_250_000, 'fr')).toBe('12\u202f500\u00a0€');
    expect(formatMoneyShortest(1_250_050, 'fr')).toBe('12\u202f500,50\u00a0€');
  });

  test.each([
    [0, '0\u00a0€', '€0'],
    [95_000, '950\u00a0€', '€950'],
    [99_949, '999\u00a0€', '€999'],
    [99_950, '1\u00a0k€', '€1k'],
    [1_200_000, '12\u00a0k€', '€12k'],
    [1_250_000, '12,5\u00a0k€', '€12.5k'],
    [12_545_000, '125,5\u00a0k€', '€125.5k'],
    [99_994_900, '999,9\u00a0k€', '€999.9k'],
    [99_996_000, '1\u00a0M€', '€1M'],
    [130_000_000, '1,3\u00a0M€', '€1.3M'],
    [240_000_000_000, '2,4\u00a0Md€', '€2.4bn'],
  ] as const)('%i cents are short for cards and charts: %s', (cents, french, english) => {
    expect(formatMoneyCompact(cents, 'fr')).toBe(french);
    expect(formatMoneyCompact(cents, 'en')).toBe(english);
  });

  test('a price gap may be negative and shows a typographic minus', () => {
    expect(formatMoney(-120_000, 'fr')).toBe('−1\u202f200\u00a0€');
    expect(formatMoneyExact(-1, 'en')).toBe('−€0.01');
    expect(formatMoneyCompact(-1_250_000, 'fr')).toBe('−12,5\u00a0k€');
    expect(formatMoney(-10, 'fr')).toBe('0\u00a0€');
  });
});
