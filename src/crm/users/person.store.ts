import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../lib/server/database.ts';
import { type Membership, membershipsOf } from '../../lib/server/memberships.ts';
import type { Person } from '../../lib/server/session.ts';
import { may, type Role, roles } from './permissions.ts';
import './user.table.ts';
import { reachOf } from './visibility.ts';

/**
 * What a sign-in stands on: the member's role, teams and settings. Read before there is a principal, hence on the
 * transaction itself. Null for somebody deactivated, gone, or of a role unknown here.
 */
export async function readPerson(
  db: Transaction<Tables>,
  { organizationId, userId, role }: Membership,
): Promise<Person | null> {
  if (!roles.includes(role as Role)) return null;
  const user = await db
    .selectFrom('users')
    .select(['language', 'preferences', 'deactivated_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!user || user.deactivated_at) return null;
  const organization = await db
    .selectFrom('organizations')
    .select(['time_zone', 'currency', 'settings'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  const teams = await teamsOf(db, organizationId);
  const { salesSee } = organization.settings;
  return {
    language: user.language,
    timeZone: user.preferences.timeZone ?? organization.time_zone,
    currency: organization.currency,
    reach: reachOf({ userId, role: role as Role, salesSee, teams }),
    may: (entity, action) => may(role, entity, action),
  };
}

export interface OwnOrganization {
  readonly id: string;
  readonly name: string;
  readonly demonstration: boolean;
  /** The person's user in it. */
  readonly userId: string;
}

/** The organizations in which a person may work now: one transaction each, no statement names two. */
export async function organizationsOf(
  db: Kysely<Tables>,
  authUserId: string,
  now: Date,
): Promise<OwnOrganization[]> {
  const found: OwnOrganization[] = [];
  for (const { organizationId, userId, expiresAt } of await membershipsOf(db, authUserId)) {
    if (expiresAt && expiresAt <= now) continue;
    const own = await db.transaction().execute(async (transaction) => {
      await sql`select set_org(${organizationId})`.execute(transaction);
      const user = await transaction
        .selectFrom('users')
        .select('deactivated_at')
        .where('organization_id', '=', organizationId)
        .where('id', '=', userId)
        .executeTakeFirst();
      if (!user || user.deactivated_at) return undefined;
      return transaction
        .selectFrom('organizations')
        .select(['organization_id as id', 'name', 'demonstration'])
        .where('organization_id', '=', organizationId)
        .executeTakeFirst();
    });
    if (own) found.push({ ...own, userId });
  }
  return found;
}

async function teamsOf(db: Transaction<Tables>, organizationId: string) {
  const teams = await db
    .selectFrom('teams')
    .select('id')
    .where('organization_id', '=', organizationId)
    .execute();
  if (teams.length === 0) return [];
  const members = await db
    .selectFrom('team_members')
    .select(['team_id', 'user_id'])
    .where('organization_id', '=', organizationId)
    .execute();
  return teams.map(({ id }) => ({
    id,
    memberIds: members.filter((member) => member.team_id === id).map((member) => member.user_id),
  }));
}
