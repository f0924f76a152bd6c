import { sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import { dayIn } from '../../lib/time-zones.ts';
import { type SaleFacts, saleKey } from './known-party.ts';

export interface KnownSale extends SaleFacts {
  readonly id: string;
}

/** Sales of these companies that one may see, by company and title. */
export async function knownSales(
  scope: Scope,
  accountIds: readonly string[],
): Promise<Map<string, KnownSale[]>> {
  const sales = new Map<string, KnownSale[]>();
  if (accountIds.length === 0) return sales;
  const rows = await scope.db
    .selectFrom('opportunities as o')
    .select(['o.id', 'o.account_id', 'o.title', 'o.potential_cents', 'o.created_at'])
    .select(['o.expected_close_date', 'o.closed_on'])
    .where('o.organization_id', '=', scope.organizationId)
    .where((eb) => eb('o.account_id', '=', eb.fn.any(eb.val([...accountIds]))))
    .where('o.removed_at', 'is', null)
    .where(withinReach(scope.principal.reach, 'o'))
    .orderBy('o.id')
    .execute();
  for (const row of rows) {
    const sale: KnownSale = {
      id: row.id,
      accountId: row.account_id,
      title: row.title,
      potential: row.potential_cents,
      createdOn: dayIn(row.created_at, scope.principal.timeZone),
      expectedClose: row.expected_close_date,
      closedOn: row.closed_on,
    };
    const others = sales.get(saleKey(sale));
    if (others) others.push(sale);
    else sales.set(saleKey(sale), [sale]);
  }
  return sales;
}

/** What is planned or noted already for these companies, as `activityKey` writes it. */
export async function knownActivities(scope: Scope, accountIds: readonly string[]): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const { rows } = await sql<{ account: string; dueOn: string | null; subject: string; body: string }>`
    select account_id as account, due_on as "dueOn", subject, body from activities
    where organization_id = ${scope.organizationId} and account_id = any(${[...accountIds]}::uuid[])
      and removed_at is null`.execute(scope.db);
  return new Set(rows.map(activityKey));
}

export function activityKey(activity: {
  account: string;
  dueOn: string | null;
  subject: string;
  body: string;
}): string {
  return JSON.stringify([activity.account, activity.dueOn, activity.subject, activity.body.trim()]);
}
