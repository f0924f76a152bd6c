import { sql } from 'kysely';
import { type Day, earlierDay } from '../../lib/dates.ts';
import { changed, recordAll } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';

interface Since {
  readonly accountId: string;
  readonly day: Day | null;
}

/** A company is a customer from its first won opportunity or order (domain 1.1): the earliest day told here stays. */
export async function markCustomer(scope: Scope, accountId: string, day: Day): Promise<void> {
  await markCustomers(scope, [{ accountId, day }]);
}

/** The same for many at once, for imports. */
export async function markCustomers(
  scope: Scope,
  won: readonly { accountId: string; day: Day }[],
): Promise<void> {
  const first = new Map<string, Day>();
  for (const { accountId, day } of won) first.set(accountId, earlierDay(first.get(accountId) ?? day, day));
  await write(
    scope,
    [...first].map(([accountId, day]) => ({ accountId, day })),
    (day, before) => (day === null || before === null ? (day ?? before) : earlierDay(day, before)),
  );
}

/** Sets the day exactly, or takes it back: for a won opportunity that is reopened. */
export async function setCustomerSince(scope: Scope, accountId: string, day: Day | null): Promise<void> {
  await write(scope, [{ accountId, day }], (told) => told);
}

async function write(
  scope: Scope,
  all: readonly Since[],
  settle: (told: Day | null, before: Day | null) => Day | null,
): Promise<void> {
  if (all.length === 0) return;
  const told = new Map(all.map(({ accountId, day }) => [accountId, day]));
  const { rows } = await sql<{ id: string; version: number; before: Day | null }>`
    select id, version, customer_since as before from accounts
    where organization_id = ${scope.organizationId} and id = any(${[...told.keys()]}::uuid[])
    order by id for update`.execute(scope.db);
  const moved = rows
    .map((row) => ({ ...row, after: settle(told.get(row.id) ?? null, row.before) }))
    .filter(({ before, after }) => before !== after);
  if (moved.length === 0) return;
  await sql`update accounts set customer_since = moved.day, version = version + 1, updated_at = ${scope.now}
    from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ after }) => after)}::date[]) as moved (id, day)
    where accounts.organization_id = ${scope.organizationId} and accounts.id = moved.id`.execute(scope.db);
  await recordAll(
    scope,
    moved.map(({ id, version, before, after }) => ({
      entity: 'account',
      entityId: id,
      kind: 'updated',
      version: version + 1,
      changes: changed({ customerSince: before }, { customerSince: after }),
      placed: null,
    })),
  );
}
