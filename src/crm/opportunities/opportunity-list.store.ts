import { sql } from 'kysely';
import type { QueryOf } from '../../lib/contract.ts';
import { toEuros } from '../../lib/money.ts';
import { cutPage, readCursor } from '../../lib/server/page.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { findIds } from '../../lib/server/search.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import type { listOpportunities, sorts } from './opportunity.contract.ts';
import { type Found, found, selectOpportunities } from './opportunity.store.ts';

export type ListQuery = QueryOf<typeof listOpportunities>;
export type Filter = Partial<Omit<ListQuery, 'limit' | 'cursor' | 'sort'>>;

export interface Totals {
  count: number;
  potentialAmount: number;
  weightedAmount: number;
}

/** How many rows a text filter may bring: beyond, the words are too vague to be a filter. */
const mostFoundByText = 1000;

/** A page of opportunities and the totals over all that match. */
export async function listPage(
  scope: Scope,
  query: ListQuery,
): Promise<{ rows: Found[]; nextCursor: string | null; totals: Totals }> {
  const ids = query.q ? await idsFor(scope, query.q) : null;
  const order = orders(scope)[query.sort];
  const from = readCursor(query.cursor);
  const rows = await selectOpportunities(scope)
    .where(matches(scope, query, ids))
    .select(order.value.as('sort_value'))
    .$if(from !== null, (select) => select.where(order.after(from?.value ?? null, from?.id ?? '')))
    .orderBy(order.by)
    .limit(query.limit + 1)
    .execute();
  const cut = cutPage(rows, query.limit, (last) => ({ value: last.sort_value, id: last.id }));
  return { rows: cut.rows.map(found), nextCursor: cut.nextCursor, totals: await totalsOf(scope, query, ids) };
}

