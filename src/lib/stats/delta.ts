import { z95 } from './normal.ts';
import { type Interval, withinUnit } from './proportion.ts';
import type { Sample } from './sample.ts';

/**
 * 95 % interval of the share of a total carried by the counted numbers, by the delta method: for large samples,
 * where it agrees with drawing and needs only sums (domain 3.5). Null when the total is 0.
 */
export function deltaShare(counted: Sample, others: Sample): Interval | null {
  const count = counted.count + others.count;
  const total = counted.sum + others.sum;
  if (total === 0) return null;
  const share = counted.sum / total;
  // Residuals of a ratio of sums: (1 − share)·x for a counted number, −share·x for another.
  const squares = counted.sumOfSquares * (1 - share) ** 2 + others.sumOfSquares * share ** 2;
  const correction = count > 1 ? count / (count - 1) : 1;
  const spread = (z95 * Math.sqrt(squares * correction)) / total;
  return { low: withinUnit(share - spread), high: withinUnit(share + spread) };
}
