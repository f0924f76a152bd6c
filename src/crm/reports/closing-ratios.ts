import { joinSamples, type Sample } from '../../lib/stats/sample.ts';
import { weightedShare } from '../../lib/stats/weighted-share.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import type { ClosingTally } from './closing-tally.ts';

/**
 * The success rate that is not inflated, and beside it the ones that are: how many of the opportunities that came
 * to an end were won, and what the figure becomes when direct orders and reorders are mixed in (domain 3.3).
 */
export const ratioIds = [
  'r1',
  'r1a',
  'r2',
  'r3',
  'r3b',
  'r4',
  'r5',
  'r6',
  'r7',
  'r8',
  'r11',
  'r11a',
] as const;
export type RatioId = (typeof ratioIds)[number];

export interface Ratio {
  /** Opportunities, or cents for r1a and r11a; null for r6, which is a difference. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A fraction: 0.4 for 40 %, 0.279 for 27.9 points. Null when there is nothing to divide by. */
  readonly value: number | null;
  /** 95 % interval, fractions; null for r6 and r7, which have none, and where `value` is null. */
  readonly low: number | null;
  readonly high: number | null;
}

export type ClosingRatios = Readonly<Record<RatioId, Ratio>>;

/** All ratios of a tally: Wilson's interval by number, drawn or computed from the deals by amount (domain 3.5). */
export function closingRatios(tally: ClosingTally): ClosingRatios {
  const { won, direct, recurring, lost, vanished, onHold, open, quotes } = tally;
  const [w, d, r, l, v] = [won.count, direct.count, recurring.count, lost.count, vanished.count];
  const r1 = byNumber(w, w + l + v);
  const r5 = byNumber(w + d + r, w + d + r + l + v);
  return {
    r1,
    r1a: byAmount(won, joinSamples(lost, vanished)),
    r2: byNumber(w, w + l),
    r3: byNumber(v, w + l + v),
    r3b: byNumber(v, l + v),
    r4: byNumber(w + d, w + d + l + v),
    r5,
    r6: bias(r5, r1),
    r7: withoutInterval(w + d + r, quotes.count),
    r8: byNumber(d, w + d),
    r11: byNumber(onHold.count, onHold.count + open.count),
    r11a: byAmount(onHold, open),
  };
}

/** The weight of the single heaviest deal in each ratio by amount: above 30 %, the ratio speaks of that deal. */
export function heaviestDeals(tally: ClosingTally): { r1a: number | null; r11a: number | null } {
  return {
    r1a: heaviest(tally.won, tally.lost, tally.vanished),
    r11a: heaviest(tally.onHold, tally.open),
  };
}

function byNumber(numerator: number, denominator: number): Ratio {
  const interval = wilson({ successes: numerator, trials: denominator });
  return {
    ...withoutInterval(numerator, denominator),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

function byAmount(counted: Sample, others: Sample): Ratio {
  const share = weightedShare(counted, others);
  return {
    numerator: counted.sum,
    denominator: counted.sum + others.sum,
    value: share?.value ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
  };
}

function withoutInterval(numerator: number, denominator: number): Ratio {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    low: null,
    high: null,
  };
}

function bias(flattering: Ratio, honest: Ratio): Ratio {
  const unknown = flattering.value === null || honest.value === null;
  const value = unknown ? null : flattering.value - honest.value;
  return { numerator: null, denominator: null, value, low: null, high: null };
}

function heaviest(...samples: Sample[]): number | null {
  const { largest, sum } = joinSamples(...samples);
  return sum === 0 ? null : largest / sum;
}
