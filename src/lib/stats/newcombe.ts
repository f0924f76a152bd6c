import { differenceOfEstimates, type Estimate } from './difference.ts';
import type { Proportion } from './proportion.ts';
import { wilson } from './wilson.ts';

/**
 * Difference of two proportions, `a − b`, with Newcombe's hybrid score 95 % interval. Fractions from −1 to 1;
 * null when either side has no trials. Source: domain 3.5; R. G. Newcombe, 1998, method 10.
 */
export function newcombe(a: Proportion, b: Proportion): Estimate | null {
  const first = wilson(a);
  const second = wilson(b);
  if (!first || !second) return null;
  return differenceOfEstimates(
    { value: a.successes / a.trials, ...first },
    { value: b.successes / b.trials, ...second },
  );
}
