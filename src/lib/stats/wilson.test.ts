import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

const proportion = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

describe('the interval of a proportion', () => {
  it.each([
    [0, 3, 0, 56.1],
    [1, 1, 20.7, 100],
    [3, 5, 23.1, 88.2],
    [6, 10, 31.3, 83.2],
    [9, 12, 46.8, 91.1],
    [12, 40, 18.1, 45.4],
    [30, 100, 21.9, 39.6],
  ])('%i of %i is plausibly between %f and %f %%', (successes, trials, low, high) => {
    const interval = wilson({ successes, trials });
    expect(Math.round((interval?.low ?? -1) * 1000) / 10).toBe(low);
    expect(Math.round((interval?.high ?? -1) * 1000) / 10).toBe(high);
  });

  it('does not exist without trials', () => {
    expect(wilson({ successes: 0, trials: 0 })).toBeNull();
  });

  it('refuses counts that no observation can give', () => {
    expect(() => wilson({ successes: 3, trials: 2 })).toThrow(RangeError);
    expect(() => wilson({ successes: -1, trials: 2 })).toThrow(RangeError);
  });

  it('holds the measured share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(proportion, (p) => {
        const { low, high } = wilson(p) ?? { low: -1, high: 2 };
        const share = p.successes / p.trials;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(proportion, (p) => {
        const one = wilson(p);
        const other = wilson({ successes: p.trials - p.successes, trials: p.trials });
        expect(one?.low).toBeCloseTo(1 - (other?.high ?? -1), 10);
      }),
    );
  });

  it('bounds the rates that a score test does not reject', () => {
    // Independent check: at each bound, |share − rate| is 1.96 standard errors of that rate.
    fc.assert(
      fc.property(proportion, (p) => {
        const share = p.successes / p.trials;
        const { low, high } = wilson(p) ?? { low: 0, high: 0 };
        for (const rate of [low, high]) {
          const squares = 3.841458820694124 * ((rate * (1 - rate)) / p.trials);
          expect((share - rate) ** 2).toBeCloseTo(squares, 10);
        }
      }),
    );
  });

  it('narrows as trials add up', () => {
    const widths = [10, 100, 1000].map((trials) => {
      const interval = wilson({ successes: trials * 0.4, trials });
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    });
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 1);
    expect(widths[1]).toBeGreaterThan(widths[2] ?? 1);
  });
});
