import { checkProportion, type Proportion, withinUnit } from './proportion.ts';

/**
 * Probability, from 0 to 1, that the true rate behind `a` is above the one behind `b`, each known only through
 * its counts and with uniform priors. Source: domain 3.5.
 *
 * It is what drawing from the two Beta laws tends to, summed exactly instead of drawn, so that two people
 * always read the same number. With A = Beta(a1, b1) and B = Beta(a2, b2) and whole parameters,
 * P(A > B) is a sum of a1 terms; it is summed through logarithms, because with thousands of trials
 * the first terms are too small for a plain product.
 */
export function probabilityAbove(a: Proportion, b: Proportion): number {
  checkProportion(a);
  checkProportion(b);
  const a1 = a.successes + 1;
  const b1 = a.trials - a.successes + 1;
  const a2 = b.successes + 1;
  const b2 = b.trials - b.successes + 1;

  // First term: B(a2, b1 + b2) / B(a2, b2), a product of b1 fractions.
  let logTerm = 0;
  for (let j = 0; j < b1; j += 1) logTerm += Math.log((b2 + j) / (a2 + b2 + j));

  let sum = 0;
  for (let i = 0; i < a1; i += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(((a2 + i) * (b1 + i)) / ((a2 + b2 + b1 + i) * (1 + i)));
  }
  return withinUnit(sum);
}
