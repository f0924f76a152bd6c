/** A sample is a heap of non-negative numbers, kept as its sums and, while they are few, as the numbers themselves. */
export interface Sample {
  readonly count: number;
  readonly sum: number;
  /** Sum of the squares: with `count` and `sum`, all that an interval of a large sample needs. */
  readonly sumOfSquares: number;
  /** Largest number; 0 for an empty sample. */
  readonly largest: number;
  /** Each number, in any order; null when there are too many to carry. */
  readonly values: readonly number[] | null;
}

export const emptySample: Sample = { count: 0, sum: 0, sumOfSquares: 0, largest: 0, values: [] };

export function sampleOf(values: readonly number[]): Sample {
  let sum = 0;
  let sumOfSquares = 0;
  let largest = 0;
  for (const value of values) {
    sum += value;
    sumOfSquares += value * value;
    largest = Math.max(largest, value);
  }
  return { count: values.length, sum, sumOfSquares, largest, values };
}

/** The sample that holds the numbers of all the given ones. */
export function joinSamples(...samples: readonly Sample[]): Sample {
  return samples.reduce(
    (joined, next) => ({
      count: joined.count + next.count,
      sum: joined.sum + next.sum,
      sumOfSquares: joined.sumOfSquares + next.sumOfSquares,
      largest: Math.max(joined.largest, next.largest),
      values: joined.values && next.values && [...joined.values, ...next.values],
    }),
    emptySample,
  );
}
