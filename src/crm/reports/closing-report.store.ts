import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';
import { boundsOfDay } from '../../lib/time-zones.ts';
import type { Origin, Status } from '../opportunities/status.ts';
import { type FactFilter, factsFrom, type Vantage } from './closing-facts.store.ts';
import type { ClosingGroup, PileValues } from './closing-groups.ts';
import type { ReportPeriod } from './report-period.ts';

/** Endings of the period and of one's own past, grouped by month, person, status and origin: one reading of the table. */
export async function endingGroups(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  { period, past }: { period: ReportPeriod; past: ReportPeriod },
): Promise<ClosingGroup[]> {
  const { rows } = await sql<{
    in_period: boolean;
    month: string;
    owner_id: string | null;
    status: Status;
    origin: Origin;
    count: number;
    sum: number;
    squares: string;
    largest: number;
  }>`select f.closed_on >= ${period.from}::date as in_period, to_char(f.closed_on, 'YYYY-MM') as month, f.owner_id, f.status,
      f.origin, count(*) as count, sum(f.amount_cents)::bigint as sum, sum(f.amount_cents::float8 * f.amount_cents::float8) as squares,
      max(f.amount_cents) as largest
    from ${factsFrom(scope, vantage, filter)} f
    where f.closed_on between ${past.from}::date and ${period.to}::date and f.status in ('won', 'lost', 'vanished')
    group by 1, 2, 3, 4, 5`.execute(scope.db);
  return rows.map((row) => ({
    inPeriod: row.in_period,
    month: row.month,
    ownerId: row.owner_id,
    status: row.status,
    origin: row.origin,
    sample: {
      count: row.count,
      sum: row.sum,
      sumOfSquares: Number(row.squares),
      largest: row.largest,
      values: null,
    },
  }));
}

/** Open and waiting ones at the vantage point: counts, money, and how it is spread. */
export async function standingGroups(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
): Promise<ClosingGroup[]> {
  const { rows } = await sql<{
    status: Status;
    count: number;
    sum: number;
    squares: string;
    largest: number;
  }>`
    select f.status, count(*) as count, sum(f.amount_cents)::bigint as sum,
      sum(f.amount_cents::float8 * f.amount_cents::float8) as squares, max(f.amount_cents) as largest
    from ${factsFrom(scope, vantage, filter)} f where f.status in ('open', 'on_hold') group by 1`.execute(
    scope.db,
  );
  return rows.map((row) => ({
    inPeriod: true,
    month: '',
    ownerId: null,
    status: row.status,
    origin: 'pursued',
    sample: {
      count: row.count,
      sum: row.sum,
      sumOfSquares: Number(row.squares),
      largest: row.largest,
      values: null,
    },
  }));
}

/** Amounts one by one, for intervals that are drawn: only where there are few enough to draw (domain 3.5). */
export async function pileValues(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  condition: RawBuilder<unknown>,
): Promise<PileValues> {
  const { rows } = await sql<{ status: Status; origin: Origin; amounts: string[] }>`
    select f.status, f.origin, array_agg(f.amount_cents order by f.id) as amounts
    from ${factsFrom(scope, vantage, filter)} f where ${condition} group by 1, 2`.execute(scope.db);
  return rows.map((row) => ({ status: row.status, origin: row.origin, amounts: row.amounts.map(Number) }));
}

export const closedBetween = ({ from, to }: ReportPeriod) =>
  sql`f.closed_on between ${from}::date and ${to}::date and f.status in ('won', 'lost', 'vanished')`;
export const standing = sql`f.status in ('open', 'on_hold')`;

/** Q: opportunities with a quote issued in the period, and the last such quote's amount (domain 3.3). */
export async function quotesIssued(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  { from, to }: ReportPeriod,
): Promise<{ count: number; cents: number }> {
  const known =
    vantage.basis === 'recorded' && vantage.asOf !== null
      ? sql`d.created_at < ${boundsOfDay(vantage.asOf, scope.principal.timeZone).before}`
      : sql`true`;
  const { rows } = await sql<{ count: number; cents: number }>`
    select count(*) as count, coalesce(sum(q.amount_cents), 0)::bigint as cents from (
      select distinct on (d.opportunity_id) d.opportunity_id, d.amount_cents
      from documents d where d.organization_id = ${scope.organizationId} and d.kind = 'quote' and d.status <> 'draft'
        and d.removed_at is null and ${known} and d.issued_on between ${from}::date and ${to}::date
      order by d.opportunity_id, d.issued_on desc, d.id desc) q
    join ${factsFrom(scope, vantage, filter)} f on f.id = q.opportunity_id and f.status <> 'cancelled'`.execute(
    scope.db,
  );
  return rows[0] ?? { count: 0, cents: 0 };
}

