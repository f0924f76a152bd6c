import { sql } from 'kysely';
import type { Tables } from './database.ts';
import { recordAll } from './history.ts';
import type { Scope } from './scope.ts';
import { unindex } from './search.ts';

/**
 * Sets many records aside at once, as removing each would: gone from lists, search and duplicates, kept in the history.
 * Those that are removed already stay as they are. `entity` is the name that history, search and match keys use.
 */
export async function setAside(
  scope: Scope,
  table: keyof Tables & string,
  entity: string,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += most) {
    const part = ids.slice(start, start + most);
    const { rows } = await sql<{ id: string; version: number }>`
      update ${sql.table(table)} set removed_at = ${scope.now}, version = version + 1, updated_at = ${scope.now}
      where organization_id = ${scope.organizationId} and id = any(${part}::uuid[]) and removed_at is null
      returning id, version`.execute(scope.db);
    await sql`delete from match_keys where organization_id = ${scope.organizationId} and entity = ${entity}
      and entity_id = any(${part}::uuid[])`.execute(scope.db);
    await unindex(scope, entity, part);
    await recordAll(
      scope,
      rows.map(({ id, version }) => ({
        entity,
        entityId: id,
        kind: 'removed',
        version,
        changes: { removed: [false, true] },
        placed: null,
      })),
    );
  }
}

const most = 2000;
