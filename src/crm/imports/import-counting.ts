/** What an import brings, known records told apart: « 212 sociétés dont 18 déjà connues » (domain 7.4). */
import type { Gathered } from './draft-gathering.ts';
import type { ImportTotals } from './import.contract.ts';
import { countImport } from './import-counts.ts';
import type { RowDraft } from './row-draft.ts';

export interface KnownCounts {
  readonly accounts: number;
  readonly contacts: number;
  readonly opportunities: number;
}

export function totalsOf(
  drafts: readonly RowDraft[],
  gathered: Pick<Gathered, 'accounts' | 'contacts'>,
  known: KnownCounts,
): ImportTotals {
  const counts = countImport(drafts, gathered);
  return {
    ...counts,
    imported: counts.rows - counts.stopped,
    documents: drafts.reduce((sum, { documents }) => sum + documents.length, 0),
    knownAccounts: known.accounts,
    knownContacts: known.contacts,
    knownOpportunities: known.opportunities,
  };
}
