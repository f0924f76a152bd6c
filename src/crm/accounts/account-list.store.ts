import { sql } from 'kysely';
import type { QueryOf } from '../../lib/contract.ts';
import { type Cursor, cutPage, readCursor } from '../../lib/server/page.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { findIds } from '../../lib/server/search.ts';
import type { listAccounts } from './account.contract.ts';
import { type SummaryRow, summaryColumns } from './account.table.ts';

type ListQuery = QueryOf<typeof listAccounts>;

/** A page of accounts by name or newest first, with how many match in all. */
export async function listAccountRows(
  scope: Scope,
  query: ListQuery,
): Promise<{ rows: SummaryRow[]; nextCursor: string | null; count: number }> {
  const ids = query.q ? await idsFor(scope, query.q) : null;
  if (ids?.length === 0) return { rows: [], nextCursor: null, count: 0 };
  const matching = matchingAccounts(scope, query, ids);
  const from = readCursor(query.cursor);
  const rows = await matching
    .select([...summaryColumns, 'name_key', contactCount(scope)])
    .$if(from !== null, (page) => page.where(readOn(query.sort, from)))
    .$if(query.sort === 'name', (page) => page.orderBy('name_key').orderBy('id'))
    .$if(query.sort === '-createdAt', (page) => page.orderBy('created_at', 'desc').orderBy('id', 'desc'))
    .limit(query.limit + 1)
    .execute();
  const { count } = await matching
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const page = cutPage(rows, query.limit, (last) => ({
    value: query.sort === 'name' ? last.name_key : last.created_at.toISOString(),
    id: last.id,
  }));
  return { ...page, count };
}

/** Summaries of these accounts, in the order asked. */
export async function readSummaries(scope: Scope, ids: readonly string[]): Promise<SummaryRow[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom('accounts')
    .select([...summaryColumns, contactCount(scope)])
    .where('organization_id', '=', scope.organizationId)
    .where('id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function matchingAccounts(scope: Scope, query: ListQuery, ids: readonly string[] | null) {
  const { relationship, ownerId, sourceId } = query;
  return scope.db
    .selectFrom('accounts')
    .where('organization_id', '=', scope.organizationId)
    .where('removed_at', 'is', null)
    .$if(ids !== null, (rows) => rows.where((eb) => eb('id', '=', eb.fn.any(eb.val([...(ids ?? [])])))))
    .$if(relationship !== undefined, (rows) =>
      rows.where('customer_since', relationship === 'customer' ? 'is not' : 'is', null),
    )
    .$if(ownerId !== undefined, (rows) => rows.where('owner_id', '=', ownerId ?? null))
    .$if(sourceId !== undefined, (rows) => rows.where('source_id', '=', sourceId ?? null));
}

/** Counted for the rows of the page only. */
function contactCount(scope: Scope) {
  return sql<number>`(select count(*) from contacts c where c.organization_id = ${scope.organizationId}
    and c.account_id = accounts.id and c.removed_at is null)`.as('contact_count');
}

function readOn(sort: ListQuery['sort'], from: Cursor | null) {
  return sort === 'name'
    ? sql<boolean>`(name_key, id) > (${from?.value ?? null}::text, ${from?.id ?? null}::uuid)`
    : sql<boolean>`(created_at, id) < (${from?.value ?? null}::timestamptz, ${from?.id ?? null}::uuid)`;
}

async function idsFor(scope: Scope, text: string): Promise<string[]> {
  const hits = await findIds(scope, text, { entities: ['account'], limit: mostFoundByText });
  return hits.map(({ entityId }) => entityId);
}

/** Words that answer more than this are no search any more. */
const mostFoundByText = 1000;
