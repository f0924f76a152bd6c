/** The stage, the ending or the wait of a sale that comes from a sheet, through the same rules as any other (domain 3.1). */
import type { Day } from '../../lib/dates.ts';
import type { Refusal } from '../../lib/refusal.ts';
import { close } from '../opportunities/closing.ts';
import { hold } from '../opportunities/hold.ts';
import type { Opportunity, StageFacts } from '../opportunities/opportunity.ts';
import type { ClosingDraft, OpportunityDraft, RowDraft } from './row-draft.ts';

export interface ImportReason {
  readonly id: string;
  readonly outcome: string;
  readonly code: string | null;
}

interface Context {
  readonly today: Day;
  readonly by: string;
  readonly reasons: readonly ImportReason[];
}

/** The stage told; else the one where quotes stand for a row with a quote, the last one for a won sale, the first. */
export function stageOf(row: RowDraft, stages: readonly StageFacts[]): StageFacts {
  const [first] = stages;
  if (!first) throw new Error('no stage');
  const told = stages.find(({ id }) => id === row.opportunity?.stageId);
  if (told) return told;
  if (row.opportunity?.closing?.outcome === 'won') return stages.at(-1) ?? first;
  const hasQuote = row.documents.some(({ kind }) => kind === 'quote');
  return (hasQuote ? stages.find(({ milestone }) => milestone === 'quoted') : undefined) ?? first;
}

/** Closed as the sheet says. A reason, a competitor or a signed amount may be missing: it is listed « à compléter ». */
export function endedAs(
  opened: Opportunity,
  closing: ClosingDraft,
  competitorId: string | null,
  { today, by, reasons }: Context,
): Opportunity | Refusal {
  const reason =
    closing.reasonCode === null
      ? undefined
      : reasons.find(({ outcome, code }) => outcome === closing.outcome && code === closing.reasonCode);
  const answers = {
    outcome: closing.outcome,
    closedOn: closing.closedOn,
    reasonId: reason?.id ?? null,
    competitorId,
    note: closing.reasonText,
    amountToConfirm: closing.amountToConfirm,
    ...(closing.wonAmount === null ? {} : { wonCents: closing.wonAmount }),
  };
  return close(opened, answers, { today, by, reasonOutcome: reason?.outcome ?? null, mayLackAnswers: true });
}

/** On hold with the reason the sheet tells, « Autre » when it tells none that the company has. */
export function waiting(
  opened: Opportunity,
  wait: NonNullable<OpportunityDraft['hold']>,
  { today, reasons }: Context,
): Opportunity | Refusal {
  const waits = reasons.filter(({ outcome }) => outcome === 'on_hold');
  const reason =
    waits.find(({ code }) => code === wait.reasonCode) ??
    waits.find(({ code }) => code === 'other') ??
    waits[0];
  if (!reason) return opened;
  return hold(opened, { reasonId: reason.id, reviewOn: wait.reviewOn }, { today, reasonOutcome: 'on_hold' });
}

/** Noon of a day, so that it is that day in every time zone of France; never after `now`. */
export function instantOn(day: Day, now: Date): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  return noon > now ? now : noon;
}
