/**
 * Value below which a given share of the values lies, by straight line between neighbours (type 7, as
 * spreadsheets do). `sorted` is in ascending order; null when it is empty.
 *
 * @param share fraction from 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** Middle value, whatever the order given; the mean of the two middle ones when their number is even; null for none. */
export function median(values: readonly number[]): number | null {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
