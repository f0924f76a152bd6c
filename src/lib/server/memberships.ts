import type { Kysely } from 'kysely';
import type { Tables } from './database.ts';
import type { MembershipsTable } from './session.table.ts';
import { tellSessions } from './session-drop.ts';

/** In which organizations a person works, and as whom. This table is outside row level security: only this file reads it. */
export interface Membership {
  readonly authUserId: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly role: string;
  /** End of a dated access, an advisor's. */
  readonly expiresAt: Date | null;
}

/** All of a person's memberships, ended ones too; the oldest organization first. */
export async function membershipsOf(db: Kysely<Tables>, authUserId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('memberships')
    .selectAll()
    .where('auth_user_id', '=', authUserId)
    .orderBy('organization_id')
    .execute();
  return rows.map(fromRow);
}

export async function membershipOfUser(
  db: Kysely<Tables>,
  organizationId: string,
  userId: string,
): Promise<Membership | null> {
  const row = await db
    .selectFrom('memberships')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Memberships of a whole organization, by user. */
export async function membershipsIn(
  db: Kysely<Tables>,
  organizationId: string,
): Promise<ReadonlyMap<string, Membership>> {
  const rows = await db
    .selectFrom('memberships')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .execute();
  return new Map(rows.map((row) => [row.user_id, fromRow(row)]));
}

/** False until the first organization has been made: the server waits for its set-up. */
export async function anybody(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('memberships').select('user_id').limit(1).executeTakeFirst()) !== undefined;
}

export async function addMembership(db: Kysely<Tables>, membership: Membership): Promise<void> {
  await db
    .insertInto('memberships')
    .values({
      auth_user_id: membership.authUserId,
      organization_id: membership.organizationId,
      user_id: membership.userId,
      role: membership.role,
      expires_at: membership.expiresAt,
    })
    .execute();
}

export async function changeMembership(
  db: Kysely<Tables>,
  { organizationId, userId, role, expiresAt }: Omit<Membership, 'authUserId'>,
): Promise<void> {
  await db
    .updateTable('memberships')
    .set({ role, expires_at: expiresAt })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute();
  await tellSessions(db, { organizationId, userId });
}

/**
 * Takes everybody out of an organization that goes away (demonstration data): their sessions go on in another of
 * their organizations, or end.
 */
export async function closeMemberships(db: Kysely<Tables>, organizationId: string): Promise<void> {
  const left = await db
    .deleteFrom('memberships')
    .where('organization_id', '=', organizationId)
    .returning('auth_user_id')
    .execute();
  for (const { auth_user_id } of left) {
    const [next] = await membershipsOf(db, auth_user_id);
    const working = { userId: auth_user_id, activeOrganizationId: organizationId };
    if (next) {
      await db
        .updateTable('auth.session')
        .set({ activeOrganizationId: next.organizationId })
        .where('userId', '=', working.userId)
        .where('activeOrganizationId', '=', working.activeOrganizationId)
        .execute();
    } else {
      await db.deleteFrom('auth.session').where('userId', '=', auth_user_id).execute();
    }
  }
  await tellSessions(db, { organizationId });
}

function fromRow(row: MembershipsTable): Membership {
  return {
    authUserId: row.auth_user_id,
    organizationId: row.organization_id,
    userId: row.user_id,
    role: row.role,
    expiresAt: row.expires_at,
  };
}
