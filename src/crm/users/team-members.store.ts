import { recordAll, type Written } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';

/** Who belongs to which team. One change touches two records, a person and a team: both get their version and event. */
export interface Belonging {
  readonly teamId: string;
  readonly userId: string;
}

export function readBelongings(scope: Scope): Promise<Belonging[]> {
  return scope.db
    .selectFrom('team_members')
    .select(['team_id as teamId', 'user_id as userId'])
    .where('organization_id', '=', scope.organizationId)
    .orderBy('team_id')
    .orderBy('user_id')
    .execute();
}

export function teamsOf(belongings: readonly Belonging[], userId: string): string[] {
  return belongings.filter((one) => one.userId === userId).map((one) => one.teamId);
}

export function membersOf(belongings: readonly Belonging[], teamId: string): string[] {
  return belongings.filter((one) => one.teamId === teamId).map((one) => one.userId);
}

/**
 * Puts people in teams and takes them out. The record that is being changed (`author`) writes its own event; those on
 * the other side are written here.
 */
export async function changeBelongings(
  scope: Scope,
  before: readonly Belonging[],
  { add, remove }: { add: readonly Belonging[]; remove: readonly Belonging[] },
  author: 'user' | 'team',
): Promise<void> {
  if (add.length === 0 && remove.length === 0) return;
  const { organizationId } = scope;
  if (add.length > 0)
    await scope.db
      .insertInto('team_members')
      .values(
        add.map(({ teamId, userId }) => ({
          organization_id: organizationId,
          team_id: teamId,
          user_id: userId,
        })),
      )
      .execute();
  for (const { teamId, userId } of remove)
    await scope.db
      .deleteFrom('team_members')
      .where('organization_id', '=', organizationId)
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute();
  const gone = new Set(remove.map(keyOf));
  const after = [...before.filter((one) => !gone.has(keyOf(one))), ...add];
  const touched = [...add, ...remove];
  await (author === 'user'
    ? touchTeams(scope, before, after, [...new Set(touched.map(({ teamId }) => teamId))])
    : touchUsers(scope, before, after, [...new Set(touched.map(({ userId }) => userId))]));
}

async function touchTeams(
  scope: Scope,
  before: readonly Belonging[],
  after: readonly Belonging[],
  ids: readonly string[],
): Promise<void> {
  const written: Written[] = [];
  for (const id of ids) {
    const { version } = await scope.db
      .updateTable('teams')
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: scope.now }))
      .where('organization_id', '=', scope.organizationId)
      .where('id', '=', id)
      .returning('version')
      .executeTakeFirstOrThrow();
    const changes = { memberIds: [membersOf(before, id).sort(), membersOf(after, id).sort()] as const };
    written.push({ entity: 'team', entityId: id, kind: 'updated', version, changes, placed: null });
  }
  await recordAll(scope, written);
}

async function touchUsers(
  scope: Scope,
  before: readonly Belonging[],
  after: readonly Belonging[],
  ids: readonly string[],
): Promise<void> {
  const written: Written[] = [];
  for (const id of ids) {
    const { version } = await scope.db
      .updateTable('users')
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: scope.now }))
      .where('organization_id', '=', scope.organizationId)
      .where('id', '=', id)
      .returning('version')
      .executeTakeFirstOrThrow();
    const changes = { teamIds: [teamsOf(before, id).sort(), teamsOf(after, id).sort()] as const };
    written.push({ entity: 'user', entityId: id, kind: 'updated', version, changes, placed: null });
  }
  await recordAll(scope, written);
}

function keyOf({ teamId, userId }: Belonging): string {
  return `${teamId} ${userId}`;
}
