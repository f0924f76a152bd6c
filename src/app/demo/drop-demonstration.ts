import { sql } from 'kysely';
import { readOrganization } from '../../crm/users/organization.store.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { closeMemberships } from '../../lib/server/memberships.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { demoPerson, visitorSeat } from './demo-team.ts';

/**
 * Erases the demonstration organization of this scope, history and memberships included. Sessions that worked in it go
 * on in another organization of their person, or end. Refused for an organization that is not a demonstration.
 */
export async function dropDemonstration(scope: Scope): Promise<Refusal | undefined> {
  const { db, organizationId } = scope;
  if (!(await readOrganization(scope)).demonstration) return refuse('not_found');
  await closeMemberships(db, organizationId);
  await sql`select drop_demonstration(${organizationId})`.execute(db);
  // The invented visitor of an empty server goes with the rest.
  await db
    .deleteFrom('auth.user')
    .where('email', '=', demoPerson(visitorSeat).email)
    .where('id', 'not in', (query) => query.selectFrom('memberships').select('auth_user_id'))
    .execute();
  return undefined;
}
