import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { once } from '../../lib/server/idempotency.ts';
import {
  FileAnswer,
  fileRoute,
  type PublicContext,
  type Route,
  route,
  signedInRoute,
} from '../../lib/server/mount.ts';
import { inScope, type Principal, type Scope } from '../../lib/server/scope.ts';
import { writeWorkbook } from '../../lib/server/xlsx-write.ts';
import {
  cancelImport,
  createImport,
  downloadImportProblems,
  downloadImportTemplate,
  getImport,
  type ImportSummary,
  listImports,
  runImport,
  type ShownImport,
  undoImport,
  updateImport,
} from './import.contract.ts';
import { addImport, dropImport, dropOldFiles, readImport, readImports, saveImport } from './import.store.ts';
import type { ImportRow } from './import.table.ts';
import { shownImport, shownSummary, undoableUntil, undoDays } from './import.view.ts';
import { withChoices } from './import-choices.ts';
import { readImportLists } from './import-lists.store.ts';
import { makeProposal } from './import-proposing.store.ts';
import { keepRuns, type Runs, reviveIfCutOff, touched } from './import-run.store.ts';
import { keepSheets, readDropped, type SheetKeeper } from './import-sheets.store.ts';
import { templateFileName, templateHeaders } from './import-template.ts';
import { takeBack } from './import-undo.store.ts';
import { choiceOf, idsOf } from './import-values.ts';
import { problemFile, workbookType } from './problem-file.store.ts';

/** The imports of one server. Files at hand and running imports belong to the process, so they are made here. */
export function importRoutes(): Route[] {
  const sheets = keepSheets();
  const runs = keepRuns(sheets);
  const shown = (scope: Scope, row: ImportRow): ShownImport =>
    shownImport(row, runs.progressOf(row.id), scope.principal.timeZone);
  const summary = (scope: Scope, row: ImportRow): ImportSummary =>
    shownSummary(row, runs.progressOf(row.id), scope.principal.timeZone);
  const current = async (scope: Scope, id: string): Promise<ImportRow | null> => {
    const row = await readImport(scope, id, { lock: true });
    return row && reviveIfCutOff(scope, row, runs);
  };
  return [
    signedInRoute(createImport, async (context, { query, body }) => {
      const content = Buffer.from(body as Uint8Array);
      const fileName = query.fileName ?? null;
      // Read before any transaction is open: a long file holds no connection.
      const read = await readDropped(content, fileName);
      if (isRefusal(read)) return read;
      return scoped(context, (scope) =>
        once(scope, createImport, context.request, async () => {
          await dropOldFiles(scope, new Date(scope.now.getTime() - undoDays * 86_400_000));
          const row = await addImport(scope, read, { name: fileName, content });
          sheets.keep(row.id, read);
          const proposal = await makeProposal(scope, sheets, row);
          if (isRefusal(proposal)) return proposal;
          return shown(scope, await saveImport(scope, row, { proposal }));
        }),
      ) as Promise<ShownImport | Refusal>;
    }),
    route(listImports, async (scope) => ({
      items: (await readImports(scope)).map((row) =>
        shownSummary(row, runs.progressOf(row.id), scope.principal.timeZone),
      ),
    })),
    route(getImport, async (scope, { params }) => {
      const row = await readImport(scope, params.id);
      if (!row) return refuse('not_found');
      return shown(scope, await reviveIfCutOff(scope, row, runs));
    }),
    route(updateImport, async (scope, { params, body }) => {
      const row = await current(scope, params.id);
      if (!row) return refuse('not_found');
      if (row.state !== 'draft') return refuse('import_not_ready');
      const { values, ...patch } = body;
      const unknown = await unknownIn(scope, values ?? []);
      if (unknown) return unknown;
      const choices = withChoices(
        row.choices,
        { ...patch, values: values?.map(({ value, meaning }) => ({ value, choice: choiceOf(meaning) })) },
        row.proposal?.columns ?? [],
      );
      const proposal = await makeProposal(scope, sheets, { ...row, choices });
      if (isRefusal(proposal)) return proposal;
      return shown(scope, await saveImport(scope, row, { choices, proposal, trial: null, failure: null }));
    }),
    signedInRoute(runImport, async (context, { params, body }) => {
      if (!runs.hasRoom()) return refuse('busy');
      const started = (await scoped(context, (scope) =>
        once(scope, runImport, context.request, async () => {
          const row = await current(scope, params.id);
          if (!row) return refuse('not_found');
          if (row.state !== 'draft' || !row.proposal) return refuse('import_not_ready');
          const marked = { state: 'running', started_at: scope.now, failure: null, trial: null } as const;
          return { ...summary(scope, await saveImport(scope, row, marked)), progress: { done: 0, total: 0 } };
        }),
      )) as ImportSummary | Refusal;
      if (isRefusal(started) || runs.isRunning(params.id)) return started;
      const { database, principal, now, request } = context;
      const onTrouble = (error: unknown) => request.log.error({ err: error }, 'import failed');
      runs.start({ database, principal, now, importId: params.id, dryRun: body.dryRun, onTrouble });
      return started;
    }),
    signedInRoute(cancelImport, async (context, { params }) => {
      const known = await scoped(context, (scope) => readImport(scope, params.id));
      if (!known) return refuse('not_found');
      if (!(await runs.cancel(params.id))) return refuse('import_not_ready');
      return scoped(context, async (scope) => {
        const row = await readImport(scope, params.id);
        return row ? summary(scope, row) : refuse('not_found');
      });
    }),
    signedInRoute(undoImport, (context, { params }) =>
      scoped(context, (scope) => undo(scope, params.id, { current, shown, runs, sheets }), params.id),
    ),
    fileRoute(downloadImportProblems, (scope, { params }) => problemFile(scope, params.id, sheets)),
    fileRoute(downloadImportTemplate, async ({ principal: { language } }) => {
      const columns = templateHeaders(language).map((header) => ({ header }));
      const book = await writeWorkbook([{ name: 'Suivi', columns, rows: [] }]);
      return new FileAnswer(templateFileName[language], workbookType, book);
    }),
  ];
}

