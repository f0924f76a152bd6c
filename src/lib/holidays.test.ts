import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from './dates.ts';
import {
  addWorkingDays,
  holidayName,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDayUpTo,
} from './holidays.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

describe('public holidays', () => {
  test('the eleven of 2027', () => {
    expect([...holidaysOf(2027).keys()]).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
      '2027-07-14',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ]);
  });

  test('Alsace and Moselle have Good Friday and 26 December', () => {
    const alsace = { alsaceMoselle: true };
    expect(holidayName('2027-03-26', alsace)).toBe('Vendredi Saint');
    expect(holidayName('2027-12-26', alsace)).toBe('Saint Étienne');
    expect(holidayName('2027-03-26')).toBeNull();
    expect(holidaysOf(2027, alsace).size).toBe(13);
  });

  test('a holiday has a name to show', () => {
    expect(holidayName('2026-11-11')).toBe('Armistice');
    expect(holidayName('2026-11-12')).toBeNull();
  });

  test('holidays hung on Easter keep their day of the week, every year', () => {
    for (let year = 1990; year <= 2099; year++) {
      const named = new Map(
        [...holidaysOf(year, { alsaceMoselle: true })].map(([day, label]) => [label, weekday(day)]),
      );
      expect(named.get('Lundi de Pâques')).toBe(1);
      expect(named.get('Lundi de Pentecôte')).toBe(1);
      expect(named.get('Ascension')).toBe(4);
      expect(named.get('Vendredi Saint')).toBe(5);
    }
  });
});

describe('working days', () => {
  test('weekends and holidays are not worked', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true);
    expect(isWorkingDay('2026-11-21')).toBe(false);
    expect(isWorkingDay('2026-11-22')).toBe(false);
    expect(isWorkingDay('2026-11-11')).toBe(false);
    expect(isWorkingDay('2027-03-26')).toBe(true);
    expect(isWorkingDay('2027-03-26', { alsaceMoselle: true })).toBe(false);
  });

  test('a task due on Easter Sunday moves to Tuesday', () => {
    expect(workingDayFrom('2027-03-28')).toBe('2027-03-30');
    expect(workingDayFrom('2027-03-30')).toBe('2027-03-30');
    expect(workingDayUpTo('2027-03-28')).toBe('2027-03-26');
    expect(nextWorkingDay('2026-11-20')).toBe('2026-11-23');
  });

  test('something due on Friday is one working day late on Monday', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-21')).toBe(0);
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-23', '2026-11-20')).toBe(-1);
    expect(workingDaysBetween('2026-11-10', '2026-11-12')).toBe(1);
    expect(workingDaysBetween('2026-11-20', '2026-11-20')).toBe(0);
  });

  test('working days added are found again when counted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), fc.boolean(), (day, count, alsaceMoselle) => {
        const region = { alsaceMoselle };
        const start = workingDayFrom(day, region);
        const reached = addWorkingDays(start, count, region);
        expect(isWorkingDay(reached, region)).toBe(true);
        expect(workingDaysBetween(start, reached, region)).toBe(count === 0 ? 0 : count);
      }),
      { numRuns: 50 },
    );
  });

  test('counting agrees with the finger on the calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, span) => {
        let counted = 0;
        for (let step = 1; step <= span; step++) if (isWorkingDay(addDays(day, step))) counted += 1;
        expect(workingDaysBetween(day, addDays(day, span))).toBe(counted);
      }),
      { numRuns: 50 },
    );
  });
});
