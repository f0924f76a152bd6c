import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDayLong,
  formatDayMonth,
  formatDayNumeric,
  formatDayTitle,
  formatDayWithName,
  formatMonth,
  formatMonthShort,
  formatTime,
  relativeDay,
  weekdayNames,
} from './day-format.ts';

// A Friday.
const today = '2026-11-20';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const french = (day: string, time?: string) => plain(formatDay(day, { today, language: 'fr', time }));
const english = (day: string, time?: string) => plain(formatDay(day, { today, language: 'en', time }));

describe('days in lists', () => {
  test('today is « auj. », with its hour when it has one', () => {
    expect(french(today)).toBe('auj.');
    expect(french(today, '14:00')).toBe('auj. 14 h');
    expect(english(today, '14:00')).toBe('today 14:00');
  });

  test('the seven days to come have their name and number', () => {
    expect(french('2026-11-21')).toBe('sam. 21');
    expect(french('2026-11-24')).toBe('mar. 24');
    expect(french('2026-11-27')).toBe('ven. 27');
    expect(french('2026-11-26', '09:05')).toBe('jeu. 26, 9 h 05');
    expect(english('2026-11-24')).toBe('Tue 24');
  });

  test('further days have their month, and the year only when it is another one', () => {
    expect(french('2026-11-28')).toBe('sam. 28 nov.');
    expect(french('2026-12-01')).toBe('mar. 1er déc.');
    expect(french('2027-01-15')).toBe('ven. 15 janv. 2027');
    expect(english('2027-01-01')).toBe('Fri 1 Jan 2027');
  });

  test('past days have their month at once', () => {
    expect(french('2026-11-19')).toBe('jeu. 19 nov.');
    expect(french('2025-11-19')).toBe('mer. 19 nov. 2025');
  });

  test('near the new year, a day of next week needs no year', () => {
    expect(plain(formatDay('2027-01-04', { today: '2026-12-30', language: 'fr' }))).toBe('lun. 4');
  });

  test('a date never breaks over two lines', () => {
    expect(formatDay('2027-01-15', { today, language: 'fr', time: '10:30' })).not.toContain(' ');
    expect(formatDayLong('2026-11-02', 'fr')).not.toContain(' ');
  });
});

describe('days in documents', () => {
  test('the long, named and numeric forms', () => {
    expect(plain(formatDayLong('2026-11-02', 'fr'))).toBe('2 novembre 2026');
    expect(plain(formatDayLong('2026-12-01', 'fr'))).toBe('1er décembre 2026');
    expect(plain(formatDayLong('2026-12-01', 'en'))).toBe('1 December 2026');
    expect(plain(formatDayWithName('2026-11-02', 'fr'))).toBe('lundi 2 novembre 2026');
    expect(formatDayNumeric('2026-11-02')).toBe('02/11/2026');
    expect(plain(formatMonth('2026-08-31', 'fr'))).toBe('août 2026');
    expect(plain(formatMonthShort('2026-11-30', 'fr'))).toBe('nov. 2026');
    expect(plain(formatMonthShort('2026-11-30', 'en'))).toBe('Nov 2026');
  });

  test('an hour is « 9 h 05 » in prose', () => {
    expect(plain(formatTime('09:05', 'fr'))).toBe('9 h 05');
    expect(plain(formatTime('14:00', 'fr'))).toBe('14 h');
    expect(plain(formatTime('10:30', 'fr'))).toBe('10 h 30');
    expect(formatTime('09:05', 'en')).toBe('09:05');
  });

  test('weeks are shown from Monday', () => {
    expect(weekdayNames('fr')[0]).toBe('lun.');
    expect(weekdayNames('en')).toHaveLength(7);
  });
});

describe('relative days', () => {
  test.each([
    ['2026-11-18', 'avant-hier', '2 days ago'],
    ['2026-11-19', 'hier', 'yesterday'],
    ['2026-11-20', 'aujourd’hui', 'today'],
    ['2026-11-21', 'demain', 'tomorrow'],
    ['2026-11-22', 'après-demain', 'in 2 days'],
    ['2026-11-23', 'dans 3 jours', 'in 3 days'],
    ['2026-11-09', 'il y a 11 jours', '11 days ago'],
  ])('%s is « %s », "%s"', (day, inFrench, inEnglish) => {
    expect(relativeDay(day, { today, language: 'fr' })).toBe(inFrench);
    expect(relativeDay(day, { today, language: 'en' })).toBe(inEnglish);
  });
});

describe('a date within a sentence', () => {
  const said = (day: string, language: 'fr' | 'en') => plain(formatDayMonth(day, { today, language }));

  test('names the day and the month, the year only when it is another one', () => {
    expect(said('2026-10-31', 'fr')).toBe('31 oct.');
    expect(said('2025-12-01', 'fr')).toBe('1er déc. 2025');
    expect(said('2026-10-31', 'en')).toBe('31 Oct');
    expect(said('2025-12-01', 'en')).toBe('1 Dec 2025');
  });
});

describe('a day as a title', () => {
  test('has its whole name, and its year only when it is another one', () => {
    expect(plain(formatDayTitle('2026-11-12', { today, language: 'fr' }))).toBe('jeudi 12 novembre');
    expect(plain(formatDayTitle('2025-12-01', { today, language: 'fr' }))).toBe('lundi 1er décembre 2025');
    expect(plain(formatDayTitle('2026-11-12', { today, language: 'en' }))).toBe('Thursday 12 November');
  });
});
