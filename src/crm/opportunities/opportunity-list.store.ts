import { sql } from 'kysely';
import type { QueryOf } from '../../lib/contract.ts';
import { addDays } from '../../lib/dates.ts';
import { toEuros } from '../../lib/money.ts';
import { type Cursor, cutPage, readCursor } from '../../lib/server/page.ts';
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
  const narrow = query.sort === '-weightedAmount' && onlyOpen(query.status) && ids === null;
  const heaviest = narrow ? await heaviestIds(scope, query, from) : ids;
  const rows = await selectOpportunities(scope)
    .where(matches(scope, query, heaviest))
    .select(order.value.as('sort_value'))
    .$if(from !== null, (select) => select.where(order.after(from?.value ?? null, from?.id ?? '')))
    .orderBy(order.by)
    .limit(sql.lit(query.limit + 1))
    .execute();
  const cut = cutPage(rows, query.limit, (last) => ({ value: last.sort_value, id: last.id }));
  return { rows: cut.rows.map(found), nextCursor: cut.nextCursor, totals: await totalsOf(scope, query, ids) };
}

/**
 * Count, potential and weighted amount over everything that matches and may be seen. Kept until something changes:
 * every list shows them.
 */
export function totalsOf(
  scope: Scope,
  filter: Filter,
  ids: readonly string[] | null = null,
): Promise<Totals> {
  if (ids !== null) return sumUp(scope, filter, ids);
  return scope.recall(recallKey(scope, 'opportunity totals', filter), () => sumUp(scope, filter, null));
}

/** What is kept of a question depends on who asks it, and on the day. */
export function recallKey({ principal, today }: Scope, what: string, question: object): string {
  return JSON.stringify([what, today, principal.reach, question]);
}

async function sumUp(scope: Scope, filter: Filter, ids: readonly string[] | null): Promise<Totals> {
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

/**
 * The same rule as weightedCents in probability.ts, so that the database can sum and sort by it: whole numbers, quarters
 * of lateness over 400, rounded half up.
 */
export function weighted(scope: Scope) {
  return sql<number>`case when o.status <> 'open' then 0 else (${unweighted} * (case
    when o.expected_close_date is null or o.expected_close_date >= ${scope.today}::date then 4
    when o.expected_close_date >= ${addDays(scope.today, -30)}::date then 3
    when o.expected_close_date >= ${addDays(scope.today, -60)}::date then 2 else 1 end) + 200) / 400 end`;
}

/** Before lateness, which only takes away: as in the index opportunities_by_weight. */
const unweighted = sql<number>`(o.potential_cents * o.base_probability)`;

/**
 * Ids of a page by weight, without reading everything: today's weight has no index, as lateness changes with the day,
 * but lateness only takes away. So the heaviest before lateness are looked at, more of them until none that was not
 * looked at can weigh as much as the last of the page.
 */
async function heaviestIds(scope: Scope, query: ListQuery, from: Cursor | null): Promise<string[]> {
  const page = query.limit + 1;
  for (let most = 400; ; most *= 8) {
    const looked = scope.db
      .selectFrom('opportunities as o')
      .select(['o.id', weighted(scope).as('weight'), unweighted.as('before')])
      .where('o.organization_id', '=', scope.organizationId)
      .where('o.removed_at', 'is', null)
      .where(withinReach(scope.principal.reach, 'o'))
      .where(matches(scope, query, null))
      .$if(from !== null, (select) =>
        select.where(orders(scope)['-weightedAmount'].after(from?.value ?? null, from?.id ?? '')),
      )
      .orderBy(unweighted, 'desc')
      .limit(sql.lit(most));
    const found = await scope.db
      .selectFrom(looked.as('looked'))
      .select(['id', 'weight', sql<number>`min(before) over ()`.as('least')])
      .select((eb) => eb.fn.countAll<number>().over().as('many'))
      .orderBy('weight', 'desc')
      .orderBy('id', 'desc')
      .limit(sql.lit(page))
      .execute();
    const last = found[page - 1];
    const whole = (found[0]?.many ?? 0) < most;
    if (whole || (last && last.weight > Math.floor(last.least / 100 + 0.5))) return found.map(({ id }) => id);
  }
}

function onlyOpen(status: ListQuery['status']): boolean {
  return status === 'open' || status === 'late';
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
  // Said in the text, not beside it: indexes over some of the statuses are found by it.
  return sql<boolean>`o.status = ${sql.lit(status)}`;
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
    '-weightedAmount': descending(weighted(scope) as never, 'bigint'),
    expectedCloseDate: ascending(closeDate, 'text'),
    '-expectedCloseDate': descending(sql`coalesce(o.expected_close_date, '-infinity'::date)::text`, 'text'),
    '-createdAt': descending(sql`o.created_at`, 'timestamptz'),
    '-closedOn': descending(sql`coalesce(o.closed_on, '-infinity'::date)::text`, 'text'),
  } satisfies Record<Sort, unknown>;
}
