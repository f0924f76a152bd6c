import type { Interval } from './proportion.ts';
import { quantile } from './quantile.ts';
import { seededRandom } from './random.ts';

/** Times the sample is drawn again (domain 3.5). */
const draws = 2000;
/** Any fixed number will do; it never changes, so that a figure never changes by itself. */
const seed = 2000;

/**
 * 95 % interval of the share of a total carried by the counted numbers, by percentile bootstrap: the sample is
 * drawn again 2,000 times with replacement, the share taken each time, the 2.5 % at both ends left out.
 * The numbers are sorted first, so the order they come in changes nothing. Null when no draw has a total.
 */
export function bootstrapShare(counted: readonly number[], others: readonly number[]): Interval | null {
  const values = Float64Array.from([...ascending(counted), ...ascending(others)]);
  const random = seededRandom(seed);
  const places = new Int32Array(values.length);
  const shares: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    let total = 0;
    let part = 0;
    random.fillBelow(places, values.length);
    for (let i = 0; i < places.length; i += 1) {
      const at = places[i] ?? 0;
      const value = values[at] ?? 0;
      total += value;
      if (at < counted.length) part += value;
    }
    if (total > 0) shares.push(part / total);
  }
  shares.sort((a, b) => a - b);
  const low = quantile(shares, 0.025);
  const high = quantile(shares, 0.975);
  return low === null || high === null ? null : { low, high };
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
