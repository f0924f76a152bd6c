import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../lib/stats/sample.ts';
import { closingFigures } from './closing-figures.ts';
import { closingAmountsSchema, closingCountsSchema, closingRatiosSchema } from './closing-report.contract.ts';
import { emptyTally } from './closing-tally.ts';

describe('the figures of a report', () => {
  const tally = {
    ...emptyTally,
    won: sampleOf([1_250_050, 500_000]),
    lost: sampleOf([1_749_950]),
    onHold: sampleOf([10_001]),
    quotes: { count: 3, cents: 4_000_099 },
  };
  const figures = closingFigures(tally);

  it('are counted in opportunities and in euros', () => {
    expect(figures.counts).toMatchObject({ won: 2, lost: 1, vanished: 0, onHold: 1, open: 0, quotes: 3 });
    expect(figures.amounts).toMatchObject({
      won: 17_500.5,
      lost: 17_499.5,
      onHold: 100.01,
      quotes: 40_000.99,
    });
  });

  it('keep the rates as fractions and give their money in euros', () => {
    expect(figures.ratios.r1a).toMatchObject({ numerator: 17_500.5, denominator: 35_000 });
    expect(figures.ratios.r1a.value).toBeCloseTo(0.5, 4);
    expect(figures.ratios.r11a).toMatchObject({ numerator: 100.01, denominator: 100.01, value: 1 });
    expect(figures.ratios.r1).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it('are what the contract promises', () => {
    expect(closingCountsSchema.parse(figures.counts)).toEqual(figures.counts);
    expect(closingAmountsSchema.parse(figures.amounts)).toEqual(figures.amounts);
    expect(closingRatiosSchema.parse(figures.ratios)).toEqual(figures.ratios);
  });
});
