import { emptySample, joinSamples, type Sample, sampleOf } from '../../lib/stats/sample.ts';
import type { Origin, Status } from '../opportunities/status.ts';
import { type ClosingTally, emptyTally, pileOf, type QuoteTally, type TallyPile } from './closing-tally.ts';

/** Opportunities counted together because they share month, person, status and origin. Amounts in cents. */
export interface ClosingGroup {
  readonly inPeriod: boolean;
  /** YYYY-MM of the closing; empty for those still open. */
  readonly month: string;
  readonly ownerId: string | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly sample: Sample;
}

export type PileValues = readonly {
  readonly status: Status;
  readonly origin: Origin;
  readonly amounts: readonly number[];
}[];

/** Joins groups into a tally. Piles whose amounts were read one by one take them, for intervals that are drawn. */
export function tallyOfGroups(
  groups: readonly ClosingGroup[],
  quotes: QuoteTally,
  values: PileValues = [],
): ClosingTally {
  const piles = new Map<TallyPile, Sample>();
  for (const { status, origin, sample } of groups) {
    const pile = pileOf(status, origin);
    if (pile) piles.set(pile, joinSamples(piles.get(pile) ?? emptySample, sample));
  }
  const drawn = new Map<TallyPile, number[]>();
  for (const { status, origin, amounts } of values) {
    const pile = pileOf(status, origin);
    if (pile) drawn.set(pile, [...(drawn.get(pile) ?? []), ...amounts]);
  }
  for (const [pile, amounts] of drawn) piles.set(pile, sampleOf(amounts));
  return { ...emptyTally, ...Object.fromEntries(piles), quotes };
}
