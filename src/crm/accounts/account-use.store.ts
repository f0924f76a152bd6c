import { sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';

/** Whether opportunities point to an account: those of everybody, for the account is everybody's. */
export async function isUsed(scope: Scope, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select from opportunities
    where organization_id = ${scope.organizationId} and account_id = ${accountId} and removed_at is null) as used`.execute(
    scope.db,
  );
  return rows[0]?.used ?? false;
}
