import { newId } from '../ids.ts';
import type { Placed } from '../reach.ts';
import { json } from './database.ts';
import type { Changes } from './history.table.ts';
import { insertRows } from './insert-rows.ts';
import type { Scope } from './scope.ts';

export interface Written {
  readonly entity: string;
  readonly entityId: string;
  /** created, updated, removed, restored, or a verb of the trade: closed, held... */
  readonly kind: string;
  /** The record's version after this change. */
  readonly version: number;
  readonly changes: Changes;
  /** Who may hear of it live; null = the whole organization. */
  readonly placed: Placed | null;
  /** Who could see it before: those who no longer can must hear that it is gone. Left out when nobody lost it. */
  readonly placedBefore?: Placed | null;
}

/** Writes what changed, in the transaction of the change, and tells open screens once it commits. */
export async function record(scope: Scope, written: Written): Promise<void> {
  await recordAll(scope, [written]);
}

/** The same for many at once: one statement. A batch is not announced record by record. */
export async function recordAll(scope: Scope, all: readonly Written[]): Promise<void> {
  if (all.length === 0) return;
  const { organizationId, principal, now, batchId } = scope;
  await insertRows(
    scope,
    'events',
    all.map((written) => ({
      organization_id: organizationId,
      id: newId(),
      entity: written.entity,
      entity_id: written.entityId,
      kind: written.kind,
      actor_id: principal.userId,
      version: written.version,
      through: principal.through,
      batch_id: batchId,
      at: now,
      changes: written.changes,
    })),
  );
  for (const { entity, entityId, placed, placedBefore = placed } of all) {
    const moved = json(placedBefore) !== json(placed);
    for (const told of moved ? [placed, placedBefore] : [placed]) {
      scope.tell(batchId === null ? json({ organizationId, entity, id: entityId, placed: told }) : null);
    }
  }
}

/** Fields changed on a record after a version, with the value they had at that version: field -> [then, now]. */
export async function changesSince(
  scope: Scope,
  entity: string,
  entityId: string,
  version: number,
): Promise<Changes> {
  const events = await scope.db
    .selectFrom('events')
    .select('changes')
    .where('organization_id', '=', scope.organizationId)
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .where('version', '>', version)
    .orderBy('version')
    .execute();
  const since: Record<string, readonly [unknown, unknown]> = {};
  for (const { changes } of events) {
    for (const [field, [before, after]] of Object.entries(changes)) {
      since[field] = [since[field] ? since[field][0] : before, after];
    }
  }
  return since;
}

/** The fields whose value differs: what an event keeps. Values are compared as JSON. */
export function changed(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, fresh] = [before[field] ?? null, after[field] ?? null];
    if (json(old) !== json(fresh)) changes[field] = [old, fresh];
  }
  return changes;
}
