import { type Refusal, refuse } from '../../lib/refusal.ts';
import { type ApiKey, issueKey, keysOf, revokeKeys } from '../../lib/server/api-keys.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { boundsOfDay, dayIn } from '../../lib/time-zones.ts';

/** One's own keys that still work. */
export function ownKeys({ db, organizationId, principal, now }: Scope): Promise<ApiKey[]> {
  return keysOf(db, { organizationId, userId: principal.userId, now });
}

/** Makes a key for oneself; its secret is answered for the only time. A key makes no keys. */
export async function addKey(
  scope: Scope,
  {
    name,
    mayWrite,
    expiresOn,
    timeZone = scope.principal.timeZone,
  }: { name: string; mayWrite: boolean; expiresOn: string | null; timeZone?: string },
): Promise<{ key: ApiKey; secret: string } | Refusal> {
  const { organizationId, principal, now } = scope;
  if (principal.through === 'api') return refuse('not_allowed');
  if (expiresOn !== null && expiresOn < dayIn(now, timeZone))
    return refuse('date_invalid', { field: 'expiresOn' });
  const expiresAt = expiresOn === null ? null : boundsOfDay(expiresOn, timeZone).before;
  const made = await issueKey(scope.db, {
    organizationId,
    userId: principal.userId,
    name,
    mayWrite,
    expiresAt,
    now,
  });
  await recordKey(scope, made.key, 'created', 1);
  return made;
}

/** Revokes one of one's keys: its very next request fails. */
export async function revokeKey(scope: Scope, id: string): Promise<ApiKey | Refusal> {
  const { organizationId, principal, now } = scope;
  if (principal.through === 'api') return refuse('not_allowed');
  const [revoked] = await revokeKeys(scope.db, { organizationId, userId: principal.userId, id, now });
  if (!revoked) return refuse('not_found');
  await recordKey(scope, revoked, 'removed', 2);
  return revoked;
}

async function recordKey(scope: Scope, key: ApiKey, kind: string, version: number): Promise<void> {
  const changes = kind === 'created' ? changed({}, { name: key.name, mayWrite: key.mayWrite }) : {};
  const placed = { ownerId: key.userId, teamId: null, level: 'private' };
  await record(scope, { entity: 'api_key', entityId: key.id, kind, version, changes, placed });
}
