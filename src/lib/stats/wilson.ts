import { z95 } from './normal.ts';
import { checkProportion, type Interval, type Proportion, withinUnit } from './proportion.ts';

/**
 * Wilson 95 % interval of a proportion, as fractions from 0 to 1; null without trials.
 * Chosen because it stays within 0 and 1 and stays honest on three or ten trials, where the textbook
 * `p ± 1.96 se` does not. Source: domain 3.5; E. B. Wilson, 1927.
 * Counts need not be whole numbers: an effective sample size may be given.
 */
export function wilson(proportion: Proportion): Interval | null {
  checkProportion(proportion);
  const { successes, trials } = proportion;
  if (trials === 0) return null;
  const share = successes / trials;
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const spread =
    (z95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))) / (1 + z2 / trials);
  return {
    low: successes === 0 ? 0 : withinUnit(centre - spread),
    high: successes === trials ? 1 : withinUnit(centre + spread),
  };
}
