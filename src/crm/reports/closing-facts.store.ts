import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import { boundsOfDay } from '../../lib/time-zones.ts';

/** Where the facts come from: as known now, as recorded by the end of a day, or rebuilt from dates. */
export type Basis = 'current' | 'recorded' | 'reconstructed' | 'no_data';

export interface FactFilter {
  readonly ownerId?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly pipelineId?: string | undefined;
}

export interface Vantage {
  readonly basis: Basis;
  /** The day asked with `asOf`; null = now. */
  readonly asOf: string | null;
}

/**
 * Opportunities as facts to count: one row each with status, origin, owner, amount, closing day. The same columns
 * whatever the vantage, within the caller's reach, under the named filters.
 */
export function factsFrom(scope: Scope, { basis, asOf }: Vantage, filter: FactFilter): RawBuilder<unknown> {
  const seen = sql`o.organization_id = ${scope.organizationId} and ${withinReach(scope.principal.reach, 'o')}`;
  if (basis === 'recorded' && asOf !== null) {
    const { before } = boundsOfDay(asOf, scope.principal.timeZone);
    return sql`(select o.id, p.status, p.origin, p.owner_id, p.closed_on, o.competitor_id, o.closing_reason_id,
        o.buyer_reason_id, o.to_tender, o.same_scope, o.competitor_price_cents, o.debriefed_on,
        case when p.status = 'won' then p.won_cents else p.potential_cents end as amount_cents
      from status_periods p join opportunities o on o.organization_id = ${scope.organizationId} and o.id = p.opportunity_id
      where p.organization_id = ${scope.organizationId} and p.recorded_from < ${before}
        and (p.recorded_to is null or p.recorded_to >= ${before}) and ${seen} and ${filtered('p', filter)})`;
  }
  const status =
    basis === 'reconstructed'
      ? sql`case when o.closed_on <= ${asOf}::date then o.status when o.hold_since <= ${asOf}::date then 'on_hold' else 'open' end`
      : sql`o.status`;
  const won =
    basis === 'reconstructed'
      ? sql`(o.closed_on <= ${asOf}::date and o.status = 'won')`
      : sql`o.status = 'won'`;
  const born =
    basis === 'reconstructed'
      ? sql`o.created_at < ${boundsOfDay(asOf ?? scope.today, scope.principal.timeZone).before} and`
      : sql``;
  return sql`(select o.id, ${status} as status, o.origin, o.owner_id, o.closed_on, o.competitor_id, o.closing_reason_id,
      o.buyer_reason_id, o.to_tender, o.same_scope, o.competitor_price_cents, o.debriefed_on,
      case when ${won} then o.won_cents else o.potential_cents end as amount_cents
    from opportunities o where o.status <> 'cancelled' and ${born} o.removed_at is null and ${seen} and ${filtered('o', filter)})`;
}

/** First instant with a recorded history here; null when nothing was ever recorded. */
export async function recordedSince(scope: Scope): Promise<Date | null> {
  const row = await scope.db
    .selectFrom('status_periods')
    .select((eb) => eb.fn.min('recorded_from').as('since'))
    .where('organization_id', '=', scope.organizationId)
    .executeTakeFirst();
  return row?.since ?? null;
}

function filtered(alias: string, { ownerId, sourceId, pipelineId }: FactFilter): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const conditions = [sql`true`];
  if (ownerId === 'nobody') conditions.push(sql`${column('owner_id')} is null`);
  else if (ownerId) conditions.push(sql`${column('owner_id')} = ${ownerId}`);
  if (sourceId) conditions.push(sql`${column('source_id')} = ${sourceId}`);
  if (pipelineId) conditions.push(sql`${column('pipeline_id')} = ${pipelineId}`);
  return sql`${sql.join(conditions, sql` and `)}`;
}
