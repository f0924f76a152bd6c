import { newId } from '../../lib/ids.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { PipelinesTable, StagesTable } from './pipeline.table.ts';
import { pipelineTemplate, type StageDraft, type TemplateName } from './pipeline-templates.ts';
import { reweigh } from './reweigh.store.ts';

export type PipelineWithStages = PipelinesTable & { stages: StagesTable[] };

/** Pipelines in their order, each with its stages in theirs; archived ones included, marked so. */
export async function readPipelines(scope: Scope): Promise<PipelineWithStages[]> {
  const pipelines = await scope.db
    .selectFrom('pipelines')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const stages = await scope.db
    .selectFrom('stages')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return pipelines.map((pipeline) => ({
    ...pipeline,
    stages: stages.filter((stage) => stage.pipeline_id === pipeline.id),
  }));
}

export async function readPipeline(scope: Scope, id: string): Promise<PipelineWithStages | null> {
  return (await readPipelines(scope)).find((pipeline) => pipeline.id === id) ?? null;
}

/** Adds a pipeline with the stages of a template, under the given name or the template's. */
export async function addPipeline(
  scope: Scope,
  { name, template }: { name?: string; template: TemplateName },
): Promise<PipelineWithStages> {
  const { name: ownName, stages } = pipelineTemplate(template, scope.principal.language);
  const existing = await readPipelines(scope);
  const pipeline: PipelinesTable = {
    ...fresh(scope),
    name: name ?? ownName,
    position: existing.length,
    probability_source: 'stage',
  };
  await scope.db.insertInto('pipelines').values(pipeline).execute();
  const rows = stageRows(scope, pipeline.id, stages);
  await scope.db.insertInto('stages').values(rows).execute();
  await record(scope, {
    entity: 'pipeline',
    entityId: pipeline.id,
    kind: 'created',
    version: 1,
    changes: changed({}, { name: pipeline.name, stages: rows.map((row) => row.name) }),
    placed: null,
  });
  return { ...pipeline, stages: rows };
}

export interface PipelinePatch {
  version: number;
  name?: string | undefined;
  probabilitySource?: PipelinesTable['probability_source'] | undefined;
  template?: TemplateName | undefined;
  archived?: boolean | undefined;
}

/** Changes a pipeline. Another source of probability weighs its open opportunities anew. */
export async function changePipeline(
  scope: Scope,
  id: string,
  patch: PipelinePatch,
): Promise<PipelineWithStages | Refusal> {
  const before = await lockPipeline(scope, id);
  if (!before) return refuse('not_found');
  const { version, template, ...given } = patch;
  const conflict = await conflictOf(scope, 'pipeline', before, version, given);
  if (conflict) return conflict;
  const after: PipelinesTable = {
    ...before,
    name: patch.name ?? before.name,
    probability_source: patch.probabilitySource ?? before.probability_source,
    archived_at:
      patch.archived === undefined
        ? before.archived_at
        : patch.archived
          ? (before.archived_at ?? scope.now)
          : null,
    version: before.version + 1,
    updated_at: scope.now,
  };
  await scope.db
    .updateTable('pipelines')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .execute();
  if (template) {
    const refused = await takeTemplate(scope, id, template);
    if (refused) return refused;
  }
  if (after.probability_source !== before.probability_source) await reweigh(scope, { pipelineId: id });
  await record(scope, {
    entity: 'pipeline',
    entityId: id,
    kind: 'updated',
    version: after.version,
    changes: changed(facts(before), { ...facts(after), ...(template ? { template } : {}) }),
    placed: null,
  });
  return (await readPipeline(scope, id)) ?? refuse('not_found');
}

/** Replaces the stages while nothing has used them yet. */
async function takeTemplate(
  scope: Scope,
  pipelineId: string,
  template: TemplateName,
): Promise<Refusal | null> {
  const used = await scope.db
    .selectFrom('opportunities')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('pipeline_id', '=', pipelineId)
    .limit(1)
    .executeTakeFirst();
  if (used) return refuse('still_in_use');
  await scope.db
    .updateTable('stages')
    .set({ archived_at: scope.now })
    .where('organization_id', '=', scope.organizationId)
    .where('pipeline_id', '=', pipelineId)
    .where('archived_at', 'is', null)
    .execute();
  await scope.db
    .insertInto('stages')
    .values(stageRows(scope, pipelineId, pipelineTemplate(template, scope.principal.language).stages))
    .execute();
  return null;
}

export async function lockPipeline(scope: Scope, id: string): Promise<PipelinesTable | null> {
  const row = await scope.db
    .selectFrom('pipelines')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export function stageRows(scope: Scope, pipelineId: string, drafts: readonly StageDraft[]): StagesTable[] {
  return drafts.map((draft, position) => ({
    ...fresh(scope),
    pipeline_id: pipelineId,
    name: draft.name,
    exit_test: draft.exitTest,
    position,
    probability: draft.probability,
    milestone: draft.milestone,
    slow_after_days: null,
  }));
}

export function fresh(scope: Scope) {
  return {
    organization_id: scope.organizationId,
    id: newId(),
    archived_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
  };
}

function facts(row: PipelinesTable) {
  return { name: row.name, probabilitySource: row.probability_source, archived: row.archived_at !== null };
}
