/** A chance under 5 % is called surprising. */
const surprising = 0.05;

/** Chance, from 0 to 1, of counting none at all in `trials` when the usual rate is `usualRate` (a fraction). */
export function chanceOfNone(usualRate: number, trials: number): number {
  return (1 - usualRate) ** trials;
}

/** Whether counting none in `trials` is surprising: (1 − p₀)^n under 5 %. Source: domain 3.5. */
export function isNoneSurprising(usualRate: number, trials: number): boolean {
  return chanceOfNone(usualRate, trials) < surprising;
}

/** Fewest trials from which counting none is surprising: 19 at a usual rate of 15 %. Infinity at a rate of 0. */
export function trialsBeforeNoneSurprises(usualRate: number): number {
  if (usualRate <= 0) return Number.POSITIVE_INFINITY;
  const enough = Math.ceil(Math.log(surprising) / Math.log1p(-usualRate));
  return isNoneSurprising(usualRate, enough) ? enough : enough + 1;
}
