import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, parsePhone, parsePhones, phoneKey } from './phone.ts';

describe('one number in any spelling', () => {
  test.each([
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '06\u00a012\u00a034\u00a056\u00a078',
    '+33612345678',
    '+33 (0)6 12 34 56 78',
    '+33 06 12 34 56 78',
    '(+33) 6 12 34 56 78',
    '0033612345678',
    '00 33 6 12 34 56 78',
    '33612345678',
    '612345678',
    '6 12 34 56 78',
    'Port. : 06 12 34 56 78',
    'Tél : 06 12 34 56 78',
  ])('%s is the same mobile', (text) => {
    expect(parsePhone(text)).toEqual({
      e164: '+33612345678',
      display: '06 12 34 56 78',
      key: '612345678',
      mobile: true,
      extension: null,
    });
    expect(phoneKey(text)).toBe('612345678');
  });

  test('a landline is no mobile, and keeps its extension', () => {
    expect(parsePhone('04 72 10 30 30 poste 12')).toMatchObject({
      e164: '+33472103030',
      display: '04 72 10 30 30',
      mobile: false,
      extension: '12',
    });
  });

  test.each([
    ['+262 692 12 34 56', '+262692123456', true],
    ['0692 12 34 56', '+262692123456', true],
    ['0262 20 20 20', '+262262202020', false],
    ['0690 12 34 56', '+590690123456', true],
    ['+594 694 20 10 10', '+594694201010', true],
    ['0596 60 20 20', '+596596602020', false],
    ['0639 01 23 45', '+262639012345', true],
    ['06 39 98 12 34', '+33639981234', true],
    ['+508 41 12 34', '+508411234', null],
    ['+687 75 12 34', '+687751234', true],
    ['+689 87 12 34 56', '+68987123456', true],
    ['+32 2 513 89 40', '+3225138940', false],
    ['+49 30 901820', '+4930901820', null],
  ] as const)('%s is %s overseas or abroad', (text, e164, mobile) => {
    expect(parsePhone(text)).toMatchObject({ e164, mobile });
  });

  test('abroad the country is shown', () => {
    expect(parsePhone('+32 2 513 89 40')?.display).toBe('+32 2 513 89 40');
  });

  test.each([
    '',
    '12',
    '3615',
    '06 12 34 56',
    '06 12 34 56 78 90',
    '73282932000074',
    '02/11/2026',
    'appeler Paul',
    '6,12E+08',
    '0000000000',
    '0'.repeat(5000),
  ])('« %s » is no phone number', (text) => {
    expect(parsePhone(text)).toBeNull();
  });
});

describe('several numbers in a cell', () => {
  test.each([
    '01 42 68 53 00 / 06 12 34 56 78',
    '0142685300;0612345678',
    '01 42 68 53 00 ou 06 12 34 56 78',
    '01 42 68 53 00 - 06 12 34 56 78',
    '01 42 68 53 00\n06 12 34 56 78',
    'Tél : 01 42 68 53 00, Port : 06 12 34 56 78',
    '01 42 68 53 00 06 12 34 56 78',
    'standard 01.42.68.53.00 (Paul : 06.12.34.56.78)',
  ])('« %s » holds two', (cell) => {
    expect(parsePhones(cell).map(({ e164 }) => e164)).toEqual(['+33142685300', '+33612345678']);
  });

  test('the same number twice is one', () => {
    expect(parsePhones('06 12 34 56 78 / +33612345678')).toHaveLength(1);
  });

  test('a cell of prose holds none', () => {
    expect(parsePhones('à rappeler le 12/03/2026 pour 12 500 €')).toEqual([]);
  });
});

describe('numbers on screen', () => {
  test('what is stored is shown as people read it', () => {
    expect(formatPhone('+33612345678')).toBe('06 12 34 56 78');
    expect(formatPhone('+262692123456')).toBe('+262 692 12 34 56');
    expect(formatPhone('poste 12, demander Paul')).toBe('poste 12, demander Paul');
  });

  test('every French number shown can be read back', () => {
    const national = fc.tuple(
      fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '9'),
      fc.integer({ min: 0, max: 99_999_999 }),
    );
    fc.assert(
      fc.property(national, ([first, rest]) => {
        const found = parsePhone(`0${first}${String(rest).padStart(8, '0')}`);
        if (!found) return;
        expect(parsePhone(found.display)?.e164).toBe(found.e164);
        expect(phoneKey(found.display)).toBe(found.key);
      }),
    );
  });

  test('whatever is typed, the reader answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+(). -/é') }), (text) => {
        for (const { e164 } of parsePhones(text)) expect(e164).toMatch(/^\+\d{6,15}$/);
      }),
    );
  });
});
