import type { Day } from '../../lib/dates.ts';
import { addWorkingDays } from '../../lib/holidays.ts';
import type { CommercialDocument } from './document.contract.ts';

/** What a quote handed over calls for: the stage it proves, a follow-up, the amount as potential (domain 6.3 R8). */

interface StagePlace {
  readonly id: string;
  readonly position: number;
  readonly milestone: string;
}

/** Working days after which a quote is chased. */
const patience = 5;

/** The quote on the table: the latest one that is neither a draft nor refused; null when there is none. */
export function currentQuote(documents: readonly CommercialDocument[]): CommercialDocument | null {
  const quotes = documents.filter(
    ({ kind, status }) => kind === 'quote' && (status === 'sent' || status === 'signed'),
  );
  return (
    [...quotes].sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : a.issuedOn > b.issuedOn ? -1 : 0))[0] ?? null
  );
}

/** The stage that a quote sent proves, when the opportunity has not come that far; null otherwise. */
export function stageProved<Stage extends StagePlace>(
  stages: readonly Stage[],
  stageId: string,
): Stage | null {
  const now = stages.find(({ id }) => id === stageId);
  const quoted = stages.find(({ milestone }) => milestone === 'quoted');
  return now && quoted && now.position < quoted.position ? quoted : null;
}

/** The day to chase a quote issued on `issuedOn`: a working week later, never before tomorrow's working day. */
export function chaseDay(issuedOn: Day, today: Day, region: { alsaceMoselle: boolean }): Day {
  const due = addWorkingDays(issuedOn, patience, region);
  return due > today ? due : addWorkingDays(today, 1, region);
}
