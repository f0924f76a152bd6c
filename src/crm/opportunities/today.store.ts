import { sql } from 'kysely';
import { addDays, type Day, endOfMonth, startOfMonth } from '../../lib/dates.ts';
import { toEuros } from '../../lib/money.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import { accessColumns } from '../activities/activity.store.ts';
import type { ActivitiesTable } from '../activities/activity.table.ts';
import { type Found, found, readOpportunitiesByIds, selectOpportunities } from './opportunity.store.ts';
import { totalsOf } from './opportunity-list.store.ts';

/** More than anybody chases in a morning; the counts are over all. */
const mostRows = 200;

/** Whose morning: a person's, or everybody's one may see. */
export type Whose = string | 'everybody';

/** Planned things of today, or those whose day has passed, with what they hang from, and how many there are in all. */
export async function dueActivities(
  scope: Scope,
  whose: Whose,
  { late }: { late: boolean },
): Promise<{ rows: { activity: ActivitiesTable; accountName: string | null }[]; count: number }> {
  const due = scope.db
    .selectFrom('activities as a')
    .leftJoin('accounts as c', (join) =>
      join.onRef('c.id', '=', 'a.account_id').on('c.organization_id', '=', scope.organizationId),
    )
    .where('a.organization_id', '=', scope.organizationId)
    .where('c.removed_at', 'is', null)
    .where('a.removed_at', 'is', null)
    .where('a.done_at', 'is', null)
    .where('a.due_on', late ? '<' : '=', scope.today)
    .$if(whose !== 'everybody', (query) => query.where('a.owner_id', '=', whose))
    .where(withinReach(scope.principal.reach, 'a', accessColumns));
  const rows = await due
    .selectAll('a')
    .select('c.name as account_name')
    .orderBy('a.due_on', late ? 'desc' : 'asc')
    .orderBy(sql`a.due_minute nulls last`)
    .orderBy('a.id')
    .limit(mostRows)
    .execute();
  const { count } = await due.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return {
    rows: rows.map(({ account_name, ...activity }) => ({ activity, accountName: account_name })),
    count,
  };
}

/** Open ones that nothing is planned for, the heaviest first: a visible anomaly (domain 1.1). */
export async function withoutAction(scope: Scope, whose: Whose): Promise<{ rows: Found[]; count: number }> {
  const bare = selectOpportunities(scope)
    .where('o.status', '=', 'open')
    .where('next.id', 'is', null)
    .$if(whose !== 'everybody', (query) => query.where('o.owner_id', '=', whose));
  const rows = await bare.orderBy('o.potential_cents', 'desc').orderBy('o.id').limit(mostRows).execute();
  return { rows: rows.map(found), count: rows.length < mostRows ? rows.length : await countOf(bare) };
}

/** Waits whose day has come. */
export async function toReview(scope: Scope, whose: Whose): Promise<{ rows: Found[]; count: number }> {
  const due = selectOpportunities(scope)
    .where('o.status', '=', 'on_hold')
    .where('o.hold_review_on', '<=', scope.today)
    .$if(whose !== 'everybody', (query) => query.where('o.owner_id', '=', whose));
  const rows = await due.orderBy('o.hold_review_on').orderBy('o.id').limit(mostRows).execute();
  return { rows: rows.map(found), count: rows.length < mostRows ? rows.length : await countOf(due) };
}

/** How many there are in all, read only where the rows were cut. */
async function countOf(query: ReturnType<typeof selectOpportunities>): Promise<number> {
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Closed in the last seven days, latest first: what the team should know of. */
export async function recentlyClosed(scope: Scope): Promise<Found[]> {
  const rows = await selectOpportunities(scope)
    .where('o.status', 'in', ['won', 'lost', 'vanished'])
    .where('o.closed_on', '>=', addDays(scope.today, -7))
    .orderBy('o.closed_on', 'desc')
    .orderBy('o.updated_at', 'desc')
    .limit(6)
    .execute();
  return rows.map(found);
}

export async function monthSoFar(
  scope: Scope,
): Promise<{ wonAmount: number; weightedAmount: number; openAmount: number }> {
  const [from, to] = [startOfMonth(scope.today), endOfMonth(scope.today)];
  const { won } = await scope.db
    .selectFrom('opportunities as o')
    .select(sql<number>`coalesce(sum(o.won_cents), 0)::bigint`.as('won'))
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.removed_at', 'is', null)
    .where('o.status', '=', 'won')
    .where('o.closed_on', '>=', from)
    .where('o.closed_on', '<=', to)
    .where(withinReach(scope.principal.reach, 'o'))
    .executeTakeFirstOrThrow();
  const open = await totalsOf(scope, { status: 'open', closeTo: to });
  return { wonAmount: toEuros(won), weightedAmount: open.weightedAmount, openAmount: open.potentialAmount };
}

export interface Touches {
  /** Day of the last thing done. */
  readonly last: Day | null;
  /** Day of the last quote issued. */
  readonly quote: Day | null;
}

/** Last exchange and last quote of each, in two statements whatever their number. */
export async function touchesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, Touches>> {
  if (ids.length === 0) return new Map();
  const last = await scope.db
    .selectFrom('activities')
    .select([
      'opportunity_id',
      sql<Day>`((max(done_at) at time zone ${scope.principal.timeZone})::date)::text`.as('day'),
    ])
    .where('organization_id', '=', scope.organizationId)
    .where('opportunity_id', 'in', [...ids])
    .where('done_at', 'is not', null)
    .where('removed_at', 'is', null)
    .groupBy('opportunity_id')
    .execute();
  const quotes = await sql<{
    opportunity_id: string;
    day: Day;
  }>`select opportunity_id, max(issued_on)::text as day from documents
    where organization_id = ${scope.organizationId} and opportunity_id = any(${[...ids]}::uuid[]) and kind = 'quote'
      and status <> 'draft' and removed_at is null group by opportunity_id`.execute(scope.db);
  const touches = new Map<string, Touches>(ids.map((id) => [id, { last: null, quote: null }]));
  const set = (id: string | null, part: Partial<Touches>) => {
    const known = id === null ? undefined : touches.get(id);
    if (id !== null && known) touches.set(id, { ...known, ...part });
  };
  for (const row of last) set(row.opportunity_id, { last: row.day });
  for (const row of quotes.rows) set(row.opportunity_id, { quote: row.day });
  return touches;
}

/** Median potential of priced open opportunities: what one still to be priced counts for in the order of rows. */
export function medianPotential(scope: Scope): Promise<number> {
  return scope.recall('median potential', async () => {
    const { median } = await scope.db
      .selectFrom('opportunities')
      .select(
        sql<number>`coalesce(percentile_disc(0.5) within group (order by potential_cents), 0)::bigint`.as(
          'median',
        ),
      )
      .where('organization_id', '=', scope.organizationId)
      .where(sql<boolean>`status = 'open'`)
      .where('potential_cents', '>', 0)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return median;
  });
}

export async function opportunitiesOf(
  scope: Scope,
  activities: readonly ActivitiesTable[],
): Promise<Map<string, Found>> {
  const ids = [...new Set(activities.flatMap(({ opportunity_id }) => opportunity_id ?? []))];
  const all = await readOpportunitiesByIds(scope, ids);
  return new Map(all.map((one) => [one.opportunity.id, one]));
}
