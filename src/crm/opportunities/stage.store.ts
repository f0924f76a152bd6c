import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { fresh, lockPipeline, type PipelineWithStages, readPipeline } from './pipeline.store.ts';
import type { StagesTable } from './pipeline.table.ts';
import { reweigh } from './reweigh.store.ts';
import type { Milestone } from './status.ts';

export interface StageInput {
  name: string;
  exitTest: string | null;
  probability: number;
  milestone: Milestone;
  slowAfterDays: number | null;
  position?: number | undefined;
}

/** Adds a stage at a position, or at the end. */
export async function addStage(
  scope: Scope,
  pipelineId: string,
  input: StageInput,
): Promise<PipelineWithStages | Refusal> {
  if (!(await lockPipeline(scope, pipelineId))) return refuse('not_found');
  const { position, exitTest, slowAfterDays, ...rest } = input;
  const stage: StagesTable = {
    ...fresh(scope),
    ...rest,
    pipeline_id: pipelineId,
    exit_test: exitTest,
    slow_after_days: slowAfterDays,
    position: 1000,
  };
  await scope.db.insertInto('stages').values(stage).execute();
  await write(scope, stage.id, 'created', {}, facts(stage), 1);
  await renumber(scope, pipelineId, stage.id, position);
  return (await readPipeline(scope, pipelineId)) ?? refuse('not_found');
}

/** Changes a stage, or moves it among its pipeline's. A new probability weighs what stands in it anew. */
export async function changeStage(
  scope: Scope,
  id: string,
  { version, position, ...patch }: Partial<StageInput> & { version: number },
): Promise<PipelineWithStages | Refusal> {
  const before = await lockStage(scope, id);
  if (!before) return refuse('not_found');
  // Two people who reorder at once wait for each other.
  if (position !== undefined) await lockPipeline(scope, before.pipeline_id);
  const conflict = await conflictOf(scope, 'stage', before, version, { ...patch });
  if (conflict) return conflict;
  const after: StagesTable = {
    ...before,
    name: patch.name ?? before.name,
    exit_test: patch.exitTest === undefined ? before.exit_test : patch.exitTest,
    probability: patch.probability ?? before.probability,
    milestone: patch.milestone ?? before.milestone,
    slow_after_days: patch.slowAfterDays === undefined ? before.slow_after_days : patch.slowAfterDays,
  };
  await save(scope, before, after, 'updated');
  if (position !== undefined) await renumber(scope, before.pipeline_id, id, position);
  if (after.probability !== before.probability)
    await reweigh(scope, { pipelineId: before.pipeline_id, stageId: id });
  return (await readPipeline(scope, before.pipeline_id)) ?? refuse('not_found');
}

/** Archives a stage: it stays on what was closed from it, and takes no new card. */
export async function archiveStage(scope: Scope, id: string): Promise<PipelineWithStages | Refusal> {
  const before = await lockStage(scope, id);
  if (!before || before.archived_at) return refuse('not_found');
  const held = await scope.db
    .selectFrom('opportunities')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('stage_id', '=', id)
    .where('status', 'in', ['open', 'on_hold'])
    .limit(1)
    .executeTakeFirst();
  if (held) return refuse('stage_in_use');
  const pipeline = await readPipeline(scope, before.pipeline_id);
  if ((pipeline?.stages.filter((stage) => stage.archived_at === null).length ?? 0) <= 1)
    return refuse('last_stage');
  await save(scope, before, { ...before, archived_at: scope.now }, 'archived');
  return (await readPipeline(scope, before.pipeline_id)) ?? refuse('not_found');
}

async function lockStage(scope: Scope, id: string): Promise<StagesTable | null> {
  const row = await scope.db
    .selectFrom('stages')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

async function save(scope: Scope, before: StagesTable, changedTo: StagesTable, kind: string): Promise<void> {
  const after = { ...changedTo, version: before.version + 1, updated_at: scope.now };
  await scope.db
    .updateTable('stages')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', before.id)
    .execute();
  await write(scope, before.id, kind, facts(before), facts(after), after.version);
}

/** Positions 0, 1, 2... with one stage taken to a new place. */
async function renumber(
  scope: Scope,
  pipelineId: string,
  id: string,
  position: number | undefined,
): Promise<void> {
  const stages =
    (await readPipeline(scope, pipelineId))?.stages.filter((stage) => stage.archived_at === null) ?? [];
  const moved = stages.find((stage) => stage.id === id);
  if (!moved) return;
  const others = stages.filter((stage) => stage.id !== id);
  others.splice(position ?? others.length, 0, moved);
  for (const [place, stage] of others.entries()) {
    if (stage.position !== place) await save(scope, stage, { ...stage, position: place }, 'moved');
  }
}

async function write(
  scope: Scope,
  entityId: string,
  kind: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  version: number,
): Promise<void> {
  await record(scope, {
    entity: 'stage',
    entityId,
    kind,
    version,
    changes: changed(before, after),
    placed: null,
  });
}

function facts(row: StagesTable) {
  return {
    name: row.name,
    exitTest: row.exit_test,
    position: row.position,
    probability: row.probability,
    milestone: row.milestone,
    slowAfterDays: row.slow_after_days,
    archived: row.archived_at !== null,
  };
}
