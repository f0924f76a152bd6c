import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal, parsePercent } from './numbers.ts';

describe('numbers as people write them', () => {
  test.each([
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ["1'234.5", 1234.5],
    ['1’234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12.500', 12500],
    ['12,500', 12.5],
    ['0.375', 0.375],
    ['0,375', 0.375],
    ['1250.500', 1250.5],
    ['12 500.000', 12500],
    ['−3', -3],
    ['- 3,5', -3.5],
    ['+3', 3],
    [',5', 0.5],
    ['12,', 12],
    ['007', 7],
    ['-0', 0],
  ] as const)('%s is %d', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '-',
    'douze',
    '12 50',
    '1 2345',
    '1.23.456',
    '1,2,3.4',
    '12/3',
    '1e5',
    '1,2.3,4',
    '9'.repeat(61),
  ])('« %s » is no number', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test('a comma before three digits groups in English, and is decimal in French', () => {
    expect(parseDecimal('1,250', { language: 'fr' })).toBe(1.25);
    expect(parseDecimal('1,250', { language: 'en' })).toBe(1250);
  });

  test('a file whose decimal sign is known is read without guessing', () => {
    expect(parseDecimal('12.500', { decimal: '.' })).toBe(12.5);
    expect(parseDecimal('12,500', { decimal: '.' })).toBe(12500);
    expect(parseDecimal('12.500', { decimal: ',' })).toBe(12500);
  });

  test('every amount grouped by the machine in French or English is read back', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(value, fc.constantFrom('fr-FR', 'en-GB', 'de-CH', 'de-DE'), (number, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number);
        expect(parseDecimal(text)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test('whatever is typed gives a number or null, never NaN', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-−’€%e\u202f') }), (text) => {
        const value = parseDecimal(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['37,5', 37.5],
    ['37,5 %', 37.5],
    ['37.5%', 37.5],
    ['37,5\u00a0%', 37.5],
    ['0,375', 0.375],
    ['100', 100],
    ['0', 0],
  ] as const)('%s is %d %%', (text, value) => {
    expect(parsePercent(text)).toBe(value);
  });

  test('0,375 is 37,5 % only where the column says ratio', () => {
    expect(parsePercent('0,375', { ratio: true })).toBe(37.5);
    expect(parsePercent('1', { ratio: true })).toBe(100);
    expect(parsePercent('37,5 %', { ratio: true })).toBe(37.5);
    expect(parsePercent('0,07', { ratio: true })).toBe(7);
  });

  test('a probability above 100 or below 0 is refused', () => {
    expect(parsePercent('101')).toBeNull();
    expect(parsePercent('-1')).toBeNull();
    expect(parsePercent('chaud')).toBeNull();
  });
});
