import { type Refusal, refuse } from '../../lib/refusal.ts';
import { json } from '../../lib/server/database.ts';
import { changed, record } from '../../lib/server/history.ts';
import { membershipsIn } from '../../lib/server/memberships.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { tellSessions } from '../../lib/server/session-drop.ts';
import { isTimeZone } from '../../lib/time-zones.ts';
import { lastDayOf } from './access-end.ts';
import { readOrganization } from './organization.store.ts';
import { readBelongings, teamsOf } from './team-members.store.ts';
import type { Preferences, UserRow } from './user.table.ts';

/** Everybody of the organization by name, deactivated people too: their names stand on what they did. */
export async function listUserRows(scope: Scope): Promise<UserRow[]> {
  const rows = await scope.db
    .selectFrom('users')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const belongings = await readBelongings(scope);
  const memberships = await membershipsIn(scope.db, scope.organizationId);
  const { time_zone } = await readOrganization(scope);
  return rows.map((row) => {
    const accessEndsAt = memberships.get(row.id)?.expiresAt ?? null;
    const accessEndsOn = lastDayOf(accessEndsAt, time_zone);
    return { ...row, teamIds: teamsOf(belongings, row.id), accessEndsAt, accessEndsOn };
  });
}

/** One person, null when unknown here. */
export async function readUser(scope: Scope, id: string): Promise<UserRow | null> {
  return (await listUserRows(scope)).find((user) => user.id === id) ?? null;
}

/** The person who asks. */
export async function readSelf(scope: Scope): Promise<UserRow> {
  const self = await readUser(scope, scope.principal.userId);
  if (!self) throw new Error(`user ${scope.principal.userId} is not in the organization`);
  return self;
}

/** One's own name, language and preferences. Preferences not named stay as they are. */
export async function changeSelf(
  scope: Scope,
  patch: {
    name?: string | undefined;
    language?: 'fr' | 'en' | undefined;
    preferences?: Preferences | undefined;
  },
): Promise<UserRow | Refusal> {
  const zone = patch.preferences?.timeZone;
  if (zone && !isTimeZone(zone)) return refuse('invalid', { field: 'preferences.timeZone' });
  const { organizationId, principal, now } = scope;
  await scope.db
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', principal.userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = await readSelf(scope);
  const after: UserRow = {
    ...before,
    name: patch.name ?? before.name,
    language: patch.language ?? before.language,
    preferences: { ...before.preferences, ...patch.preferences },
    version: before.version + 1,
    updated_at: now,
  };
  await scope.db
    .updateTable('users')
    .set({
      name: after.name,
      language: after.language,
      preferences: json(after.preferences),
      version: after.version,
      updated_at: now,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', principal.userId)
    .execute();
  const facts = ({ name, language, preferences }: UserRow) => ({ name, language, preferences });
  await record(scope, {
    entity: 'user',
    entityId: after.id,
    kind: 'updated',
    version: after.version,
    changes: changed(facts(before), facts(after)),
    placed: null,
  });
  await tellSessions(scope.db, { organizationId, userId: principal.userId });
  return after;
}
