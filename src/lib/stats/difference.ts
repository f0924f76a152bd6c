import type { Interval } from './proportion.ts';

/** An estimate with its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * Difference of two independent estimates, `a − b`, with an interval made from the two intervals alone
 * (method of variance estimates recovery, Zou and Donner, 2008). With Wilson intervals it is Newcombe's
 * hybrid score; it also serves intervals found by drawing.
 */
export function differenceOfEstimates(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
