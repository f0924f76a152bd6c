import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  type Day,
  dayFromSpreadsheet,
  dayOf,
  daysBetween,
  daysInMonth,
  earlierDay,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  isDay,
  isoWeek,
  isPlausibleDay,
  isTimeOfDay,
  laterDay,
  mondayOfIsoWeek,
  partsOf,
  quarterOf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  weekday,
} from './dates.ts';

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((count) => addDays('2000-01-01', count));

describe('what is a day', () => {
  test.each(['2026-11-02', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2025-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-2',
    '02/11/2026',
    '',
    '0000-01-01',
  ])('%s is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('a number, null or a Date is no day', () => {
    expect([20261102, null, undefined, new Date(0)].some(isDay)).toBe(false);
  });

  test('a form refuses the year 9999 though the calendar knows it', () => {
    expect(isPlausibleDay('9999-12-31')).toBe(false);
    expect(isPlausibleDay('1899-12-31')).toBe(false);
    expect(isPlausibleDay('2026-11-24')).toBe(true);
  });

  test('a time of the day has two digits on each side', () => {
    expect(['00:00', '09:05', '23:59'].every(isTimeOfDay)).toBe(true);
    expect(['9:05', '24:00', '12:60', '', 900].some(isTimeOfDay)).toBe(false);
  });

  test('31 June does not exist', () => {
    expect(dayOf(2026, 6, 31)).toBeNull();
    expect(dayOf(2026, 6, 30)).toBe('2026-06-30');
    expect(dayOf(2026.5, 6, 30)).toBeNull();
  });
});

describe('counting days', () => {
  test('days are counted over month, year and leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  test('a month after 31 January is the last of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  test('adding days is the way back of counting them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('the calendar agrees with the one of the machine', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const machine = new Date(`${day}T00:00:00Z`);
        expect(partsOf(day)).toEqual({
          year: machine.getUTCFullYear(),
          month: machine.getUTCMonth() + 1,
          day: machine.getUTCDate(),
        });
        expect(weekday(day)).toBe(machine.getUTCDay() || 7);
        machine.setUTCDate(machine.getUTCDate() + 1);
        expect(addDays(day, 1)).toBe(machine.toISOString().slice(0, 10));
      }),
    );
  });

  test('the order of days is the order of their text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDays(a, b)).toBe(Math.sign(daysBetween(b, a)));
        expect([earlierDay(a, b), laterDay(a, b)]).toEqual([a, b].sort());
      }),
    );
  });

  test('a mistake in a program is an error, not a wrong day', () => {
    expect(() => addDays('02/11/2026', 1)).toThrow('Not a day');
    expect(() => addDays('9999-12-31', 1)).toThrow('Out of the calendar');
    expect(() => addMonths('9999-12-31', 1)).toThrow('Out of the calendar');
  });
});

describe('weeks, months and quarters', () => {
  test('weeks start on Monday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(startOfWeek('2026-11-29')).toBe('2026-11-23');
    expect(startOfWeek('2026-11-23')).toBe('2026-11-23');
  });

  test.each([
    ['2026-11-24', 2026, 48],
    ['2027-01-01', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
  ] as [Day, number, number][])('%s lies in ISO week %i-W%i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });

  test('a week number leads back to its Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = isoWeek(day);
        expect(mondayOfIsoWeek(year, week)).toBe(startOfWeek(day));
      }),
    );
    expect(mondayOfIsoWeek(2025, 53)).toBeNull();
    expect(mondayOfIsoWeek(2026, 53)).toBe('2026-12-28');
    expect(mondayOfIsoWeek(2026, 0)).toBeNull();
  });

  test('months, quarters and years have a first and a last day', () => {
    expect(startOfMonth('2024-02-17')).toBe('2024-02-01');
    expect(endOfMonth('2024-02-17')).toBe('2024-02-29');
    expect([quarterOf('2026-03-31'), quarterOf('2026-04-01')]).toEqual([1, 2]);
    expect([startOfQuarter('2026-11-24'), endOfQuarter('2026-11-24')]).toEqual(['2026-10-01', '2026-12-31']);
    expect([startOfYear('2026-11-24'), endOfYear('2026-11-24')]).toEqual(['2026-01-01', '2026-12-31']);
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe('days in a workbook', () => {
  test('45 000 is 15 March 2023, also with an hour behind it', () => {
    expect(dayFromSpreadsheet(45_000)).toBe('2023-03-15');
    expect(dayFromSpreadsheet(45_000.75)).toBe('2023-03-15');
    expect(dayFromSpreadsheet(43_538, 1904)).toBe('2023-03-15');
  });

  test('an amount is not taken for a date', () => {
    expect(dayFromSpreadsheet(12_500)).toBeNull();
    expect(dayFromSpreadsheet(125_000)).toBeNull();
  });
});
