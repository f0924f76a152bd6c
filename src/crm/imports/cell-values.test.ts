import { describe, expect, test } from 'vitest';
import { readAmount } from './amount-cell.ts';
import type { CellDialect } from './cell-reading.ts';
import { readEmails, readPercentCell, readPhones, readPostcode } from './cell-values.ts';
import { readDay } from './day-cell.ts';

const dialect: CellDialect = { today: '2026-11-24', language: 'fr' };
const near = (cell: Parameters<typeof readDay>[0]) => readDay(cell, 'near', dialect).value?.day ?? null;
const past = (cell: Parameters<typeof readDay>[0]) => readDay(cell, 'past', dialect).value?.day ?? null;
const cents = (cell: Parameters<typeof readAmount>[0]) => readAmount(cell, dialect).value;

describe('a day in a cell', () => {
  test('is read from a date, a serial number and the usual spellings', () => {
    expect(near({ day: '2026-12-31', time: null })).toBe('2026-12-31');
    expect(near(46350)).toBe('2026-11-24');
    expect(
      ['02/11/2026', '2-11-26', '02.11.2026', '2026-11-02', '2026-11-02T09:00:00.000Z', '2 nov 2026'].map(
        past,
      ),
    ).toEqual(new Array(6).fill('2026-11-02'));
  });

  test('without year is the closest one ahead or behind; what has happened lies behind', () => {
    expect([near('15/3'), near('30/11'), near('20/10')]).toEqual(['2027-03-15', '2026-11-30', '2026-10-20']);
    expect([past('15/3'), past('30/11')]).toEqual(['2026-03-15', '2025-11-30']);
  });

  test('in words means what a seller means', () => {
    expect([near('fin mars'), near('S48'), near('demain')]).toEqual([
      '2027-03-31',
      '2026-11-27',
      '2026-11-25',
    ]);
  });

  test('keeps the hour and the words beside it', () => {
    expect(readDay('30/11/2026 14:30', 'near', dialect).value).toMatchObject({ time: '14:30' });
    expect(readDay('30/11 rappeler Paul', 'near', dialect).value).toMatchObject({
      day: '2026-11-30',
      rest: 'rappeler Paul',
    });
  });

  test('that does not exist, or cannot be meant, is told', () => {
    const problem = (text: string) => readDay(text, 'near', dialect).problem?.code ?? null;
    expect(
      ['31/11', '30/02/2027', '45/12/2026', '12/12/9999', 'bientôt', 12].map((one) => problem(one as string)),
    ).toEqual([
      'date_impossible',
      'date_impossible',
      'date_impossible',
      'date_implausible',
      'date_not_understood',
      'date_not_understood',
    ]);
    expect(['', '-', '?', 'n/a', ' '].map(problem)).toEqual([null, null, null, null, null]);
  });
});

describe('an amount in a cell', () => {
  test('is cents, whatever its spelling', () => {
    expect([1234.5, '1 234,50 €', '38,5k', '12.500', '0'].map(cents)).toEqual([
      123_450, 123_450, 3_850_000, 1_250_000, 0,
    ]);
    expect(['', '-', 'n/c', null].map(cents)).toEqual([null, null, null, null]);
  });

  test('of a k€ column is in thousands unless it says its unit', () => {
    const thousands = { ...dialect, inThousands: true };
    expect([12, '12,5', '12 500 €'].map((cell) => readAmount(cell, thousands).value)).toEqual([
      1_200_000, 1_250_000, 1_250_000,
    ]);
  });

  test('that is negative, huge, foreign or no number is told', () => {
    const problem = (cell: string | number) => readAmount(cell, dialect).problem?.code;
    expect([-1, '-50', 1e13, '120 $', 'à voir', '1 200 TTC'].map(problem)).toEqual([
      'amount_negative',
      'amount_negative',
      'amount_too_large',
      'amount_other_currency',
      'amount_unreadable',
      'amount_with_vat',
    ]);
  });
});

test('percentages are read from shares, numbers and percent cells', () => {
  const read = (cell: Parameters<typeof readPercentCell>[0], ratio = false) =>
    readPercentCell(cell, ratio, dialect).value;
  expect([
    read(50),
    read('50 %'),
    read('0,7'),
    read(0.7),
    read({ percent: 37.5 }),
    read(1, true),
    read(1),
  ]).toEqual([50, 50, 70, 70, 38, 100, 1]);
  expect(readPercentCell(150, false, dialect).problem?.code).toBe('percent_unreadable');
});

test('several phones and e-mails in a cell are all kept; zeros are put back', () => {
  expect(readPhones('01 40 20 30 40 / 612345678').value).toEqual(['+33140203040', '+33612345678']);
  expect(readPhones('(415) 901-7000')).toMatchObject({
    value: ['(415) 901-7000'],
    problem: { severity: 'warns' },
  });
  expect(readEmails('A@a.example; b@b.example').value).toEqual(['a@a.example', 'b@b.example']);
  expect(readEmails('contact@').problem?.code).toBe('email_incomplete');
  expect([readPostcode(1000), readPostcode('75011'), readPostcode('19100 CEDEX')]).toEqual([
    '01000',
    '75011',
    '19100 CEDEX',
  ]);
});
