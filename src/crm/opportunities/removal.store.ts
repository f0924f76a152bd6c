import { sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';
import { setAside } from '../../lib/server/set-aside.ts';

/** Sets many opportunities aside at once: their periods end, and of what hangs from them nothing is seen any more. */
export async function removeOpportunities(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await setAside(scope, 'opportunities', 'opportunity', ids);
  await sql`update status_periods set recorded_to = ${scope.now} where organization_id = ${scope.organizationId}
    and opportunity_id = any(${[...ids]}::uuid[]) and recorded_to is null`.execute(scope.db);
  await sql`update activities set access_owner_id = null, access_team_id = null, access_level = 'removed'
    where organization_id = ${scope.organizationId} and opportunity_id = any(${[...ids]}::uuid[])`.execute(
    scope.db,
  );
}
