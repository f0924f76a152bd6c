import type { CompanyLists } from '../crm/imports/company-lists.ts';
import { planOf, proposeImport } from '../crm/imports/import-proposal.ts';
import type { RowDraft } from '../crm/imports/row-draft.ts';
import { rowSplitter } from '../crm/imports/row-splitting.ts';
import type { SplitPlan } from '../crm/imports/split-plan.ts';
import type { SheetRow } from '../lib/spreadsheet-cell.ts';

/** Julie sells, Karim sells too; four stages and one source: what sheets are read against in tests. */
export const sellersLists: CompanyLists = {
  users: [
    { id: 'julie', name: 'Julie Morel', email: 'julie@jalon.example' },
    { id: 'karim', name: 'Karim Benali', email: null },
  ],
  stages: [
    { id: 'detected', name: 'Détectée', probability: 10, milestone: 'none' },
    { id: 'need', name: 'Besoin confirmé', probability: 25, milestone: 'need_confirmed' },
    { id: 'quoted', name: 'Devis remis', probability: 50, milestone: 'quoted' },
    { id: 'talks', name: 'Négociation', probability: 70, milestone: 'quoted' },
  ],
  sources: [{ id: 'fair', name: 'Salon' }],
};

/** The rows of a sheet split as proposed, on 24 November 2026, in French unless `chosen` says otherwise. */
export function splitRows(rows: readonly SheetRow[], chosen: Partial<SplitPlan> = {}): RowDraft[] {
  const proposal = proposeImport({ name: 'Suivi', rows }, sellersLists);
  const plan = planOf(proposal, sellersLists, { today: '2026-11-24', language: 'fr' });
  return proposal.rows.map(rowSplitter({ ...plan, ...chosen }));
}

/** As `splitRows`, for a sheet of one row. */
export function splitOnly(rows: readonly SheetRow[], chosen: Partial<SplitPlan> = {}): RowDraft {
  const [draft, ...others] = splitRows(rows, chosen);
  if (!draft || others.length > 0) throw new Error('one row was expected');
  return draft;
}
