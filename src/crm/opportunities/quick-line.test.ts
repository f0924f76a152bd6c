import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../lib/dates.ts';
import { isCents } from '../../lib/money.ts';
import { parseQuickLine, type QuickLineOptions } from './quick-line.ts';

// A Friday.
const today = '2026-11-20';
const read = (line: string, options: Partial<QuickLineOptions> = {}) =>
  parseQuickLine(line, { today, ...options });
const parts = (line: string, options: Partial<QuickLineOptions> = {}) => {
  const { company, title, amountCents, expectedCloseDate } = read(line, options);
  return [company, title, amountCents === null ? null : amountCents / 100, expectedCloseDate];
};

describe('a phone request in one line', () => {
  test('« Dupont SARL portail 12k fin mars » says company, title, amount and date', () => {
    expect(read('Dupont SARL portail 12k fin mars')).toEqual({
      company: 'Dupont SARL',
      companyKnown: false,
      title: 'portail',
      amountCents: 1_200_000,
      amountTax: null,
      expectedCloseDate: '2027-03-31',
      spans: { company: { start: 0, end: 11 }, amount: { start: 20, end: 23 }, date: { start: 24, end: 32 } },
    });
  });

  test.each([
    ['Dupont portail alu 12 500 € HT fin mars', 'Dupont', 'portail alu', 12_500, '2027-03-31'],
    ['Garage Peltier 2\u202f480\u00a0€ étagères', 'Garage Peltier', 'étagères', 2480, null],
    ['Garage Peltier étagères 2 480', 'Garage Peltier', 'étagères', 2480, null],
    ['Mairie de Lyon voirie 20k T1 2027', 'Mairie de Lyon', 'voirie', 20_000, '2027-03-31'],
    ['Dupont & Fils 3 portails 12k5', 'Dupont & Fils', '3 portails', 12_500, null],
    ['Dupont et fils cuisine 8k', 'Dupont et fils', 'cuisine', 8000, null],
    ['SARL Martin Bois bardage 14k', 'SARL Martin Bois', 'bardage', 14_000, null],
    ['sarl dupont portail 12k', 'sarl dupont', 'portail', 12_000, null],
    ['dupont portail 12k', 'dupont', 'portail', 12_000, null],
    ['menuiserie du lac sas escalier 6k', 'menuiserie du lac sas', 'escalier', 6000, null],
    ['garage peltier, étagères 2480', 'garage peltier', 'étagères', 2480, null],
    ['Mme Martin cuisine 8k dans 2 semaines', 'Mme Martin', 'cuisine', 8000, '2026-12-04'],
    ['3M rayonnage 15k', '3M', 'rayonnage', 15_000, null],
    ['L’Atelier du Bois agencement 1,2M', 'L’Atelier du Bois', 'agencement', 1_200_000, null],
    ['DUPONT PORTAIL 12K', 'DUPONT', 'PORTAIL', 12_000, null],
    ['Dupont S.A.S. portail €1200', 'Dupont S.A.S.', 'portail', 1200, null],
    ['Dupont', 'Dupont', '', null, null],
    ['Dupont portail', 'Dupont', 'portail', null, null],
    ['Dupont stand salon 2027', 'Dupont', 'stand salon 2027', null, null],
    ['Dupont clôture 125 m fin mars', 'Dupont', 'clôture 125 m', null, '2027-03-31'],
    ['Dupont plan 200x100 450', 'Dupont', 'plan 200x100', 450, null],
    ['Dupont remise 15 % sur portail', 'Dupont', 'remise 15 % sur portail', null, null],
    ['Dupont rappel 06 12 34 56 78', 'Dupont', 'rappel 06 12 34 56 78', null, null],
    ['demain Dupont portail 12k', 'Dupont', 'portail', 12_000, '2026-11-21'],
  ])('« %s »', (line, company, title, euros, date) => {
    expect(parts(line)).toEqual([company, title, euros, date]);
  });

  test('an English line is read too', () => {
    expect(parts('Smith Ltd gate 12,500 end of march', { language: 'en' })).toEqual([
      'Smith Ltd',
      'gate',
      12_500,
      '2027-03-31',
    ]);
  });

  test('an amount with VAT is marked, so that VAT is asked', () => {
    expect(read('Dupont portail 1200 TTC')).toMatchObject({
      amountCents: 120_000,
      amountTax: 'TTC',
      title: 'portail',
    });
  });
});

