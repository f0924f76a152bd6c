import { newId } from '../../lib/ids.ts';
import { json } from '../../lib/server/database.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { Spreadsheet } from '../../lib/server/spreadsheet.ts';
import type { ImportRow } from './import.table.ts';
import { noChoices } from './import-choices.ts';

/** Whose imports one sees: one's own, and everybody's where nothing is closed to one. They quote other people's rows. */
function seen(scope: Scope) {
  const { everything } = scope.principal.reach;
  return scope.db
    .selectFrom('imports')
    .where('organization_id', '=', scope.organizationId)
    .$if(!everything, (query) => query.where('user_id', '=', scope.principal.userId));
}

/** One import; null when missing or somebody else's, which look the same. */
export async function readImport(
  scope: Scope,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<ImportRow | null> {
  const row = await seen(scope)
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** The latest fifty, with all that a list shows of them. */
export async function readImports(scope: Scope): Promise<Omit<ImportRow, 'proposal' | 'choices'>[]> {
  return seen(scope)
    .select(['organization_id', 'id', 'user_id', 'state', 'file_name', 'kind', 'encoding', 'delimiter'])
    .select(['sheets', 'trial', 'result', 'undone', 'failure', 'started_at', 'done_at', 'version'])
    .select(['created_at', 'updated_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** Keeps what was dropped, with its file, as a draft. */
export async function addImport(
  scope: Scope,
  { sheets, kind, encoding, delimiter }: Spreadsheet,
  file: { readonly name: string | null; readonly content: Buffer },
): Promise<ImportRow> {
  const row: ImportRow = {
    organization_id: scope.organizationId,
    id: newId(),
    user_id: scope.principal.userId,
    state: 'draft',
    file_name: file.name,
    kind,
    encoding,
    delimiter,
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    choices: noChoices,
    proposal: null,
    trial: null,
    result: null,
    undone: null,
    failure: null,
    started_at: null,
    done_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
  };
  await scope.db
    .insertInto('imports')
    .values({
      ...row,
      sheets: json(row.sheets),
      choices: json(row.choices),
      proposal: null,
      trial: null,
      result: null,
      undone: null,
    })
    .execute();
  await scope.db
    .insertInto('import_files')
    .values({ organization_id: scope.organizationId, import_id: row.id, content: file.content })
    .execute();
  return row;
}

export async function readFile(scope: Scope, id: string): Promise<Buffer | null> {
  const row = await scope.db
    .selectFrom('import_files')
    .select('content')
    .where('organization_id', '=', scope.organizationId)
    .where('import_id', '=', id)
    .executeTakeFirst();
  return row?.content ?? null;
}

export type ImportPatch = Partial<
  Pick<
    ImportRow,
    'state' | 'choices' | 'proposal' | 'trial' | 'result' | 'undone' | 'failure' | 'started_at' | 'done_at'
  >
>;

/** Writes what changed; answers the import as it stands. */
export async function saveImport(scope: Scope, before: ImportRow, patch: ImportPatch): Promise<ImportRow> {
  const after: ImportRow = { ...before, ...patch, version: before.version + 1, updated_at: scope.now };
  const texts = (['choices', 'proposal', 'trial', 'result', 'undone'] as const).filter((one) => one in patch);
  const { choices: _c, proposal: _p, trial: _t, result: _r, undone: _u, ...plain } = patch;
  await scope.db
    .updateTable('imports')
    .set({ ...plain, version: after.version, updated_at: after.updated_at })
    .set(Object.fromEntries(texts.map((one) => [one, after[one] === null ? null : json(after[one])])))
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', before.id)
    .execute();
  return after;
}

/** A draft that is dropped leaves nothing. */
export async function dropImport(scope: Scope, id: string): Promise<void> {
  for (const table of ['import_files', 'import_rows', 'import_records'] as const) {
    await scope.db
      .deleteFrom(table)
      .where('organization_id', '=', scope.organizationId)
      .where('import_id', '=', id)
      .execute();
  }
  await scope.db
    .deleteFrom('imports')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
}

/** Files are kept while their import may be taken back: those of older ones go when the next one comes. */
export async function dropOldFiles(scope: Scope, before: Date): Promise<void> {
  await scope.db
    .deleteFrom('import_files')
    .where('organization_id', '=', scope.organizationId)
    .where('import_id', 'in', (query) =>
      query
        .selectFrom('imports')
        .select('id')
        .where('organization_id', '=', scope.organizationId)
        .where('created_at', '<', before),
    )
    .execute();
}
