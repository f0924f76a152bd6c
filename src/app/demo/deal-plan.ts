import type { Outcome } from '../../crm/opportunities/status.ts';
import type { Day } from '../../lib/dates.ts';
import type { DemoAccount } from './demo-act.ts';
import type { PersonKey } from './demo-team.ts';
import type { NextStep } from './open-deals.ts';

/** How an opportunity went, before it is told act by act. */
export interface DealPlan {
  readonly key: string;
  readonly account: DemoAccount;
  readonly owner: PersonKey;
  readonly source: number;
  readonly title: string;
  /** The day it came to each stage, the first being its beginning. */
  readonly reached: readonly Day[];
  readonly quotes: readonly { readonly on: Day; readonly cents: number }[];
  readonly potentialCents: number;
  readonly gut: number;
  readonly expected: Day;
  /** How often the expected date was put off. */
  readonly postponed: number;
  readonly needSaidBy: 'customer' | 'us';
  readonly needWords: string;
  readonly note: string | null;
  readonly hold: HoldPlan | null;
  readonly ending: EndingPlan | null;
  /** What is planned now, for one that is open; null: nothing. */
  readonly next: (NextStep & { readonly subject: string }) | null;
}

export interface HoldPlan {
  readonly reason: string;
  readonly from: Day;
  readonly review: Day;
  /** Null: it waits still. */
  readonly until: Day | null;
}

export interface EndingPlan {
  readonly outcome: Outcome;
  readonly on: Day;
  readonly wonCents: number | null;
  readonly reason: string | null;
  readonly competitor: string | null;
  readonly toTender: boolean;
  /** By how much the other was cheaper, as a fraction; null where their price is not known. */
  readonly gap: number | null;
  readonly sameScope: boolean | null;
  readonly debrief: DebriefPlan | null;
  /** Taken for lost first, then opened again. */
  readonly firstLoss: { readonly on: Day; readonly back: Day } | null;
}

/** Somebody else than the seller rings the buyer: planned, and told once it was done. */
export interface DebriefPlan {
  readonly by: PersonKey;
  readonly due: Day;
  readonly on: Day | null;
  readonly buyerReason: string;
  readonly source: 'client' | 'internal' | 'assumed';
}

/** True when a quote was issued within these days, both included. */
export function quotedWithin({ quotes }: DealPlan, from: Day, to: Day): boolean {
  return quotes.some(({ on }) => on >= from && on <= to);
}

/** The same opportunity had it never come to a quote: it ended after the visit. */
export function withoutQuote(plan: DealPlan): DealPlan {
  return { ...plan, reached: plan.reached.slice(0, 3), quotes: [] };
}
