import { sql } from 'kysely';
import { toEuros } from '../../lib/money.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import type { OpportunityBoard } from './opportunity.contract.ts';
import { found, selectOpportunities, show } from './opportunity.store.ts';
import { type Filter, matches, type Totals, weighted } from './opportunity-list.store.ts';
import { readPipelines } from './pipeline.store.ts';

/** The board: a column a stage with totals over all its cards, the on-hold shelf apart (domain 1.3). */
export async function readBoard(
  scope: Scope,
  pipelineId: string,
  { perColumn, ...filter }: Filter & { perColumn: number },
): Promise<OpportunityBoard | Refusal> {
  const pipeline = (await readPipelines(scope)).find(({ id }) => id === pipelineId);
  if (!pipeline) return refuse('not_found');
  const cards = await readCards(scope, { ...filter, pipelineId }, perColumn);
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
    const kept = stageId === null ? shown.slice(0, perColumn) : shown;
    return { totals: sum, cards: kept.map((card) => show(scope, card)), more: sum.count > kept.length };
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

/** The heaviest cards of each column: the column's first `perColumn` by potential, in one statement. */
async function readCards(scope: Scope, filter: Filter, perColumn: number) {
  const ranked = scope.db
    .selectFrom('opportunities as o')
    .select('o.id')
    .select(
      sql<number>`row_number() over (partition by o.status, o.stage_id order by o.potential_cents desc, o.id desc)`.as(
        'rank',
      ),
    )
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.removed_at', 'is', null)
    .where('o.status', 'in', ['open', 'on_hold'])
    .where(withinReach(scope.principal.reach, 'o'))
    .where(matches(scope, { ...filter, status: 'any' }, null));
  const ids = await scope.db
    .selectFrom(ranked.as('ranked'))
    .select('id')
    .where('rank', '<=', perColumn)
    .execute();
  if (ids.length === 0) return [];
  const rows = await selectOpportunities(scope)
    .where(
      'o.id',
      'in',
      ids.map(({ id }) => id),
    )
    .orderBy('o.potential_cents', 'desc')
    .orderBy('o.id', 'desc')
    .execute();
  return rows.map(found);
}

async function readTotals(
  scope: Scope,
  filter: Filter,
): Promise<(Totals & { status: string; stageId: string })[]> {
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
    .where('o.status', 'in', ['open', 'on_hold'])
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
