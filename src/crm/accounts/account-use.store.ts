import { sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';

/** How many opportunities point to an account: those of everybody, for the account is everybody's. */
export async function opportunitiesOf(scope: Scope, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from opportunities
    where organization_id = ${scope.organizationId} and account_id = ${accountId} and removed_at is null`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
}
