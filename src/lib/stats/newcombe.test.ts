import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from './newcombe.ts';

const proportion = fc
  .integer({ min: 1, max: 500 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

describe('the difference of two proportions', () => {
  it.each([
    [6, 10, 20, 50, 20, -11.9, 46.3],
    [9, 12, 12, 40, 45, 12.8, 65.0],
    [30, 60, 36, 120, 20, 5.0, 34.4],
  ])('%i/%i against %i/%i is %f points, plausibly %f to %f', (k1, n1, k2, n2, points, low, high) => {
    const difference = newcombe({ successes: k1, trials: n1 }, { successes: k2, trials: n2 });
    const inPoints = (fraction = Number.NaN) => Math.round(fraction * 1000) / 10;
    expect(inPoints(difference?.value)).toBe(points);
    expect(inPoints(difference?.low)).toBe(low);
    expect(inPoints(difference?.high)).toBe(high);
  });

  it("agrees with Newcombe's published example, 56/70 against 48/80", () => {
    const difference = newcombe({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
    expect(difference?.low).toBeCloseTo(0.0524, 4);
    expect(difference?.high).toBeCloseTo(0.3339, 4);
  });

  it('does not exist when one side has no trials', () => {
    expect(newcombe({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toBeNull();
    expect(newcombe({ successes: 1, trials: 2 }, { successes: 0, trials: 0 })).toBeNull();
  });

  it('changes sign when the two sides change places', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const there = newcombe(a, b);
        const back = newcombe(b, a);
        expect(there?.value).toBeCloseTo(-(back?.value ?? 9), 12);
        expect(there?.low).toBeCloseTo(-(back?.high ?? 9), 12);
      }),
    );
  });

  it('holds the measured difference and stays within −1 and 1', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const { value, low, high } = newcombe(a, b) ?? { value: 9, low: 9, high: 9 };
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
