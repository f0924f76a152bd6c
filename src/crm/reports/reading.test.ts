import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedEstimate, readEstimates, readProportions, tooFewForRate } from './reading.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('a rate beside one’s own past', () => {
  it.each([
    ['12 of 30 after 14 of 41', of(12, 30), of(14, 41), 'none', 'higher'],
    ['8 vanished of 30 after 14 of 41', of(8, 30), of(14, 41), 'none', 'lower'],
    ['4 of 10 after 11 of 13', of(4, 10), of(11, 13), 'clear', 'lower'],
    ['38 of 92 after 45 of 140', of(38, 92), of(45, 140), 'watch', 'higher'],
    ['6 of 10 after 20 of 50', of(6, 10), of(20, 50), 'watch', 'higher'],
    ['9 of 12 after 12 of 40', of(9, 12), of(12, 40), 'clear', 'higher'],
  ] as const)('%s reads « %s »', (_title, period, past, code, direction) => {
    expect(readProportions(period, past)).toMatchObject({ code, direction });
  });

  it('gives the gap with its interval and the chance that it is real', () => {
    const { difference, low, high, chanceHigher } = readProportions(of(9, 12), of(12, 40));
    expect(difference).toBeCloseTo(0.45, 10);
    expect(low).toBeCloseTo(0.128, 3);
    expect(high).toBeCloseTo(0.65, 3);
    expect(chanceHigher).toBeCloseTo(0.997, 3);
  });

  it('says nothing below 8 closings on either side, however large the gap', () => {
    expect(readProportions(of(7, 7), of(1, 40)).code).toBe('too_few');
    expect(readProportions(of(39, 40), of(0, 7)).code).toBe('too_few');
    expect(readProportions(of(8, 8), of(1, 40)).code).toBe('clear');
    expect(tooFewForRate(7)).toBe(true);
    expect(tooFewForRate(8)).toBe(false);
  });

  it('says nothing when there is no past', () => {
    expect(readProportions(of(12, 30), of(0, 0))).toEqual({
      code: 'too_few',
      direction: 'level',
      difference: null,
      low: null,
      high: null,
      chanceHigher: null,
    });
  });

  it('sees no gap under five points, however sure', () => {
    expect(readProportions(of(4_490, 10_000), of(4_000, 10_000)).code).toBe('none');
    expect(readProportions(of(4_500, 10_000), of(4_000, 10_000)).code).toBe('clear');
    expect(readProportions(of(3_500, 10_000), of(4_000, 10_000)).code).toBe('clear');
  });

  it('reads the same gap the other way round when period and past change places', () => {
    const proportion = fc
      .integer({ min: 0, max: 80 })
      .chain((trials) => fc.record({ successes: fc.nat(trials), trials: fc.constant(trials) }));
    const opposite = { higher: 'lower', lower: 'higher', level: 'level' };
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const there = readProportions(a, b);
        const back = readProportions(b, a);
        expect(back.code).toBe(there.code);
        expect(back.direction).toBe(opposite[there.direction]);
      }),
    );
  });
});

describe('a share of money beside one’s own past', () => {
  const share = (value: number, half: number, closings = 30): CountedEstimate => ({
    value,
    low: value - half,
    high: value + half,
    closings,
  });

  it('reads by how far the two intervals lie apart', () => {
    expect(readEstimates(share(0.31, 0.15), share(0.35, 0.12))).toMatchObject({
      code: 'none',
      direction: 'lower',
    });
    expect(readEstimates(share(0.5, 0.12), share(0.35, 0.12))).toMatchObject({
      code: 'clear',
      direction: 'higher',
    });
    expect(readEstimates(share(0.45, 0.12), share(0.35, 0.12)).code).toBe('watch');
  });

  it('gives a chance of 97.5 % to a gap whose interval just reaches zero', () => {
    const half = 0.1 / Math.SQRT2;
    expect(readEstimates(share(0.5, half), share(0.4, half)).chanceHigher).toBeCloseTo(0.975, 6);
    expect(readEstimates(share(0.4, half), share(0.5, half)).chanceHigher).toBeCloseTo(0.025, 6);
  });

  it('is level when nothing parts them', () => {
    expect(readEstimates(share(0.4, 0), share(0.4, 0))).toMatchObject({ code: 'none', direction: 'level' });
    expect(readEstimates(share(0.5, 0), share(0.4, 0))).toMatchObject({ code: 'clear', direction: 'higher' });
    expect(readEstimates(share(0.3, 0), share(0.4, 0))).toMatchObject({ code: 'clear', direction: 'lower' });
  });

  it('says nothing below 8 closings, or without money on one side', () => {
    expect(readEstimates(share(0.9, 0.01, 7), share(0.1, 0.01)).code).toBe('too_few');
    expect(readEstimates(null, share(0.1, 0.01)).code).toBe('too_few');
    expect(readEstimates(share(0.1, 0.01), null).difference).toBeNull();
  });
});