describe('a company of the base', () => {
  const knownCompanies = [
    'Dupont',
    'Dupont Menuiserie SARL',
    'Établissements Peltier',
    'Mars',
    '3M France',
    'Acme 2000',
  ];

  test.each([
    ['dupont menuiserie portail 12k', 'Dupont Menuiserie SARL', 'portail', 12_000],
    ['dupont portail 12k', 'Dupont', 'portail', 12_000],
    ['Dupont SARL portail 12k', 'Dupont', 'portail', 12_000],
    ['SARL Dupont portail 12k', 'Dupont', 'portail', 12_000],
    ['ets peltier étagères 2480', 'Établissements Peltier', 'étagères', 2480],
    ['mars distributeurs 5k', 'Mars', 'distributeurs', 5000],
    ['acme 2000 bureaux 9k', 'Acme 2000', 'bureaux', 9000],
    ['3m france rayonnage 15k', '3M France', 'rayonnage', 15_000],
  ])('« %s » is for %s', (line, company, title, euros) => {
    expect(parts(line, { knownCompanies })).toEqual([company, title, euros, null]);
    expect(read(line, { knownCompanies }).companyKnown).toBe(true);
  });

  test('a name that only begins alike is another company', () => {
    expect(read('Dupontel portail 12k', { knownCompanies })).toMatchObject({
      company: 'Dupontel',
      companyKnown: false,
    });
  });

  test('a known company is found behind a date', () => {
    expect(parts('hier dupont 450', { knownCompanies, past: true })).toEqual([
      'Dupont',
      '',
      450,
      '2026-11-19',
    ]);
  });
});

describe('a direct order in one line', () => {
  test.each([
    ['Garage Peltier 2 480 étagères hier', 'Garage Peltier', 'étagères', 2480, '2026-11-19'],
    ['Garage Peltier 2 480 étagères', 'Garage Peltier', 'étagères', 2480, null],
    ['Garage Peltier étagères 2480 lundi', 'Garage Peltier', 'étagères', 2480, '2026-11-16'],
    ['Boulangerie Morel café 45 le 12/11', 'Boulangerie Morel', 'café', 45, '2026-11-12'],
  ])('« %s »', (line, company, title, euros, date) => {
    expect(parts(line, { past: true })).toEqual([company, title, euros, date]);
  });
});

describe('whatever is typed', () => {
  test('an empty line says nothing, a letter is a title', () => {
    expect(read('   ')).toMatchObject({ company: '', title: '', amountCents: null, expectedCloseDate: null });
    expect(read('mot '.repeat(100))).toMatchObject({ company: '', amountCents: null });
    expect(read('mot '.repeat(100)).title).toMatch(/^mot mot/);
  });

  test('the parts never overlap, and no word is lost', () => {
    const word = fc.constantFrom(
      'Dupont',
      'SARL',
      'sas',
      'portail',
      '12k',
      '2 480',
      '€',
      'HT',
      'fin',
      'mars',
      'hier',
      '2027',
      '&',
      'fils',
      ',',
      '-',
      'de',
      'Lyon',
      '06',
      'é',
      '|',
      '👋',
      '15/3',
      '3M',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), fc.boolean(), (words, past) => {
        const line = words.join(' ');
        const { spans, company, title, amountCents, expectedCloseDate } = read(line, {
          past,
          knownCompanies: ['Dupont', 'Lyon de fils'],
        });
        expect(amountCents === null || isCents(amountCents)).toBe(true);
        expect(expectedCloseDate === null || isDay(expectedCloseDate)).toBe(true);
        const taken = Object.values(spans)
          .filter((span) => span !== null)
          .sort((a, b) => a.start - b.start);
        for (let place = 1; place < taken.length; place++) {
          expect(taken[place]?.start).toBeGreaterThanOrEqual(taken[place - 1]?.end ?? 0);
        }
        const kept = [company, title, ...taken.map(({ start, end }) => line.slice(start, end))].join(' ');
        for (const said of words.filter((one) => /[\p{L}\p{N}]/u.test(one)))
          expect(kept).toContain(said.split(' ')[0]);
      }),
    );
  });
});
