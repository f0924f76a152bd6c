/** A proportion is a count of successes among a count of trials: 6 of 10. */
export interface Proportion {
  /** Integer, 0 to `trials`. */
  readonly successes: number;
  /** Integer, 0 or more. */
  readonly trials: number;
}

/** The plausible range of an estimated value, both ends included. For a proportion: fractions from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Throws on counts that no observation can give (3 successes in 2 trials): a fault of the caller, never of a user. */
export function checkProportion({ successes, trials }: Proportion): void {
  const possible = Number.isFinite(trials) && successes >= 0 && successes <= trials;
  if (!possible) throw new RangeError(`No proportion has ${successes} successes in ${trials} trials`);
}

/** Keeps a fraction within 0 and 1, against the last bit of floating point. */
export function withinUnit(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
