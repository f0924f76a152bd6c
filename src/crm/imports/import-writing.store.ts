import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import { planAnew } from '../../lib/server/plan-anew.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { Spreadsheet } from '../../lib/server/spreadsheet.ts';
import type { ImportTotals } from './import.contract.ts';
import type { ImportChoices } from './import-choices.ts';
import { totalsOf } from './import-counting.ts';
import { isStopped } from './import-counts.ts';
import { ImportLedger } from './import-ledger.store.ts';
import { readImportLists } from './import-lists.store.ts';
import type { Prepared } from './import-preparation.store.ts';
import type { SheetKeeper } from './import-sheets.store.ts';
import { findKnown } from './known-records.store.ts';
import { writeNamedLists } from './named-lists.store.ts';
import { writeParties } from './writing-parties.store.ts';
import { writeSales } from './writing-sales.store.ts';

/** Called between batches: tells how far it is, lets others work, throws when it is to stop. */
export type Step = (done: number, total: number) => Promise<void>;

export interface Writing {
  readonly importId: string;
  readonly spreadsheet: Spreadsheet;
  readonly sheets: SheetKeeper;
  readonly choices: ImportChoices;
  readonly step: Step;
}

/** Writes what a sheet holds, through the doors that forms use. The caller's transaction makes it all or nothing. */
export async function writeImport(
  scope: Scope,
  { importId, spreadsheet, sheets, choices, step }: Writing,
): Promise<ImportTotals | Refusal> {
  const lists = await readImportLists(scope);
  const reader = { today: scope.today, language: scope.principal.language };
  const prepared = await sheets.prepare(importId, spreadsheet, choices, lists, reader);
  if (isRefusal(prepared)) return prepared;
  const known = await findKnown(scope, prepared, choices);
  const total = prepared.kept.length;
  const ledger = new ImportLedger(importId);
  const work = { prepared, known, lists, importId, ledger };
  const beat = async (share: number) => {
    await planAnew(scope);
    await step(Math.round(total * share), total);
  };
  await step(0, total);
  const named = await writeNamedLists(scope, prepared.kept);
  const parties = await writeParties(scope, { ...work, named }, (share) => beat(share / 2));
  await writeSales(scope, { ...work, named, parties }, (share) => beat((1 + share) / 2));
  await keepRowsLeftOut(scope, importId, prepared);
  await ledger.write(scope);
  return totalsOf(prepared.drafts, prepared.gathered, {
    accounts: known.accounts.size,
    contacts: known.contacts.size,
    opportunities: known.sales.size,
  });
}

async function keepRowsLeftOut(
  scope: Scope,
  importId: string,
  { drafts, proposal }: Prepared,
): Promise<void> {
  const stopped = new Map(drafts.filter(isStopped).map(({ line, problems }) => [line, problems]));
  await insertRows(
    scope,
    'import_rows',
    proposal.rows.flatMap(({ line, cells }) => {
      const problems = stopped.get(line);
      return problems
        ? [{ organization_id: scope.organizationId, import_id: importId, line, cells, problems }]
        : [];
    }),
  );
}
