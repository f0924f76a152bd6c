import { newId } from '../../lib/ids.ts';
import { toEuros } from '../../lib/money.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { placeOf, readOpportunity } from '../opportunities/opportunity.store.ts';
import type { DocumentsTable } from './document.table.ts';

export type DocumentDraft = Pick<
  DocumentsTable,
  'kind' | 'opportunity_id' | 'number' | 'issued_on' | 'amount_cents' | 'status'
>;
export type DocumentPatch = Partial<Pick<DocumentsTable, 'number' | 'issued_on' | 'amount_cents' | 'status'>>;

/** References of an opportunity that may be seen, latest first. */
export async function readDocuments(
  scope: Scope,
  opportunityId: string,
): Promise<DocumentsTable[] | Refusal> {
  if (!(await readOpportunity(scope, opportunityId))) return refuse('not_found');
  return scope.db
    .selectFrom('documents')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('opportunity_id', '=', opportunityId)
    .where('removed_at', 'is', null)
    .orderBy('issued_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function addDocument(scope: Scope, draft: DocumentDraft): Promise<DocumentsTable | Refusal> {
  const parent = await readOpportunity(scope, draft.opportunity_id);
  if (!parent) return refuse('reference_unknown', { field: 'opportunityId' });
  const [row] = await addDocuments(scope, [draft]);
  if (!row) throw new Error('no document written');
  await write(scope, row, 'created', {}, placeOf(parent.opportunity));
  return row;
}

/** Many at once, for imports, whose opportunities were just written: no check and no event each. */
export async function addDocuments(
  scope: Scope,
  drafts: readonly (DocumentDraft & { import_id?: string | null })[],
): Promise<DocumentsTable[]> {
  if (drafts.length === 0) return [];
  const rows = drafts.map((draft) => ({
    organization_id: scope.organizationId,
    id: newId(),
    import_id: null,
    removed_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
    ...draft,
  }));
  await insertRows(scope, 'documents', rows);
  return rows;
}

export async function changeDocument(
  scope: Scope,
  id: string,
  version: number,
  patch: DocumentPatch,
): Promise<DocumentsTable | Refusal> {
  return change(scope, id, 'updated', (before) => ({ ...before, ...patch }), { version, patch });
}

export async function removeDocument(scope: Scope, id: string): Promise<DocumentsTable | Refusal> {
  return change(scope, id, 'removed', (before) => ({ ...before, removed_at: scope.now }));
}

async function change(
  scope: Scope,
  id: string,
  kind: string,
  turn: (before: DocumentsTable) => DocumentsTable,
  read?: { version: number; patch: DocumentPatch },
): Promise<DocumentsTable | Refusal> {
  const before = await scope.db
    .selectFrom('documents')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const parent = before && (await readOpportunity(scope, before.opportunity_id));
  if (!before || !parent) return refuse('not_found');
  if (read) {
    const wanted = Object.fromEntries(
      Object.entries(facts({ ...before, ...read.patch })).filter(([field]) => field in named(read.patch)),
    );
    const conflict = await conflictOf(scope, 'document', before, read.version, wanted);
    if (conflict) return conflict;
  }
  const after = { ...turn(before), version: before.version + 1, updated_at: scope.now };
  await scope.db
    .updateTable('documents')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
  await write(scope, after, kind, facts(before), placeOf(parent.opportunity));
  return after;
}

async function write(
  scope: Scope,
  row: DocumentsTable,
  kind: string,
  before: Record<string, unknown>,
  placed: ReturnType<typeof placeOf>,
): Promise<void> {
  const changes = changed(before, facts(row));
  await record(scope, { entity: 'document', entityId: row.id, kind, version: row.version, changes, placed });
}

function facts(row: DocumentsTable): Record<string, unknown> {
  return {
    number: row.number,
    issuedOn: row.issued_on,
    amount: toEuros(row.amount_cents),
    status: row.status,
    removed: row.removed_at !== null,
  };
}

function named(patch: DocumentPatch): Record<string, true> {
  const names = { number: 'number', issued_on: 'issuedOn', amount_cents: 'amount', status: 'status' };
  return Object.fromEntries(Object.keys(patch).map((column) => [names[column as keyof typeof names], true]));
}
