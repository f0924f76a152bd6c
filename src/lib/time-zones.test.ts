import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOfDay, dayIn, instantAt, isTimeZone, timeIn } from './time-zones.ts';

describe('the day of an instant', () => {
  test('half past eleven in the evening in London is tomorrow in Paris', () => {
    const instant = new Date('2026-11-24T23:30:00Z');
    expect(dayIn(instant, 'Europe/London')).toBe('2026-11-24');
    expect(dayIn(instant, 'Europe/Paris')).toBe('2026-11-25');
    expect(timeIn(instant, 'Europe/Paris')).toBe('00:30');
    expect(dayIn(instant, 'America/Martinique')).toBe('2026-11-24');
  });

  test('midnight is 00:00', () => {
    expect(timeIn(new Date('2026-11-24T23:00:00Z'), 'Europe/Paris')).toBe('00:00');
  });
});

describe('the instant of a day and an hour', () => {
  test('14:00 in Paris is 13:00 UTC in winter and 12:00 in summer', () => {
    expect(instantAt('2026-11-26', '14:00', 'Europe/Paris').toISOString()).toBe('2026-11-26T13:00:00.000Z');
    expect(instantAt('2026-07-09', '14:00', 'Europe/Paris').toISOString()).toBe('2026-07-09T12:00:00.000Z');
    expect(instantAt('2026-07-09', '14:00', 'Indian/Reunion').toISOString()).toBe('2026-07-09T10:00:00.000Z');
  });

  test('the hour that spring skips becomes the next one', () => {
    const instant = instantAt('2026-03-29', '02:30', 'Europe/Paris');
    expect(timeIn(instant, 'Europe/Paris')).toBe('03:30');
  });

  test('the hour that autumn repeats is the first of the two', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('the day of a clock change has 23 or 25 hours', () => {
    const hours = (day: string) => {
      const { from, before } = boundsOfDay(day, 'Europe/Paris');
      return (before.getTime() - from.getTime()) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-24')]).toEqual([23, 25, 24]);
  });

  test('an instant read as a wall clock leads back to itself', () => {
    const zones = [
      'Europe/Paris',
      'Indian/Reunion',
      'America/Cayenne',
      'Pacific/Noumea',
      'Asia/Kolkata',
      'UTC',
    ];
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 40 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const instant = new Date(minute * 60_000 + Date.UTC(2000, 0, 1));
        const again = instantAt(dayIn(instant, zone), timeIn(instant, zone), zone);
        const repeatedHour = instant.getTime() - again.getTime() === 3_600_000;
        expect(repeatedHour || again.getTime() === instant.getTime()).toBe(true);
      }),
    );
  });

  test('an unknown zone is recognised as such', () => {
    expect(isTimeZone('Indian/Reunion')).toBe(true);
    expect(isTimeZone('Europe/Lutece')).toBe(false);
  });
});
