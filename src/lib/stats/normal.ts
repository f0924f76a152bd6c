/** The normal law: how far a measured value may stray by chance alone. */

/** Standard deviations on each side that hold 95 % of a normal law. */
export const z95 = 1.959963984540054;

/**
 * Probability that a standard normal draw falls below `z`. Error under 2e-7
 * (Abramowitz and Stegun, formula 7.1.26), far below what a reading in words can tell apart.
 */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (polynomial * Math.exp(-x * x)) / 2;
  return z < 0 ? tail : 1 - tail;
}
