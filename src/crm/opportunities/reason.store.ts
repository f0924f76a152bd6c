import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { defaultReasons } from './default-reasons.ts';
import { fresh } from './pipeline.store.ts';
import type { ReasonsTable } from './pipeline.table.ts';

export async function readReasons(
  scope: Scope,
  {
    outcome,
    archived = false,
  }: { outcome?: ReasonsTable['outcome'] | undefined; archived?: boolean | undefined } = {},
): Promise<ReasonsTable[]> {
  return scope.db
    .selectFrom('reasons')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? 'lost'))
    .$if(!archived, (query) => query.where('archived_at', 'is', null))
    .orderBy('outcome')
    .orderBy('position')
    .orderBy('label')
    .execute();
}

/** The ending a reason belongs to; null when there is no such reason here. */
export async function outcomeOf(scope: Scope, reasonId: string | null | undefined): Promise<string | null> {
  if (!reasonId) return null;
  const row = await scope.db
    .selectFrom('reasons')
    .select('outcome')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', reasonId)
    .executeTakeFirst();
  return row?.outcome ?? null;
}

/** The lists a new company starts with. */
export async function addDefaultReasons(scope: Scope): Promise<void> {
  await scope.db
    .insertInto('reasons')
    .values(
      defaultReasons(scope.principal.language).map((draft, position) => ({
        ...fresh(scope),
        outcome: draft.outcome,
        parent_id: null,
        code: draft.code,
        label: draft.label,
        external_event: draft.external,
        position,
      })),
    )
    .execute();
}

export async function addReason(
  scope: Scope,
  draft: { outcome: ReasonsTable['outcome']; label: string; parentId: string | null; externalEvent: boolean },
): Promise<ReasonsTable> {
  const existing = await readReasons(scope, { outcome: draft.outcome, archived: true });
  const row: ReasonsTable = {
    ...fresh(scope),
    outcome: draft.outcome,
    parent_id: draft.parentId,
    code: null,
    label: draft.label,
    external_event: draft.externalEvent,
    position: Math.max(-1, ...existing.map(({ position }) => position)) + 1,
  };
  await scope.db.insertInto('reasons').values(row).execute();
  await write(scope, row, 'created', {});
  return row;
}

export async function changeReason(
  scope: Scope,
  id: string,
  patch: {
    version: number;
    label?: string | undefined;
    position?: number | undefined;
    externalEvent?: boolean | undefined;
    archived?: boolean | undefined;
  },
): Promise<ReasonsTable | Refusal> {
  const before = await scope.db
    .selectFrom('reasons')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return refuse('not_found');
  const { version, ...given } = patch;
  const conflict = await conflictOf(scope, 'reason', before, version, given);
  if (conflict) return conflict;
  const after: ReasonsTable = {
    ...before,
    label: patch.label ?? before.label,
    position: patch.position ?? before.position,
    external_event: patch.externalEvent ?? before.external_event,
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
    .updateTable('reasons')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
  await write(scope, after, 'updated', facts(before));
  return after;
}

async function write(
  scope: Scope,
  row: ReasonsTable,
  kind: string,
  before: Record<string, unknown>,
): Promise<void> {
  const changes = changed(before, facts(row));
  await record(scope, {
    entity: 'reason',
    entityId: row.id,
    kind,
    version: row.version,
    changes,
    placed: null,
  });
}

function facts(row: ReasonsTable) {
  return {
    label: row.label,
    position: row.position,
    externalEvent: row.external_event,
    archived: row.archived_at !== null,
  };
}
