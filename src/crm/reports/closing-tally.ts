import { emptySample, type Sample, sampleOf } from '../../lib/stats/sample.ts';
import type { Origin, Status } from '../opportunities/status.ts';

/**
 * What a seller would count on fingers before speaking of a rate: so many won, lost, vanished, sold at once, bought
 * again, waiting, still open, each with its money.
 */
export interface ClosingTally {
  /** W: won after being followed as an opportunity. */
  readonly won: Sample;
  /** D: sold at once. */
  readonly direct: Sample;
  /** R: bought again. */
  readonly recurring: Sample;
  /** L: somebody else got the order. */
  readonly lost: Sample;
  /** V: nobody got it. */
  readonly vanished: Sample;
  /** H: on hold now. */
  readonly onHold: Sample;
  /** O: open now. */
  readonly open: Sample;
  /** Q: opportunities with a quote issued in the period, and those quotes' money. */
  readonly quotes: QuoteTally;
}

export interface QuoteTally {
  readonly count: number;
  readonly cents: number;
}

/** One opportunity, as a tally needs it: closed in the period, or open or on hold now. */
export interface TalliedOpportunity {
  readonly status: Status;
  readonly origin: Origin;
  /** Signed amount of a won one; potential, frozen at closing, of any other. Cents excluding VAT. */
  readonly amountCents: number;
}

export type TallyPile = Exclude<keyof ClosingTally, 'quotes'>;

export const emptyTally: ClosingTally = {
  won: emptySample,
  direct: emptySample,
  recurring: emptySample,
  lost: emptySample,
  vanished: emptySample,
  onHold: emptySample,
  open: emptySample,
  quotes: { count: 0, cents: 0 },
};

/**
 * Which pile an opportunity goes to; null for a cancelled one, which counts nowhere. Origin parts only the won ones:
 * a lost renewal is a loss like another. Source: domain 3.3.
 */
export function pileOf(status: Status, origin: Origin): TallyPile | null {
  if (status === 'cancelled') return null;
  if (status === 'on_hold') return 'onHold';
  if (status !== 'won') return status;
  return origin === 'pursued' ? 'won' : origin;
}

/** Sorts opportunities into their piles. `floorCents`: those below it are left out (domain 3.3); 0 leaves none out. */
export function tallyClosings(
  opportunities: Iterable<TalliedOpportunity>,
  quotes: QuoteTally,
  floorCents = 0,
): ClosingTally {
  const amounts: Record<TallyPile, number[]> = {
    won: [],
    direct: [],
    recurring: [],
    lost: [],
    vanished: [],
    onHold: [],
    open: [],
  };
  for (const { status, origin, amountCents } of opportunities) {
    const pile = pileOf(status, origin);
    if (pile && amountCents >= floorCents) amounts[pile].push(amountCents);
  }
  return {
    won: sampleOf(amounts.won),
    direct: sampleOf(amounts.direct),
    recurring: sampleOf(amounts.recurring),
    lost: sampleOf(amounts.lost),
    vanished: sampleOf(amounts.vanished),
    onHold: sampleOf(amounts.onHold),
    open: sampleOf(amounts.open),
    quotes,
  };
}
