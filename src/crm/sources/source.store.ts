import { newId } from '../../lib/ids.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { SourcesTable } from './source.table.ts';

export type SourcePatch = Partial<{
  name: string;
  channel: string | null;
  position: number;
  archived: boolean;
}>;

/** Sources in their order; archived ones only when asked. */
export async function listSourceRows(
  scope: Scope,
  { archived = false }: { archived?: boolean } = {},
): Promise<SourcesTable[]> {
  return scope.db
    .selectFrom('sources')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .$if(!archived, (query) => query.where('archived_at', 'is', null))
    .orderBy('position')
    .orderBy('name')
    .execute();
}

/** Adds a source at the end of the list. */
export async function addSource(
  scope: Scope,
  draft: { name: string; channel: string | null },
): Promise<SourcesTable> {
  const { last } = await scope.db
    .selectFrom('sources')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('organization_id', '=', scope.organizationId)
    .executeTakeFirstOrThrow();
  const row: SourcesTable = {
    organization_id: scope.organizationId,
    id: newId(),
    name: draft.name,
    channel: draft.channel,
    position: (last ?? -1) + 1,
    archived_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
  };
  await scope.db.insertInto('sources').values(row).execute();
  await record(scope, {
    entity: 'source',
    entityId: row.id,
    kind: 'created',
    version: 1,
    changes: changed({}, facts(row)),
    placed: null,
  });
  return row;
}

/** Changes a source; the version tells which one the caller had read. */
export async function changeSource(
  scope: Scope,
  id: string,
  { version, ...patch }: SourcePatch & { version: number },
): Promise<SourcesTable | Refusal> {
  const before = await scope.db
    .selectFrom('sources')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return refuse('not_found');
  const conflict = await conflictOf(scope, 'source', before, version, patch);
  if (conflict) return conflict;
  const { archived = before.archived_at !== null, ...fields } = patch;
  const after: SourcesTable = {
    ...before,
    ...fields,
    archived_at: archived ? (before.archived_at ?? scope.now) : null,
    version: before.version + 1,
    updated_at: scope.now,
  };
  await scope.db
    .updateTable('sources')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
  await record(scope, {
    entity: 'source',
    entityId: id,
    kind: 'updated',
    version: after.version,
    changes: changed(facts(before), facts(after)),
    placed: null,
  });
  return after;
}

/** What the history keeps, under the contract's names. */
function facts(row: SourcesTable) {
  return { name: row.name, channel: row.channel, position: row.position, archived: row.archived_at !== null };
}
