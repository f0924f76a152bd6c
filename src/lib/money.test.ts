import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCents, maxCents, parseMoney, toCents, toEuros } from './money.ts';
import { formatMoneyExact, formatMoneyShortest } from './money-format.ts';
import { isRefusal } from './refusal.ts';

const cents = (text: string, language: 'fr' | 'en' = 'fr') => {
  const money = parseMoney(text, { language });
  return isRefusal(money) ? money.facts.reason : money.cents;
};

describe('amounts as sellers type them', () => {
  test.each([
    ['12500', 1_250_000],
    ['12 500,00 €', 1_250_000],
    ['12\u202f500,00\u00a0€', 1_250_000],
    ['12.500', 1_250_000],
    ['12,5k', 1_250_000],
    ['12 K€', 1_200_000],
    ['12k€', 1_200_000],
    ['12 k euros', 1_200_000],
    ['12keuros', 1_200_000],
    ['12k5', 1_250_000],
    ['1,2M', 120_000_000],
    ['1,2 M€', 120_000_000],
    ['1.2m', 120_000_000],
    ['2 millions', 200_000_000],
    ['2 millions €', 200_000_000],
    ['1,5 Md€', 150_000_000_000],
    ['EUR 1200', 120_000],
    ['1200 EUR', 120_000],
    ['1200EUR', 120_000],
    ['€12,500.50', 1_250_050],
    ['€ 1 200', 120_000],
    ['1 200 euros', 120_000],
    ['1 euro', 100],
    ["12'500.00", 1_250_000],
    ['~12k', 1_200_000],
    ['environ 12 000', 1_200_000],
    ['15500', 1_550_000],
    ['15,5k', 1_550_000],
    ['15 500 €', 1_550_000],
    ['0', 0],
    ['−0', 0],
    ['0,5', 50],
    ['1,15M', 115_000_000],
    ['1,005', 101],
  ] as const)('%s is %i cents', (text, expected) => {
    expect(cents(text)).toBe(expected);
  });

  test('English reads its own thousands comma', () => {
    expect(cents('12,500', 'en')).toBe(1_250_000);
    expect(cents('€12.5k', 'en')).toBe(1_250_000);
    expect(cents('1.3bn', 'en')).toBe(130_000_000_000);
    expect(cents('12.500', 'en')).toBe(1_250_000);
  });

  test.each([
    ['1200 HT', 'HT'],
    ['1200HT', 'HT'],
    ['HT 1200', 'HT'],
    ['1 200 € HT', 'HT'],
    ['1 200€HT', 'HT'],
    ['12k€ H.T.', 'HT'],
    ['1200 hors taxes', 'HT'],
    ['1200 excl. VAT', 'HT'],
    ['1200 TTC', 'TTC'],
    ['1 200 € T.T.C.', 'TTC'],
    ['12kTTC', 'TTC'],
    ['1200 incl VAT', 'TTC'],
    ['1200', null],
  ] as const)('%s says %s', (text, tax) => {
    expect(parseMoney(text)).toMatchObject({ tax });
  });

  test.each([
    ['-1200', 'negative'],
    ['− 1 200 €', 'negative'],
    ['€ -5', 'negative'],
    ['1 000 000 000 001', 'too_large'],
    ['73282932000074', 'too_large'],
    ['1001 Md€', 'too_large'],
    ['1200 $', 'other_currency'],
    ['CHF 1200', 'other_currency'],
    ['1200 USD', 'other_currency'],
    ['10-15k', 'unreadable'],
    ['12 50', 'unreadable'],
    ['1200 par mois', 'unreadable'],
    ['douze mille', 'unreadable'],
    ['', 'unreadable'],
    ['€', 'unreadable'],
    ['k', 'unreadable'],
    ['💶 1200', 'unreadable'],
    ['1'.repeat(10_000), 'unreadable'],
  ] as const)('« %s » is refused: %s', (text, reason) => {
    expect(cents(text)).toBe(reason);
    expect(parseMoney(text)).toMatchObject({ code: 'amount_invalid' });
  });

  test('a thousand billion euros is the last amount accepted', () => {
    expect(cents('1 000 000 000 000')).toBe(maxCents);
  });
});

describe('cents and euros', () => {
  test('euros of the API and cents lead to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxCents }), (amount) => {
        expect(toCents(toEuros(amount))).toBe(amount);
      }),
    );
    expect(toCents(1.15)).toBe(115);
  });

  test('cents are whole, positive and bounded', () => {
    expect([0, 1, maxCents].every(isCents)).toBe(true);
    expect([-1, 0.5, maxCents + 1, Number.NaN, '12', null].some(isCents)).toBe(false);
  });

  test('what the screen shows can be typed back, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxCents }), fc.constantFrom('fr', 'en'), (amount, language) => {
        expect(cents(formatMoneyExact(amount, language), language)).toBe(amount);
        expect(cents(formatMoneyShortest(amount, language), language)).toBe(amount);
      }),
    );
  });

  test('whatever is typed gives whole cents or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-−kKMd€HTC\u202f') }), (text) => {
        const money = parseMoney(text);
        expect(isRefusal(money) || isCents(money.cents)).toBe(true);
      }),
    );
  });
});
