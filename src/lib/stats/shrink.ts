import { checkProportion, type Proportion } from './proportion.ts';

/** How many trials the common rate weighs against one's own (domain 3.5). */
export const priorWeight = 10;

/**
 * Pulls a proportion towards a common rate, the more so the fewer its trials: (m·p₀ + k) / (m + n).
 * One success in one trial against a common rate of 30 % reads 36.4 %, not 100 %.
 *
 * @param commonRate fraction from 0 to 1
 * @returns a fraction from 0 to 1. Source: domain 3.5.
 */
export function shrinkTowards(commonRate: number, proportion: Proportion, weight = priorWeight): number {
  checkProportion(proportion);
  return (weight * commonRate + proportion.successes) / (weight + proportion.trials);
}
