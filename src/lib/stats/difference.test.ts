import { describe, expect, it } from 'vitest';
import { differenceOfEstimates } from './difference.ts';

describe('the difference of two estimates', () => {
  it('adds the uncertainties as the sides of a right angle', () => {
    const a = { value: 0.5, low: 0.47, high: 0.56 };
    const b = { value: 0.3, low: 0.22, high: 0.34 };
    const difference = differenceOfEstimates(a, b);
    expect(difference.value).toBeCloseTo(0.2, 12);
    expect(difference.low).toBeCloseTo(0.15, 12);
    expect(difference.high).toBeCloseTo(0.3, 12);
  });
});
