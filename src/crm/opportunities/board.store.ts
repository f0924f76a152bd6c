import { type RawBuilder, sql } from 'kysely';
import { toEuros } from '../../lib/money.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import type { OpportunityBoard } from './opportunity.contract.ts';
import { found, selectOpportunities, show } from './opportunity.store.ts';
import { type Filter, matches, recallKey, type Totals, weighted } from './opportunity-list.store.ts';
import { readPipelines } from './pipeline.store.ts';

/** The board: a column a stage with totals over all its cards, the on-hold shelf apart (domain 1.3). */
export async function readBoard(
  scope: Scope,
  pipelineId: string,
  { perColumn, ...filter }: Filter & { perColumn: number },
): Promise<OpportunityBoard | Refusal> {
  const pipeline = (await readPipelines(scope)).find(({ id }) => id === pipelineId);
  if (!pipeline) return refuse('not_found');
  const stageIds = pipeline.stages.map(({ id }) => id);
  const cards = await readCards(scope, { ...filter, pipelineId }, stageIds, perColumn);
  const totals = await readTotals(scope, { ...filter, pipelineId });
  const shelf = { status: 'on_hold', stageId: null };
  const part = ({ status, stageId }: { status: string; stageId: string | null }) => {
    const own = totals.filter(
      (total) => total.status === status && (stageId === null || total.stageId === stageId),
    );
    const sum = own.reduce(add, none);
    const shown = cards.filter(
      ({ opportunity }) =>
        opportunity.status === status && (stageId === null || opportunity.stageId === stageId),
    );
    return { totals: sum, cards: shown.map((card) => show(scope, card)), more: sum.count > shown.length };
  };
  return {
    columns: pipeline.stages
      .map((stage) => ({
        stageId: stage.id,
        archived: stage.archived_at !== null,
        ...part({ status: 'open', stageId: stage.id }),
      }))
      .filter(({ archived, totals: { count } }) => !archived || count > 0)
      .map(({ archived: _, ...column }) => column),
    onHold: part(shelf),
    totals: totals.filter(({ status }) => status === 'open').reduce(add, none),
  };
}

const none: Totals = { count: 0, potentialAmount: 0, weightedAmount: 0 };

function add(a: Totals, b: Totals): Totals {
  return {
    count: a.count + b.count,
    potentialAmount: toEuros(Math.round((a.potentialAmount + b.potentialAmount) * 100)),
    weightedAmount: toEuros(Math.round((a.weightedAmount + b.weightedAmount) * 100)),
  };
}

/**
 * The first `perColumn` cards of each column and of the shelf, by potential: each read from the top of an index. In two
 * steps, so that the second is quick also on tables that PostgreSQL has no statistics of yet, right after an import.
 */
async function readCards(scope: Scope, filter: Filter, stageIds: readonly string[], perColumn: number) {
  const top = (where: RawBuilder<boolean>) => sql`(select o.id from opportunities o
    where o.organization_id = ${scope.organizationId} and o.removed_at is null and ${where}
      and ${withinReach(scope.principal.reach, 'o')} and ${matches(scope, { ...filter, status: 'any' }, null)}
    order by o.potential_cents desc, o.id desc limit ${sql.lit(perColumn)})`;
  const shown = await sql<{ id: string }>`
    select card.id from unnest(${[...stageIds]}::uuid[]) as stage (id)
      cross join lateral ${top(sql`o.status = 'open' and o.stage_id = stage.id`)} card
    union all ${top(sql`o.status = 'on_hold'`)}`.execute(scope.db);
  const ids = shown.rows.map(({ id }) => id);
  const rows = await selectOpportunities(scope)
    .where(sql<boolean>`o.id = any(${ids}::uuid[])`)
    .orderBy('o.potential_cents', 'desc')
    .orderBy('o.id', 'desc')
    .execute();
  return rows.map(found);
}

type StageTotals = Totals & { status: string; stageId: string };

function readTotals(scope: Scope, filter: Filter): Promise<StageTotals[]> {
  return scope.recall(recallKey(scope, 'board totals', filter), () => sumUp(scope, filter));
}

async function sumUp(scope: Scope, filter: Filter): Promise<StageTotals[]> {
  const rows = await scope.db
    .selectFrom('opportunities as o')
    .select(['o.status', 'o.stage_id'])
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(o.potential_cents), 0)::bigint`.as('potential'),
      sql<number>`coalesce(sum(${weighted(scope)}), 0)::bigint`.as('weighted'),
    ])
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.removed_at', 'is', null)
    .where(sql<boolean>`o.status in ('open', 'on_hold')`)
    .where(withinReach(scope.principal.reach, 'o'))
    .where(matches(scope, { ...filter, status: 'any' }, null))
    .groupBy(['o.status', 'o.stage_id'])
    .execute();
  return rows.map((row) => ({
    status: row.status,
    stageId: row.stage_id,
    count: row.count,
    potentialAmount: toEuros(row.potential),
    weightedAmount: toEuros(row.weighted),
  }));
}
