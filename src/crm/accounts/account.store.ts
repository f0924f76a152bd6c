import type { Scope } from '../../lib/server/scope.ts';

/** A company is a customer from its first won opportunity or order: the earliest day is kept (domain 1.1). */
export async function markCustomer(scope: Scope, accountId: string, day: string): Promise<void> {
  await scope.db
    .updateTable('accounts')
    .set({ customer_since: day })
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', accountId)
    .where((eb) => eb.or([eb('customer_since', 'is', null), eb('customer_since', '>', day)]))
    .execute();
}
