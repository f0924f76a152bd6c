import { newId } from '../../lib/ids.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { refusalOfDatabaseError } from '../../lib/server/database-errors.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { tellSessions } from '../../lib/server/session-drop.ts';
import { lockOrganization } from './organization.store.ts';
import { changeBelongings, membersOf, readBelongings } from './team-members.store.ts';
import type { TeamRow, TeamsTable } from './user.table.ts';

/** Teams by name, each with its members. */
export async function listTeamRows(scope: Scope): Promise<TeamRow[]> {
  const rows = await scope.db
    .selectFrom('teams')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .orderBy('name')
    .execute();
  const belongings = await readBelongings(scope);
  return rows.map((row) => ({ ...row, memberIds: membersOf(belongings, row.id) }));
}

/** Makes a team. Everybody's reach is read anew: with the first team the organization is no longer one. */
export async function addTeam(
  scope: Scope,
  { name, memberIds = [] }: { name: string; memberIds?: readonly string[] | undefined },
): Promise<TeamRow | Refusal> {
  await lockOrganization(scope);
  const members = [...new Set(memberIds)].sort();
  const refused = (await refuseName(scope, name, null)) ?? (await refuseMembers(scope, members));
  if (refused) return refused;
  const dates = { created_at: scope.now, updated_at: scope.now };
  const row: TeamsTable = { organization_id: scope.organizationId, id: newId(), name, version: 1, ...dates };
  await scope.db.insertInto('teams').values(row).execute();
  const add = members.map((userId) => ({ teamId: row.id, userId }));
  await changeBelongings(scope, await readBelongings(scope), { add, remove: [] }, 'team');
  const team = { ...row, memberIds: members };
  await recordTeam(scope, 'created', team, changed({}, facts(team)));
  return team;
}

/** Renames a team or changes its members. */
export async function changeTeam(
  scope: Scope,
  id: string,
  { version, ...patch }: { version: number; name?: string | undefined; memberIds?: string[] | undefined },
): Promise<TeamRow | Refusal> {
  await lockOrganization(scope);
  const before = (await listTeamRows(scope)).find((team) => team.id === id);
  if (!before) return refuse('not_found');
  const wanted = patch.memberIds && [...new Set(patch.memberIds)].sort();
  const edited = { ...patch, ...(wanted ? { memberIds: wanted } : {}) };
  const conflict = await conflictOf(scope, 'team', before, version, edited);
  if (conflict) return conflict;
  const refused =
    (await refuseName(scope, patch.name, id)) ?? (wanted ? await refuseMembers(scope, wanted) : null);
  if (refused) return refused;
  const after: TeamRow = {
    ...before,
    name: patch.name ?? before.name,
    memberIds: wanted ?? before.memberIds,
    version: before.version + 1,
    updated_at: scope.now,
  };
  const { memberIds: _, ...columns } = after;
  await scope.db
    .updateTable('teams')
    .set(columns)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
  const apart = (userId: string) => ({ teamId: id, userId });
  const add = after.memberIds.filter((userId) => !before.memberIds.includes(userId)).map(apart);
  const remove = before.memberIds.filter((userId) => !after.memberIds.includes(userId)).map(apart);
  await changeBelongings(scope, await readBelongings(scope), { add, remove }, 'team');
  await recordTeam(scope, 'updated', after, changed(facts(before), facts(after)));
  return after;
}

/** Removes a team. Refused while opportunities wait in its queue: nobody would see them any more. */
export async function removeTeam(scope: Scope, id: string): Promise<Refusal | undefined> {
  await lockOrganization(scope);
  const team = (await listTeamRows(scope)).find((one) => one.id === id);
  if (!team) return refuse('not_found');
  const remove = team.memberIds.map((userId) => ({ teamId: id, userId }));
  await changeBelongings(scope, await readBelongings(scope), { add: [], remove }, 'team');
  try {
    await scope.db
      .deleteFrom('teams')
      .where('organization_id', '=', scope.organizationId)
      .where('id', '=', id)
      .execute();
  } catch (error) {
    if (refusalOfDatabaseError(error)?.code === 'reference_unknown') return refuse('still_in_use');
    throw error;
  }
  await recordTeam(scope, 'removed', { ...team, version: team.version + 1 }, changed(facts(team), {}));
  return undefined;
}

async function recordTeam(
  scope: Scope,
  kind: string,
  { id, version }: TeamRow,
  changes: ReturnType<typeof changed>,
): Promise<void> {
  await record(scope, { entity: 'team', entityId: id, kind, version, changes, placed: null });
  await tellSessions(scope.db, { organizationId: scope.organizationId });
}

async function refuseName(
  scope: Scope,
  name: string | undefined,
  id: string | null,
): Promise<Refusal | null> {
  if (name === undefined) return null;
  const same = await scope.db
    .selectFrom('teams')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('name', '=', name)
    .executeTakeFirst();
  return same && same.id !== id ? refuse('already_exists', { field: 'name' }) : null;
}

async function refuseMembers(scope: Scope, ids: readonly string[]): Promise<Refusal | null> {
  if (ids.length === 0) return null;
  const known = await scope.db
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('id', 'in', [...ids])
    .execute();
  return known.length === ids.length ? null : refuse('reference_unknown', { field: 'memberIds' });
}

function facts({ name, memberIds }: TeamRow) {
  return { name, memberIds: [...memberIds].sort() };
}
