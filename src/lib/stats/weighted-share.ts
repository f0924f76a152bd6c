import { bootstrapShare } from './bootstrap.ts';
import { deltaShare } from './delta.ts';
import type { Estimate } from './difference.ts';
import { joinSamples, type Sample } from './sample.ts';
import { wilson } from './wilson.ts';

/** Up to this many numbers the interval is drawn, beyond it is computed from sums (domain 3.5). */
export const largestDrawnSample = 2000;

/**
 * Share of a total carried by the counted numbers (say, amounts), with a 95 % interval; null when the total is 0.
 *
 * When one side weighs nothing, drawing again can only give 0 or 1 and would claim a certainty that is not there:
 * Wilson's interval is taken instead, for the number of equal weights that would be as informative (L. Kish).
 */
export function weightedShare(counted: Sample, others: Sample): Estimate | null {
  const all = joinSamples(counted, others);
  if (all.sum === 0) return null;
  const interval = intervalOf(counted, others, all);
  return interval && { value: counted.sum / all.sum, ...interval };
}

function intervalOf(counted: Sample, others: Sample, all: Sample) {
  if (counted.sum === 0 || others.sum === 0) {
    const trials = (all.sum * all.sum) / all.sumOfSquares;
    return wilson({ successes: counted.sum === 0 ? 0 : trials, trials });
  }
  const drawn = all.count <= largestDrawnSample && counted.values && others.values;
  return drawn ? bootstrapShare(counted.values, others.values) : deltaShare(counted, others);
}
