import { sql } from 'kysely';
import { companyKey } from '../../lib/company-name.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { fresh } from './pipeline.store.ts';
import type { CompetitorsTable } from './pipeline.table.ts';

/** Competitors, the most often met first: the closing dialog gives the first ones a digit. */
export async function readCompetitors(scope: Scope, { archived = false } = {}): Promise<CompetitorsTable[]> {
  return scope.db
    .selectFrom('competitors as k')
    .selectAll('k')
    .where('k.organization_id', '=', scope.organizationId)
    .$if(!archived, (query) => query.where('k.archived_at', 'is', null))
    .orderBy(
      sql`(select count(*) from opportunities o where o.organization_id = ${scope.organizationId} and o.competitor_id = k.id)`,
      'desc',
    )
    .orderBy('k.name')
    .execute();
}

/** Adds a competitor, or answers the one that bears this name however it is spelled. */
export async function addCompetitor(scope: Scope, name: string): Promise<CompetitorsTable> {
  const row: CompetitorsTable = { ...fresh(scope), name, name_key: companyKey(name) || name };
  const written = await scope.db
    .insertInto('competitors')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'name_key']).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) {
    return scope.db
      .selectFrom('competitors')
      .selectAll()
      .where('organization_id', '=', scope.organizationId)
      .where('name_key', '=', row.name_key)
      .executeTakeFirstOrThrow();
  }
  await write(scope, row, 'created', {});
  return row;
}

export async function changeCompetitor(
  scope: Scope,
  id: string,
  patch: { version: number; name?: string | undefined; archived?: boolean | undefined },
): Promise<CompetitorsTable | Refusal> {
  const before = await scope.db
    .selectFrom('competitors')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return refuse('not_found');
  const { version, ...given } = patch;
  const conflict = await conflictOf(scope, 'competitor', before, version, given);
  if (conflict) return conflict;
  const name = patch.name ?? before.name;
  const after: CompetitorsTable = {
    ...before,
    name,
    name_key: companyKey(name) || name,
    archived_at:
      patch.archived === undefined
        ? before.archived_at
        : patch.archived
          ? (before.archived_at ?? scope.now)
          : null,
    version: before.version + 1,
    updated_at: scope.now,
  };
  await scope.db
    .updateTable('competitors')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
  await write(scope, after, 'updated', facts(before));
  return after;
}

async function write(
  scope: Scope,
  row: CompetitorsTable,
  kind: string,
  before: Record<string, unknown>,
): Promise<void> {
  const changes = changed(before, facts(row));
  await record(scope, {
    entity: 'competitor',
    entityId: row.id,
    kind,
    version: row.version,
    changes,
    placed: null,
  });
}

function facts(row: CompetitorsTable) {
  return { name: row.name, archived: row.archived_at !== null };
}