/**
 * Times one was put on hold, month by month: a move, not an ending, so it is counted from what was recorded. One that
 * came on hold from a spreadsheet was put there before, nobody knows when: it counts in no month.
 */
export async function putOnHoldByMonth(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  period: ReportPeriod,
): Promise<Map<string, number>> {
  const zone = scope.principal.timeZone;
  const until = vantage.asOf !== null && vantage.asOf < period.to ? vantage.asOf : period.to;
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(p.recorded_from at time zone ${zone}, 'YYYY-MM') as month, count(*) as count
    from status_periods p
    join ${factsFrom(scope, { basis: 'current', asOf: null }, filter)} f on f.id = p.opportunity_id
    where p.organization_id = ${scope.organizationId} and p.status = 'on_hold'
      and (p.recorded_from at time zone ${zone})::date between ${period.from}::date and ${until}::date
      and exists (select from status_periods b where b.organization_id = ${scope.organizationId}
        and b.opportunity_id = p.opportunity_id and b.status <> 'on_hold' and b.recorded_to = p.recorded_from)
    group by 1`.execute(scope.db);
  return new Map(rows.map(({ month, count }) => [month, count]));
}

export interface CompetitorFacts {
  competitor_id: string | null;
  name: string | null;
  to_tender: boolean;
  won: number;
  lost: number;
  gaps: number[];
}

/** Whom we met: wins against, losses to, and price gaps where the scope was the same (domain 3.2). */
export async function competitorFacts(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  period: ReportPeriod,
): Promise<CompetitorFacts[]> {
  const { rows } = await sql<CompetitorFacts>`
    select f.competitor_id, k.name, f.competitor_id is null and coalesce(f.to_tender, false) as to_tender,
      count(*) filter (where f.status = 'won') as won, count(*) filter (where f.status = 'lost') as lost,
      coalesce(array_agg((f.amount_cents - f.competitor_price_cents)::float8 / f.competitor_price_cents)
        filter (where f.status = 'lost' and f.same_scope and f.competitor_price_cents > 0), '{}') as gaps
    from ${factsFrom(scope, vantage, filter)} f
    left join competitors k on k.organization_id = ${scope.organizationId} and k.id = f.competitor_id
    where f.closed_on between ${period.from}::date and ${period.to}::date
      and (f.status = 'lost' or (f.status = 'won' and f.origin = 'pursued'))
    group by 1, 2, 3`.execute(scope.db);
  return rows;
}

export interface ReasonFacts {
  outcome: 'lost' | 'vanished';
  reason_id: string;
  label: string;
  count: number;
  buyer_count: number;
  position: number;
}

/** Reasons as we gave them and as buyers gave them later, side by side. */
export async function reasonFacts(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  period: ReportPeriod,
): Promise<ReasonFacts[]> {
  const { rows } = await sql<ReasonFacts>`
    select r.outcome, r.id as reason_id, r.label, r.position,
      count(*) filter (where f.closing_reason_id = r.id) as count, count(*) filter (where f.buyer_reason_id = r.id) as buyer_count
    from ${factsFrom(scope, vantage, filter)} f
    join reasons r on r.organization_id = ${scope.organizationId} and r.id in (f.closing_reason_id, f.buyer_reason_id)
    where f.closed_on between ${period.from}::date and ${period.to}::date and f.status in ('lost', 'vanished')
      and r.outcome = f.status
    group by 1, 2, 3, 4 order by r.outcome, r.position, r.label`.execute(scope.db);
  return rows;
}

export async function debriefedCounts(
  scope: Scope,
  vantage: Vantage,
  filter: FactFilter,
  period: ReportPeriod,
): Promise<{ lost: number; vanished: number }> {
  const { rows } = await sql<{ lost: number; vanished: number }>`
    select count(*) filter (where f.status = 'lost') as lost, count(*) filter (where f.status = 'vanished') as vanished
    from ${factsFrom(scope, vantage, filter)} f
    where f.closed_on between ${period.from}::date and ${period.to}::date and f.debriefed_on is not null`.execute(
    scope.db,
  );
  return rows[0] ?? { lost: 0, vanished: 0 };
}

export async function ownerNames(scope: Scope): Promise<Map<string, string>> {
  const rows = await scope.db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('organization_id', '=', scope.organizationId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