function scoped<Answer>(
  { database, principal, now }: PublicContext & { principal: Principal },
  work: (scope: Scope) => Promise<Answer>,
  batchId: string | null = null,
): Promise<Answer> {
  return inScope(database.kysely, principal, now, work, { batchId });
}

/** A person, source or stage that is not the company's. */
async function unknownIn(
  scope: Scope,
  values: readonly { meaning: Parameters<typeof idsOf>[0] }[],
): Promise<Refusal | null> {
  if (values.length === 0) return null;
  const { company } = await readImportLists(scope);
  const has = (list: readonly { id: string }[], ids: readonly string[]) =>
    ids.every((id) => list.some((one) => one.id === id));
  const fits = values
    .map(({ meaning }) => idsOf(meaning))
    .every(
      ({ users, sources, stages }) =>
        has(company.users, users) && has(company.sources, sources) && has(company.stages, stages),
    );
  return fits ? null : refuse('reference_unknown', { field: 'values' });
}

async function undo(
  scope: Scope,
  id: string,
  {
    current,
    shown,
    runs,
    sheets,
  }: {
    current: (scope: Scope, id: string) => Promise<ImportRow | null>;
    shown: (scope: Scope, row: ImportRow) => ShownImport;
    runs: Runs;
    sheets: SheetKeeper;
  },
): Promise<ShownImport | Refusal> {
  const row = await current(scope, id);
  if (!row) return refuse('not_found');
  if (row.state === 'undone') return refuse('import_undone');
  if (row.state === 'running' || runs.isRunning(id)) return refuse('import_not_ready');
  sheets.forget(id);
  if (row.state === 'draft') {
    await dropImport(scope, id);
    return shown(scope, { ...row, state: 'undone', proposal: null });
  }
  if ((undoableUntil(row, scope.principal.timeZone) ?? '') < scope.today) return refuse('undo_expired');
  const undone = await takeBack(scope, id);
  for (const entity of touched)
    scope.tell(JSON.stringify({ organizationId: scope.organizationId, entity, id, placed: null }));
  return shown(scope, await saveImport(scope, row, { state: 'undone', undone, proposal: null }));
}
