import { describe, expect, test } from 'vitest';
import { formatDifference, formatNumber, formatPercent } from './number-format.ts';

describe('numbers on screen', () => {
  test('French groups with a narrow no-break space and a decimal comma', () => {
    expect(formatNumber(1234.5, 'fr', 1)).toBe('1\u202f234,5');
    expect(formatNumber(1_000_000, 'fr')).toBe('1\u202f000\u202f000');
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
  });

  test('no idle zero, and no minus before a rounded zero', () => {
    expect(formatNumber(40, 'fr', 1)).toBe('40');
    expect(formatNumber(-0.04, 'fr', 1)).toBe('0');
    expect(formatNumber(-3.5, 'fr', 1)).toBe('−3,5');
  });

  test('a percentage is « 37,5 % » with a no-break space, "37.5%" in English', () => {
    expect(formatPercent(37.5, 'fr')).toBe('37,5\u00a0%');
    expect(formatPercent((6 / 11) * 100, 'fr')).toBe('54,5\u00a0%');
    expect(formatPercent(26.666, 'en')).toBe('26.7%');
    expect(formatPercent(54.545, 'fr', 0)).toBe('55\u00a0%');
  });

  test('a difference carries its sign', () => {
    expect(formatDifference(27.9, 'fr')).toBe('+27,9');
    expect(formatDifference(-3, 'en')).toBe('−3');
    expect(formatDifference(0, 'fr')).toBe('0');
    expect(formatDifference(0.01, 'fr')).toBe('0');
  });
});
