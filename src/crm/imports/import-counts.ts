/** « Vous obtiendrez 212 sociétés, 240 contacts, 131 opportunités, 57 relances dont 22 en retard » (domain 7.4). */
import { type Gathered, gatherDrafts } from './draft-gathering.ts';
import type { RowDraft } from './row-draft.ts';

export interface ImportCounts {
  readonly rows: number;
  /** Rows that a problem keeps out until it is mended. */
  readonly stopped: number;
  readonly accounts: number;
  readonly contacts: number;
  readonly opportunities: number;
  readonly actions: number;
  readonly overdue: number;
  readonly won: number;
  readonly lost: number;
  readonly vanished: number;
  readonly onHold: number;
  /** Sales of which only the seller knows whether a competitor got them. */
  readonly undecided: number;
  /** Closings that lack a reason, a competitor or a signed amount. */
  readonly toComplete: number;
}

/** Counts over the rows that would be imported, `stopped` ones apart. `gathered`: what stands behind those rows. */
export function countImport(
  drafts: readonly RowDraft[],
  gathered: Pick<Gathered, 'accounts' | 'contacts'> = gatherDrafts(
    drafts.filter((draft) => !isStopped(draft)),
  ),
): ImportCounts {
  const kept = drafts.filter((draft) => !isStopped(draft));
  const { accounts, contacts } = gathered;
  const sales = kept.flatMap(({ opportunity }) => opportunity ?? []);
  const closings = sales.flatMap(({ closing }) => closing ?? []);
  const actions = kept.flatMap(({ nextAction }) => nextAction ?? []);
  const ended = (outcome: string) => closings.filter((closing) => closing.outcome === outcome).length;
  return {
    rows: drafts.length,
    stopped: drafts.length - kept.length,
    accounts: accounts.length,
    contacts: contacts.length,
    opportunities: sales.length,
    actions: actions.length,
    overdue: actions.filter((action) => action.isOverdue).length,
    won: ended('won'),
    lost: ended('lost'),
    vanished: ended('vanished'),
    onHold: sales.filter(({ hold }) => hold !== null).length,
    undecided: kept.filter((draft) => draft.isUndecided).length,
    toComplete: closings.filter(isIncomplete).length,
  };
}

/** True while a problem of the row keeps it out of the import. */
export function isStopped(draft: RowDraft): boolean {
  return draft.account === null || draft.problems.some(({ severity }) => severity === 'stops');
}

function isIncomplete(closing: NonNullable<NonNullable<RowDraft['opportunity']>['closing']>): boolean {
  if (closing.outcome === 'won') return closing.amountToConfirm;
  return closing.reasonCode === null || (closing.outcome === 'lost' && closing.competitorName === null);
}
