import type { Scope } from '../../lib/server/scope.ts';
import { fromRow } from './opportunity.table.ts';
import { baseProbability } from './probability.ts';
import { endPeriods, openPeriods } from './status-period.store.ts';

/**
 * Weighs the open and waiting opportunities of a pipeline, or of one of its stages, anew: after the company changed a
 * stage's probability or the source of probability. Closed ones keep what they were closed with.
 */
export async function reweigh(
  scope: Scope,
  { pipelineId, stageId }: { pipelineId: string; stageId?: string },
): Promise<void> {
  const rows = await scope.db
    .selectFrom('opportunities as o')
    .innerJoin('stages as s', (join) =>
      join.onRef('s.id', '=', 'o.stage_id').on('s.organization_id', '=', scope.organizationId),
    )
    .innerJoin('pipelines as p', (join) =>
      join.onRef('p.id', '=', 'o.pipeline_id').on('p.organization_id', '=', scope.organizationId),
    )
    .select([
      'o.id',
      'o.gut_feeling',
      'o.calibrated_probability',
      'o.base_probability',
      'o.stage_probability',
      's.probability',
      'p.probability_source',
    ])
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.pipeline_id', '=', pipelineId)
    .where('o.status', 'in', ['open', 'on_hold'])
    .$if(stageId !== undefined, (query) => query.where('o.stage_id', '=', stageId ?? ''))
    .forUpdate('o')
    .execute();
  const groups = new Map<string, { base: number; stage: number; ids: string[] }>();
  for (const row of rows) {
    const base = baseProbability(row.probability_source, {
      stageProbability: row.probability,
      gutFeeling: row.gut_feeling,
      calibratedProbability: row.calibrated_probability,
    });
    if (base === row.base_probability && row.probability === row.stage_probability) continue;
    const key = `${base}/${row.probability}`;
    const group = groups.get(key) ?? { base, stage: row.probability, ids: [] };
    group.ids.push(row.id);
    groups.set(key, group);
  }
  for (const { base, stage, ids } of groups.values()) {
    await scope.db
      .updateTable('opportunities')
      .set({ base_probability: base, stage_probability: stage })
      .where('organization_id', '=', scope.organizationId)
      .where('id', 'in', ids)
      .execute();
    await followAll(scope, ids);
  }
}

/** What reports read has changed: a new period for each, as for any other change. */
async function followAll(scope: Scope, ids: readonly string[]): Promise<void> {
  const rows = await scope.db
    .selectFrom('opportunities')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .execute();
  await endPeriods(
    scope,
    rows.map(({ id }) => id),
  );
  await openPeriods(scope, rows.map(fromRow));
}
