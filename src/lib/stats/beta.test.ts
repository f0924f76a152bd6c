import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityAbove } from './beta.ts';
import type { Proportion } from './proportion.ts';

const proportion = fc
  .integer({ min: 0, max: 60 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

describe('the chance that one rate is truly above another', () => {
  it('is 0.87 for 6/10 against 20/50, and 0.997 for 9/12 against 12/40', () => {
    expect(probabilityAbove({ successes: 6, trials: 10 }, { successes: 20, trials: 50 })).toBeCloseTo(
      0.87,
      2,
    );
    expect(probabilityAbove({ successes: 9, trials: 12 }, { successes: 12, trials: 40 })).toBeCloseTo(
      0.997,
      3,
    );
  });

  it('is one half when nothing is known, and two thirds after one success against nothing', () => {
    expect(probabilityAbove({ successes: 0, trials: 0 }, { successes: 0, trials: 0 })).toBeCloseTo(0.5, 12);
    expect(probabilityAbove({ successes: 1, trials: 1 }, { successes: 0, trials: 0 })).toBeCloseTo(2 / 3, 12);
  });

  it('agrees with integrating the two laws numerically', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        expect(probabilityAbove(a, b)).toBeCloseTo(integrated(a, b), 4);
      }),
      { numRuns: 60 },
    );
  });

  it('adds up to 1 with the chance of the opposite', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        expect(probabilityAbove(a, b) + probabilityAbove(b, a)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('never falls with one more success', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const better = { successes: a.successes + 1, trials: a.trials + 1 };
        expect(probabilityAbove(better, b) - probabilityAbove(a, b)).toBeGreaterThan(-1e-12);
      }),
    );
  });

  it('holds with a hundred thousand trials', () => {
    const a = { successes: 4000, trials: 100_000 };
    const b = { successes: 3900, trials: 100_000 };
    expect(probabilityAbove(a, b)).toBeCloseTo(0.87449975, 7);
  });
});

/** P(A > B) by the trapezoid rule over B's cumulated law, with the densities built from their definition. */
function integrated(a: Proportion, b: Proportion): number {
  const steps = 4000;
  let areaA = 0;
  let cumulatedB = 0;
  let joint = 0;
  for (let step = 0; step < steps; step += 1) {
    const x = (step + 0.5) / steps;
    const inA = density(a, x);
    const inB = density(b, x);
    joint += inA * (cumulatedB + inB / 2);
    cumulatedB += inB;
    areaA += inA;
  }
  return joint / (areaA * cumulatedB);
}

function density({ successes, trials }: Proportion, x: number): number {
  const peak = trials === 0 ? 0.5 : successes / trials;
  const logOf = (at: number) =>
    (successes === 0 ? 0 : successes * Math.log(at)) +
    (successes === trials ? 0 : (trials - successes) * Math.log(1 - at));
  return Math.exp(logOf(x) - logOf(peak));
}
