import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from './quantile.ts';

describe('the middle value', () => {
  it('is the one in the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([1, 2, 4, 10])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it('does not exist for no values', () => {
    expect(median([])).toBeNull();
  });

  it('leaves the list it is given as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a quantile', () => {
  it('runs in a straight line between neighbours', () => {
    expect(quantile([0, 10, 20, 30], 0.25)).toBe(7.5);
    expect(quantile([0, 10, 20, 30], 0)).toBe(0);
    expect(quantile([0, 10, 20, 30], 1)).toBe(30);
  });

  it('never leaves the range of the values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sorted = [...list].sort((a, b) => a - b);
        const found = quantile(sorted, share);
        expect(found).toBeGreaterThanOrEqual(sorted[0] ?? 0);
        expect(found).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
      }),
    );
  });
});
