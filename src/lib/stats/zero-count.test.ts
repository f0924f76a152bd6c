import { describe, expect, it } from 'vitest';
import { chanceOfNone, isNoneSurprising, trialsBeforeNoneSurprises } from './zero-count.ts';

describe('counting none at all', () => {
  it('is surprising from 19 trials on when the usual rate is 15 %', () => {
    expect(isNoneSurprising(0.15, 18)).toBe(false);
    expect(isNoneSurprising(0.15, 19)).toBe(true);
    expect(trialsBeforeNoneSurprises(0.15)).toBe(19);
  });

  it('is certain when the usual rate is 0, and never surprises', () => {
    expect(chanceOfNone(0, 1000)).toBe(1);
    expect(trialsBeforeNoneSurprises(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([0.01, 0.05, 0.3, 0.5, 0.776, 0.95, 0.99])(
    'needs exactly that many trials at a usual rate of %f',
    (rate) => {
      const enough = trialsBeforeNoneSurprises(rate);
      expect(isNoneSurprising(rate, enough)).toBe(true);
      expect(isNoneSurprising(rate, enough - 1)).toBe(false);
    },
  );
});