/** Count, potential and weighted amount over everything that matches and may be seen. */
export async function totalsOf(
  scope: Scope,
  filter: Filter,
  ids: readonly string[] | null = null,
): Promise<Totals> {
  const totals = await scope.db
    .selectFrom('opportunities as o')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(o.potential_cents), 0)::bigint`.as('potential'),
      sql<number>`coalesce(sum(${weighted(scope)}), 0)::bigint`.as('weighted'),
    ])
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.removed_at', 'is', null)
    .where(withinReach(scope.principal.reach, 'o'))
    .where(matches(scope, filter, ids))
    .executeTakeFirstOrThrow();
  return {
    count: totals.count,
    potentialAmount: toEuros(totals.potential),
    weightedAmount: toEuros(totals.weighted),
  };
}

/** The same rule as weightedCents in probability.ts, so that the database can sum and sort by it. */
export function weighted(scope: Scope) {
  return sql<number>`case when o.status <> 'open' then 0 else round(o.potential_cents * o.base_probability * (case
    when o.expected_close_date is null or o.expected_close_date >= ${scope.today}::date then 1
    when ${scope.today}::date - o.expected_close_date <= 30 then 0.75
    when ${scope.today}::date - o.expected_close_date <= 60 then 0.5 else 0.25 end) / 100) end`;
}

/** Ids whose company or title answers the words. */
export async function idsFor(scope: Scope, text: string): Promise<string[]> {
  const hits = await findIds(scope, text, { entities: ['opportunity'], limit: mostFoundByText });
  return hits.map(({ entityId }) => entityId);
}

/** The named filters, as one condition on `o`. */
export function matches(scope: Scope, filter: Filter, ids: readonly string[] | null) {
  const conditions = [statusCondition(scope, filter.status ?? 'open')];
  const is = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(sql<boolean>`${sql.ref(`o.${column}`)} = ${value}`);
  };
  if (ids !== null) conditions.push(sql<boolean>`o.id = any(${[...ids]}::uuid[])`);
  if (filter.ownerId === 'nobody') conditions.push(sql<boolean>`o.owner_id is null`);
  else is('owner_id', filter.ownerId);
  is('pipeline_id', filter.pipelineId);
  is('stage_id', filter.stageId);
  is('account_id', filter.accountId);
  is('source_id', filter.sourceId);
  is('origin', filter.origin);
  is('closing_reason_id', filter.reasonId);
  is('competitor_id', filter.competitorId);
  if (filter.closeFrom) conditions.push(sql<boolean>`o.expected_close_date >= ${filter.closeFrom}::date`);
  if (filter.closeTo) conditions.push(sql<boolean>`o.expected_close_date <= ${filter.closeTo}::date`);
  if (filter.closedFrom) conditions.push(sql<boolean>`o.closed_on >= ${filter.closedFrom}::date`);
  if (filter.closedTo) conditions.push(sql<boolean>`o.closed_on <= ${filter.closedTo}::date`);
  if (filter.withoutAction) conditions.push(sql<boolean>`not ${hasNextAction(scope)}`);
  if (filter.actionTo) conditions.push(hasActionBy(scope, filter.actionTo));
  if (filter.toComplete) conditions.push(toComplete);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function hasNextAction(scope: Scope) {
  return sql<boolean>`exists (select from activities na where na.organization_id = ${scope.organizationId}
    and na.opportunity_id = o.id and na.done_at is null and na.due_on is not null and na.removed_at is null)`;
}

function hasActionBy(scope: Scope, day: string) {
  return sql<boolean>`exists (select from activities na where na.organization_id = ${scope.organizationId}
    and na.opportunity_id = o.id and na.done_at is null and na.due_on <= ${day}::date and na.removed_at is null)`;
}

/** Closings an import left short of an answer (domain 7.4), or lost ones without competitor or reason (r15). */
const toComplete = sql<boolean>`((o.status = 'won' and o.amount_to_confirm)
  or (o.status = 'lost' and (o.closing_reason_id is null or (o.competitor_id is null and o.to_tender is not true)))
  or (o.status = 'vanished' and o.closing_reason_id is null))`;

function statusCondition(scope: Scope, status: NonNullable<Filter['status']>) {
  if (status === 'any') return sql<boolean>`true`;
  if (status === 'closed') return sql<boolean>`o.status in ('won', 'lost', 'vanished')`;
  if (status === 'late')
    return sql<boolean>`o.status = 'open' and o.expected_close_date < ${scope.today}::date`;
  return sql<boolean>`o.status = ${status}`;
}

type Sort = (typeof sorts)[number];

/** Each order with the value a cursor keeps and the condition that reads on from it. Empty dates come last. */
function orders(scope: Scope) {
  const descending = (value: ReturnType<typeof sql<string | number | null>>, type: string) => ({
    value,
    by: sql`${value} desc, o.id desc`,
    after: (from: string | number | null, id: string) =>
      sql<boolean>`(${value}, o.id) < (${from}::${sql.raw(type)}, ${id}::uuid)`,
  });
  const ascending = (value: ReturnType<typeof sql<string | number | null>>, type: string) => ({
    value,
    by: sql`${value}, o.id`,
    after: (from: string | number | null, id: string) =>
      sql<boolean>`(${value}, o.id) > (${from}::${sql.raw(type)}, ${id}::uuid)`,
  });
  const closeDate = sql<string | null>`coalesce(o.expected_close_date, 'infinity'::date)::text`;
  return {
    '-potentialAmount': descending(sql`o.potential_cents`, 'bigint'),
    potentialAmount: ascending(sql`o.potential_cents`, 'bigint'),
    '-weightedAmount': descending(weighted(scope) as never, 'numeric'),
    expectedCloseDate: ascending(closeDate, 'text'),
    '-expectedCloseDate': descending(sql`coalesce(o.expected_close_date, '-infinity'::date)::text`, 'text'),
    '-createdAt': descending(sql`o.created_at`, 'timestamptz'),
    '-closedOn': descending(sql`coalesce(o.closed_on, '-infinity'::date)::text`, 'text'),
  } satisfies Record<Sort, unknown>;
}
