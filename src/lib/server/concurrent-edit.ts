import { type Refusal, refuse } from '../refusal.ts';
import { changesSince } from './history.ts';
import type { Scope } from './scope.ts';

/**
 * Two people edit one record: changes to different fields merge, to the same field the second is told both values.
 * Returns the refusal, or null when the patch may be applied. `patch` uses the field names kept in the history.
 */
export async function conflictOf(
  scope: Scope,
  entity: string,
  current: { id: string; version: number },
  read: number,
  patch: Record<string, unknown>,
): Promise<Refusal | null> {
  if (read === current.version) return null;
  if (read > current.version) return refuse('version_conflict', { version: current.version, conflicts: [] });
  const since = await changesSince(scope, entity, current.id, read);
  const conflicts = Object.entries(patch)
    .filter(
      ([field, mine]) => since[field] && JSON.stringify(since[field][1]) !== JSON.stringify(mine ?? null),
    )
    .map(([field, mine]) => ({ field, yours: asFact(mine), theirs: asFact(since[field]?.[1]) }));
  return conflicts.length === 0 ? null : refuse('version_conflict', { version: current.version, conflicts });
}

function asFact(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
