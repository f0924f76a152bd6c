import { sql } from 'kysely';
import type { MatchKey } from '../match-key.ts';
import { insertRows } from './insert-rows.ts';
import type { MatchKeysTable } from './match-keys.table.ts';
import type { Scope } from './scope.ts';

/** A record that shares a key (match-key.ts) with what was looked for. */
export interface Match extends MatchKey {
  readonly entity: string;
  readonly entityId: string;
}

/** Writes the keys of new records. */
export async function addMatchKeys(
  scope: Scope,
  entity: string,
  records: readonly { id: string; keys: readonly MatchKey[] }[],
): Promise<void> {
  const rows: MatchKeysTable[] = records.flatMap(({ id, keys }) =>
    once(keys).map(({ kind, key }) => ({
      organization_id: scope.organizationId,
      kind,
      key,
      entity,
      entity_id: id,
    })),
  );
  await insertRows(scope, 'match_keys', rows);
}

/** Follows a change of one record: what it no longer has goes, what is new comes. */
export async function changeMatchKeys(
  scope: Scope,
  entity: string,
  id: string,
  before: readonly MatchKey[],
  after: readonly MatchKey[],
): Promise<void> {
  const gone = without(before, after);
  if (gone.length > 0) {
    await sql`delete from match_keys where organization_id = ${scope.organizationId} and entity = ${entity}
      and entity_id = ${id} and (kind, key) in (select * from unnest(${gone.map(({ kind }) => kind)}::text[],
        ${gone.map(({ key }) => key)}::text[]))`.execute(scope.db);
  }
  await addMatchKeys(scope, entity, [{ id, keys: without(after, before) }]);
}

/** Records of these kinds that share a key. `limit` bounds the answer where one key may belong to thousands. */
export async function findByMatchKeys(
  scope: Scope,
  entities: readonly string[],
  keys: readonly MatchKey[],
  { limit = null }: { limit?: number | null } = {},
): Promise<Match[]> {
  const wanted = once(keys);
  if (wanted.length === 0) return [];
  const found = await sql<Match>`
    select m.kind, m.key, m.entity, m.entity_id as "entityId"
    from unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ key }) => key)}::text[]) as wanted (kind, key)
    join match_keys m on m.organization_id = ${scope.organizationId} and m.kind = wanted.kind and m.key = wanted.key
    where m.entity = any(${[...entities]})
    limit ${limit}`.execute(scope.db);
  return found.rows;
}

function once(keys: readonly MatchKey[]): MatchKey[] {
  return [
    ...new Map(keys.filter(({ key }) => key !== '').map((one) => [`${one.kind} ${one.key}`, one])).values(),
  ];
}

function without(keys: readonly MatchKey[], others: readonly MatchKey[]): MatchKey[] {
  return keys.filter(({ kind, key }) => !others.some((other) => other.kind === kind && other.key === key));
}
