import { describe, expect, it } from 'vitest';
import { shrinkTowards } from './shrink.ts';

describe('a rate pulled towards the common one', () => {
  it.each([
    [1, 1, 36.4],
    [3, 5, 40],
    [6, 10, 45],
    [30, 60, 47.1],
  ])('%i of %i against a common rate of 30 %% reads %f %%', (successes, trials, percent) => {
    expect(Math.round(shrinkTowards(0.3, { successes, trials }) * 1000) / 10).toBe(percent);
  });

  it('is the common rate itself without trials', () => {
    expect(shrinkTowards(0.3, { successes: 0, trials: 0 })).toBe(0.3);
  });
});
