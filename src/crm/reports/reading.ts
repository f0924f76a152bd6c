import { probabilityAbove } from '../../lib/stats/beta.ts';
import { differenceOfEstimates, type Estimate } from '../../lib/stats/difference.ts';
import { newcombe } from '../../lib/stats/newcombe.ts';
import { normalBelow, z95 } from '../../lib/stats/normal.ts';
import type { Proportion } from '../../lib/stats/proportion.ts';

/**
 * What may honestly be said of a figure beside one's own past: a clear gap, one to keep an eye on, no visible gap,
 * or too few closings to say anything (domain 3.5). Words files turn the code into a sentence.
 */
export const readingCodes = ['clear', 'watch', 'none', 'too_few'] as const;
export type ReadingCode = (typeof readingCodes)[number];

export interface Reading {
  readonly code: ReadingCode;
  /** Where the period stands against the past. */
  readonly direction: 'higher' | 'lower' | 'level';
  /** Period minus past, a fraction: −0.45 is 45 points less. Null when one side has nothing to divide by. */
  readonly difference: number | null;
  /** 95 % interval of the difference, fractions. */
  readonly low: number | null;
  readonly high: number | null;
  /** Chance, 0 to 1, that the period is truly above the past. */
  readonly chanceHigher: number | null;
}

/** Below this many closings a rate is not shown, only counts: « 3 gagnées sur 5 » (domain 3.5). */
export const fewestForRate = 8;

const fewestPoints = 0.05;
const watchFrom = 0.8;
const clearFrom = 0.95;
// 0.45 − 0.40 is a little under 0.05 in floating point; five points are five points.
const lastBit = 1e-9;

/** Whether counts are to be shown instead of a rate. `closings` is the denominator, in opportunities. */
export function tooFewForRate(closings: number): boolean {
  return closings < fewestForRate;
}

/** Reads a rate by number against the same rate in the past. */
export function readProportions(period: Proportion, past: Proportion): Reading {
  const difference = newcombe(period, past);
  const enough = !tooFewForRate(period.trials) && !tooFewForRate(past.trials);
  return difference ? readDifference(difference, probabilityAbove(period, past), enough) : unreadable;
}

/** An estimate with the number of opportunities it rests on. */
export interface CountedEstimate extends Estimate {
  readonly closings: number;
}

/**
 * Reads a share of money against the same share in the past. There is no exact chance here: it follows from how far
 * the two intervals lie apart, as a normal law would have it.
 */
export function readEstimates(period: CountedEstimate | null, past: CountedEstimate | null): Reading {
  if (!period || !past) return unreadable;
  const difference = differenceOfEstimates(period, past);
  const enough = !tooFewForRate(period.closings) && !tooFewForRate(past.closings);
  return readDifference(difference, chanceAbove(difference), enough);
}

const unreadable: Reading = {
  code: 'too_few',
  direction: 'level',
  difference: null,
  low: null,
  high: null,
  chanceHigher: null,
};

function readDifference({ value, low, high }: Estimate, chanceHigher: number, enough: boolean): Reading {
  return {
    code: enough ? codeOf(value, chanceHigher) : 'too_few',
    direction: value > 0 ? 'higher' : value < 0 ? 'lower' : 'level',
    difference: value,
    low,
    high,
    chanceHigher,
  };
}

function codeOf(difference: number, chanceHigher: number): ReadingCode {
  const certainty = Math.max(chanceHigher, 1 - chanceHigher);
  if (certainty < watchFrom || Math.abs(difference) < fewestPoints - lastBit) return 'none';
  return certainty < clearFrom ? 'watch' : 'clear';
}

/** The margin on the side of zero is 1.96 standard deviations: it tells how many of them the difference is worth. */
function chanceAbove({ value, low, high }: Estimate): number {
  const margin = value > 0 ? value - low : high - value;
  if (margin === 0) return value > 0 ? 1 : value < 0 ? 0 : 0.5;
  return normalBelow((value / margin) * z95);
}
