import { newId } from '../../lib/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { revokeKeys } from '../../lib/server/api-keys.ts';
import { endSessions, normalEmail } from '../../lib/server/auth-people.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { json } from '../../lib/server/database.ts';
import { changed, record } from '../../lib/server/history.ts';
import { addMembership, changeMembership, membershipOfUser } from '../../lib/server/memberships.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { accessEnd, lastDayOf } from './access-end.ts';
import { withdrawInvitationsBy } from './invitation-tokens.store.ts';
import { lockOrganization } from './organization.store.ts';
import type { Role } from './permissions.ts';
import { type Belonging, changeBelongings, readBelongings } from './team-members.store.ts';
import { listUserRows, readUser } from './user.store.ts';
import type { UserRow } from './user.table.ts';

export interface NewMember {
  /** Null: somebody invented, who cannot sign in. */
  readonly authUserId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: 'fr' | 'en';
  readonly teamIds: readonly string[];
  readonly accessEndsAt: Date | null;
  /** Given when the author of the event is the new member. */
  readonly id?: string;
}

/** Makes a person of `auth.user` a member of this organization. Teams that no longer exist are left out. */
export async function addMember(scope: Scope, member: NewMember): Promise<UserRow> {
  const { organizationId, now } = scope;
  await lockOrganization(scope);
  const id = member.id ?? newId();
  const email = normalEmail(member.email);
  await scope.db
    .insertInto('users')
    .values({
      organization_id: organizationId,
      id,
      name: member.name,
      email,
      role: member.role,
      language: member.language,
      preferences: json({}),
      deactivated_at: null,
      version: 1,
      created_at: now,
      updated_at: now,
    })
    .execute();
  const { authUserId, role, accessEndsAt } = member;
  if (authUserId !== null)
    await addMembership(scope.db, { authUserId, organizationId, userId: id, role, expiresAt: accessEndsAt });
  const teamIds = await knownTeams(scope, member.teamIds);
  const add = teamIds.map((teamId) => ({ teamId, userId: id }));
  await changeBelongings(scope, await readBelongings(scope), { add, remove: [] }, 'user');
  const user = await mustRead(scope, id);
  const changes = changed({}, { ...facts(user), email });
  await record(scope, { entity: 'user', entityId: id, kind: 'created', version: 1, changes, placed: null });
  return user;
}

export interface MemberPatch {
  name?: string | undefined;
  role?: Role | undefined;
  teamIds?: string[] | undefined;
  active?: boolean | undefined;
  accessEndsOn?: string | null | undefined;
}

/**
 * Changes what a person is in the organization. Deactivated, every session and key of theirs here ends with this very
 * transaction; one active administrator always remains.
 */
export async function changeMember(
  scope: Scope,
  id: string,
  { version, ...patch }: MemberPatch & { version: number },
): Promise<UserRow | Refusal> {
  const organization = await lockOrganization(scope);
  const before = await readUser(scope, id);
  if (!before) return refuse('not_found');
  const wanted = patch.teamIds && [...new Set(patch.teamIds)].sort();
  const conflict = await conflictOf(scope, 'user', before, version, {
    ...patch,
    ...(wanted ? { teamIds: wanted } : {}),
  });
  if (conflict) return conflict;
  if (wanted && (await knownTeams(scope, wanted)).length < wanted.length)
    return refuse('reference_unknown', { field: 'teamIds' });
  const role = patch.role ?? before.role;
  const accessEndsAt = endAfter(before, patch, role, { now: scope.now, timeZone: organization.time_zone });
  if (isRefusal(accessEndsAt)) return accessEndsAt;
  const active = patch.active ?? before.deactivated_at === null;
  const after: UserRow = {
    ...before,
    name: patch.name ?? before.name,
    role,
    teamIds: wanted ?? before.teamIds,
    accessEndsAt,
    accessEndsOn: lastDayOf(accessEndsAt, organization.time_zone),
    deactivated_at: active ? null : (before.deactivated_at ?? scope.now),
    version: before.version + 1,
    updated_at: scope.now,
  };
  if (isAdmin(before) && !isAdmin(after) && !(await otherAdmin(scope, id))) return refuse('last_admin');
  await write(scope, before, after);
  return after;
}

async function write(scope: Scope, before: UserRow, after: UserRow): Promise<void> {
  const { organizationId, now } = scope;
  const { id, name, role, deactivated_at, version, accessEndsAt } = after;
  await scope.db
    .updateTable('users')
    .set({ name, role, deactivated_at, version, updated_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
  const belonging = (teamId: string): Belonging => ({ teamId, userId: id });
  const add = after.teamIds.filter((team) => !before.teamIds.includes(team)).map(belonging);
  const remove = before.teamIds.filter((team) => !after.teamIds.includes(team)).map(belonging);
  await changeBelongings(scope, await readBelongings(scope), { add, remove }, 'user');
  await changeMembership(scope.db, { organizationId, userId: id, role, expiresAt: accessEndsAt });
  if (isAdmin(before) && !isAdmin(after)) await withdrawInvitationsBy(scope, id);
  const left = before.deactivated_at === null && deactivated_at !== null;
  if (left) await endRights(scope, id);
  const back = before.deactivated_at !== null && deactivated_at === null;
  await record(scope, {
    entity: 'user',
    entityId: id,
    kind: left ? 'deactivated' : back ? 'reactivated' : 'updated',
    version,
    changes: changed(facts(before), facts(after)),
    placed: null,
  });
}

/** Sessions, keys and invitations of a person in this organization end; streams are cut as soon as this commits. */
async function endRights(scope: Scope, userId: string): Promise<void> {
  const { db, organizationId, now } = scope;
  const membership = await membershipOfUser(db, organizationId, userId);
  if (membership) await endSessions(db, { authUserId: membership.authUserId, organizationId });
  await revokeKeys(db, { organizationId, userId, now });
  await withdrawInvitationsBy(scope, userId);
}

/** Of these teams, those that exist here. */
export async function knownTeams(scope: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom('teams')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A date given counts; else a new role brings its own end; else nothing changes. */
function endAfter(
  before: UserRow,
  patch: MemberPatch,
  role: Role,
  clock: { now: Date; timeZone: string },
): Date | null | Refusal {
  if (patch.accessEndsOn !== undefined) return accessEnd(role, patch.accessEndsOn, clock);
  return role === before.role ? before.accessEndsAt : accessEnd(role, null, clock);
}

function isAdmin({ role, deactivated_at }: UserRow): boolean {
  return role === 'admin' && deactivated_at === null;
}

async function otherAdmin(scope: Scope, id: string): Promise<boolean> {
  return (await listUserRows(scope)).some((user) => user.id !== id && isAdmin(user));
}

async function mustRead(scope: Scope, id: string): Promise<UserRow> {
  const user = await readUser(scope, id);
  if (!user) throw new Error(`user ${id} was not written`);
  return user;
}

/** What the history keeps, under the contract's names. */
function facts({ name, role, teamIds, deactivated_at, accessEndsOn }: UserRow) {
  return { name, role, teamIds: [...teamIds].sort(), active: deactivated_at === null, accessEndsOn };
}
