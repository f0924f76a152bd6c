import type { Day } from '../../lib/dates.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Closing, Opportunity } from './opportunity.ts';
import { isClosed, type Outcome } from './status.ts';

/**
 * Closing is deciding not to spend energy on a sale any more (S3). Three real endings: won, lost (somebody else has the
 * order), vanished (nobody has it); plus cancelled, for errors. On hold is none of them: see hold.ts.
 */
export interface ClosingAnswers {
  readonly outcome: Outcome;
  readonly closedOn: Day;
  readonly wonCents?: number;
  readonly reasonId?: string | null;
  readonly competitorId?: string | null;
  readonly toTender?: boolean;
  readonly competitorPriceCents?: number | null;
  readonly sameScope?: boolean | null;
  readonly needSaidBy?: 'customer' | 'us' | null;
  readonly note?: string | null;
  readonly amountToConfirm?: boolean;
}

export interface ClosingContext {
  readonly today: Day;
  readonly by: string | null;
  /** Outcome that the chosen reason belongs to; null when there is no reason. */
  readonly reasonOutcome: string | null;
  /** An import may close without a reason or a signed amount; the record is then listed « à compléter » (domain 7.4). */
  readonly mayLackAnswers?: boolean;
}

/** Closes an open or waiting opportunity. Stage and potential stay as they were: they are what reports read later. */
export function close(
  before: Opportunity,
  answers: ClosingAnswers,
  context: ClosingContext,
): Opportunity | Refusal {
  if (isClosed(before.status)) return refuse('already_closed', { status: before.status });
  if (answers.closedOn > context.today) return refuse('closed_in_future', { field: 'closedOn' });
  const { outcome } = answers;
  if (outcome === 'won') {
    if (answers.wonCents === undefined) return refuse('won_amount_required', { field: 'wonAmount' });
  } else {
    if (!answers.reasonId && !context.mayLackAnswers) return refuse('reason_required', { field: 'reasonId' });
    if (answers.reasonId && context.reasonOutcome !== outcome)
      return refuse('reason_of_other_outcome', { field: 'reasonId' });
  }
  return {
    ...before,
    status: outcome,
    hold: null,
    wonCents: outcome === 'won' ? (answers.wonCents ?? null) : null,
    needSaidBy: answers.needSaidBy === undefined ? before.needSaidBy : answers.needSaidBy,
    closing: {
      ...noClosing,
      closedOn: answers.closedOn,
      closedBy: context.by,
      reasonId: outcome === 'won' ? null : (answers.reasonId ?? null),
      ...(outcome === 'lost' ? lostTo(answers) : {}),
      ...(outcome === 'won' ? { competitorId: answers.competitorId ?? null } : {}),
      note: answers.note?.trim() || null,
      amountToConfirm: answers.amountToConfirm ?? false,
    },
  };
}

/** Back to open at the stage it was closed from. The closing itself stays in the history. */
export function reopen(before: Opportunity): Opportunity | Refusal {
  if (!isClosed(before.status)) return refuse('not_closed');
  return { ...before, status: 'open', wonCents: null, closing: null };
}

export interface Debrief {
  readonly buyerReasonId: string;
  readonly source: 'client' | 'internal' | 'assumed';
  readonly competitorId?: string | null;
  readonly competitorPriceCents?: number | null;
  readonly sameScope?: boolean | null;
  readonly note?: string | null;
}

/** What the buyer said later, kept beside what the seller had said: the two are compared (domain 3.2). */
export function debrief(
  before: Opportunity,
  said: Debrief,
  { today, by, reasonOutcome }: { today: Day; by: string; reasonOutcome: string | null },
): Opportunity | Refusal {
  const { closing } = before;
  if (closing === null || !['lost', 'vanished'].includes(before.status)) return refuse('not_closed');
  if (reasonOutcome !== before.status) return refuse('reason_of_other_outcome', { field: 'buyerReasonId' });
  return {
    ...before,
    closing: {
      ...closing,
      buyerReasonId: said.buyerReasonId,
      debriefedBy: by,
      debriefedOn: today,
      debriefSource: said.source,
      competitorId: said.competitorId === undefined ? closing.competitorId : said.competitorId,
      competitorPriceCents:
        said.competitorPriceCents === undefined ? closing.competitorPriceCents : said.competitorPriceCents,
      sameScope: said.sameScope === undefined ? closing.sameScope : said.sameScope,
      note: bothNotes(closing.note, said.note),
    },
  };
}

/** What we had written stays; what the buyer said comes below it. */
function bothNotes(ours: string | null, theirs: string | null | undefined): string | null {
  return [ours, theirs?.trim() || null].filter((note) => note !== null).join('\n\n') || null;
}

/**
 * By how much we were above the competitor, as a fraction: (ours − theirs) / theirs (domain 3.2). Null unless the scope
 * was the same and both prices are known.
 */
export function priceGap(
  ourCents: number,
  theirCents: number | null,
  sameScope: boolean | null,
): number | null {
  if (sameScope !== true || theirCents === null || theirCents <= 0) return null;
  return (ourCents - theirCents) / theirCents;
}

const noClosing: Omit<Closing, 'closedOn'> = {
  closedBy: null,
  reasonId: null,
  competitorId: null,
  toTender: null,
  competitorPriceCents: null,
  sameScope: null,
  note: null,
  amountToConfirm: false,
  buyerReasonId: null,
  debriefedBy: null,
  debriefedOn: null,
  debriefSource: null,
};

function lostTo(answers: ClosingAnswers) {
  return {
    competitorId: answers.competitorId ?? null,
    toTender: answers.toTender ?? null,
    competitorPriceCents: answers.competitorPriceCents ?? null,
    sameScope: answers.sameScope ?? null,
  };
}
