import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapShare } from './bootstrap.ts';
import { deltaShare } from './delta.ts';
import { seededRandom } from './random.ts';
import { emptySample, joinSamples, sampleOf } from './sample.ts';
import { weightedShare } from './weighted-share.ts';
import { wilson } from './wilson.ts';

const weights = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 25 });

describe('the share of a total', () => {
  it('is counted sum over total, between its bounds', () => {
    fc.assert(
      fc.property(weights, weights, (counted, others) => {
        const share = weightedShare(sampleOf(counted), sampleOf(others));
        const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
        expect(share?.value).toBeCloseTo(sum(counted) / (sum(counted) + sum(others)), 12);
        expect(share?.low).toBeGreaterThanOrEqual(0);
        expect(share?.high).toBeLessThanOrEqual(1);
        expect(share?.low).toBeLessThanOrEqual(share?.value ?? -1);
        expect(share?.high).toBeGreaterThanOrEqual(share?.value ?? 2);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of the numbers', () => {
    const there = bootstrapShare([1, 20, 300], [5, 60, 7]);
    expect(bootstrapShare([300, 1, 20], [7, 5, 60])).toEqual(there);
  });

  it('gives the same bounds each time it is asked', () => {
    expect(bootstrapShare([10, 20, 30], [40, 50])).toEqual(bootstrapShare([10, 20, 30], [40, 50]));
  });

  it('agrees with a proportion when all weights are equal', () => {
    const share = weightedShare(sampleOf(Array(120).fill(500)), sampleOf(Array(180).fill(500)));
    const proportion = wilson({ successes: 120, trials: 300 });
    expect(Math.abs((share?.low ?? 0) - (proportion?.low ?? 1))).toBeLessThan(0.01);
    expect(Math.abs((share?.high ?? 0) - (proportion?.high ?? 1))).toBeLessThan(0.01);
  });

  it('reads the same within half a point whether drawn or computed, at 2,000 numbers', () => {
    const random = seededRandom(11);
    // Amounts spread as orders are: a few large ones, many small ones.
    const amounts = (length: number) =>
      Array.from({ length }, () => Math.round(Math.exp(7 + random.fraction() + random.fraction() * 2) * 100));
    const [counted, others] = [amounts(800), amounts(1200)];
    const drawn = bootstrapShare(counted, others);
    const computed = deltaShare(sampleOf(counted), sampleOf(others));
    expect(Math.abs((drawn?.low ?? 0) - (computed?.low ?? 1))).toBeLessThan(0.005);
    expect(Math.abs((drawn?.high ?? 0) - (computed?.high ?? 1))).toBeLessThan(0.005);
    expect(weightedShare(sampleOf(counted), sampleOf(others))).toMatchObject(drawn ?? {});
    expect(weightedShare(sampleOf(counted), sampleOf([...others, 100]))).toMatchObject(
      deltaShare(sampleOf(counted), sampleOf([...others, 100])) ?? {},
    );
  });

  it('is computed from sums alone when the numbers are not carried', () => {
    const carried = sampleOf([10, 20, 30]);
    const heavy = { ...sampleOf([40, 50]), values: null };
    expect(weightedShare(carried, heavy)).toMatchObject(deltaShare(carried, heavy) ?? {});
  });

  it('claims no certainty when everything, or nothing, is counted', () => {
    const all = weightedShare(sampleOf([100, 100, 100, 100]), emptySample);
    expect(all).toMatchObject({ value: 1, high: 1 });
    expect(all?.low).toBeCloseTo(wilson({ successes: 4, trials: 4 })?.low ?? -1, 12);
    const none = weightedShare(emptySample, sampleOf([1000, 1, 1, 1]));
    expect(none).toMatchObject({ value: 0, low: 0 });
    // One weight dwarfs the three others: barely more is known than from a single trial.
    expect(none?.high).toBeGreaterThan(wilson({ successes: 0, trials: 2 })?.high ?? 1);
  });

  it('does not exist when the total is nothing', () => {
    expect(weightedShare(emptySample, emptySample)).toBeNull();
    expect(weightedShare(sampleOf([0, 0]), sampleOf([0]))).toBeNull();
    expect(deltaShare(emptySample, emptySample)).toBeNull();
    expect(bootstrapShare([], [])).toBeNull();
  });
});

describe('a sample', () => {
  it('joins with another without losing anything', () => {
    fc.assert(
      fc.property(weights, weights, (a, b) => {
        expect(joinSamples(sampleOf(a), sampleOf(b))).toEqual(sampleOf([...a, ...b]));
      }),
    );
  });
});
