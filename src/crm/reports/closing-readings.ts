import type { ClosingRatios, Ratio } from './closing-ratios.ts';
import type { ClosingTally } from './closing-tally.ts';
import { type CountedEstimate, type Reading, readEstimates, readProportions } from './reading.ts';

/**
 * Each rate of the period read against one's own past. The bias r6 and the orders per quote r7 are not read:
 * they have no interval.
 */
export const readRatioIds = ['r1', 'r1a', 'r2', 'r3', 'r3b', 'r4', 'r5', 'r8', 'r11', 'r11a'] as const;
export type ReadRatioId = (typeof readRatioIds)[number];

export type ClosingReadings = Readonly<Record<ReadRatioId, Reading>>;

/** What was counted over one stretch of time, with its ratios. */
export interface CountedRatios {
  readonly tally: ClosingTally;
  readonly ratios: ClosingRatios;
}

export function closingReadings(period: CountedRatios, past: CountedRatios): ClosingReadings {
  const byNumber = (id: ReadRatioId) =>
    readProportions(proportion(period.ratios[id]), proportion(past.ratios[id]));
  return {
    r1: byNumber('r1'),
    r1a: readEstimates(
      estimate(period.ratios.r1a, ended(period.tally)),
      estimate(past.ratios.r1a, ended(past.tally)),
    ),
    r2: byNumber('r2'),
    r3: byNumber('r3'),
    r3b: byNumber('r3b'),
    r4: byNumber('r4'),
    r5: byNumber('r5'),
    r8: byNumber('r8'),
    r11: byNumber('r11'),
    r11a: readEstimates(
      estimate(period.ratios.r11a, waitingOrOpen(period.tally)),
      estimate(past.ratios.r11a, waitingOrOpen(past.tally)),
    ),
  };
}

function proportion({ numerator, denominator }: Ratio) {
  return { successes: numerator ?? 0, trials: denominator ?? 0 };
}

function estimate({ value, low, high }: Ratio, closings: number): CountedEstimate | null {
  return value === null || low === null || high === null ? null : { value, low, high, closings };
}

function ended({ won, lost, vanished }: ClosingTally): number {
  return won.count + lost.count + vanished.count;
}

function waitingOrOpen({ onHold, open }: ClosingTally): number {
  return onHold.count + open.count;
}
