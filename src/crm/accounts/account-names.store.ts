import type { Scope } from '../../lib/server/scope.ts';

/** Names of accounts that are there, by id; removed ones are left out. */
export async function accountNames(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('organization_id', '=', scope.organizationId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...new Set(ids)]))))
    .where('removed_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
