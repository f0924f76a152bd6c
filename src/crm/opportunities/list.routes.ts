import { isRefusal } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import { addCompetitor, changeCompetitor, readCompetitors } from './competitor.store.ts';
import {
  type Competitor,
  createCompetitor,
  createPipeline,
  createReason,
  createStage,
  deleteStage,
  listCompetitors,
  listPipelines,
  listReasons,
  type Pipeline,
  type Reason,
  type Stage,
  updateCompetitor,
  updatePipeline,
  updateReason,
  updateStage,
} from './pipeline.contract.ts';
import { addPipeline, changePipeline, type PipelineWithStages, readPipelines } from './pipeline.store.ts';
import type { CompetitorsTable, ReasonsTable, StagesTable } from './pipeline.table.ts';
import { addReason, changeReason, readReasons } from './reason.store.ts';
import { addStage, archiveStage, changeStage } from './stage.store.ts';

/** Pipelines, stages, reasons and competitors: the lists a company edits. */
export const listRoutes: Route[] = [
  route(listPipelines, async (scope) => ({ items: (await readPipelines(scope)).map(shownPipeline) })),
  route(createPipeline, async (scope, { body }) => shownPipeline(await addPipeline(scope, body))),
  route(updatePipeline, async (scope, { params, body }) =>
    whole(await changePipeline(scope, params.id, body)),
  ),
  route(createStage, async (scope, { params, body }) => whole(await addStage(scope, params.id, body))),
  route(updateStage, async (scope, { params, body }) => whole(await changeStage(scope, params.id, body))),
  route(deleteStage, async (scope, { params }) => whole(await archiveStage(scope, params.id))),
  route(listReasons, async (scope, { query }) => ({
    items: (await readReasons(scope, query)).map(shownReason),
  })),
  route(createReason, async (scope, { body }) => shownReason(await addReason(scope, body))),
  route(updateReason, async (scope, { params, body }) => {
    const changed = await changeReason(scope, params.id, body);
    return isRefusal(changed) ? changed : shownReason(changed);
  }),
  route(listCompetitors, async (scope, { query }) => ({
    items: (await readCompetitors(scope, { archived: query.archived ?? false })).map(shownCompetitor),
  })),
  route(createCompetitor, async (scope, { body }) => shownCompetitor(await addCompetitor(scope, body.name))),
  route(updateCompetitor, async (scope, { params, body }) => {
    const changed = await changeCompetitor(scope, params.id, body);
    return isRefusal(changed) ? changed : shownCompetitor(changed);
  }),
];

function whole<Answer>(pipeline: PipelineWithStages | Answer): Pipeline | Answer {
  return isRefusal(pipeline) ? (pipeline as Answer) : shownPipeline(pipeline as PipelineWithStages);
}

function shownPipeline(row: PipelineWithStages): Pipeline {
  return {
    ...common(row),
    name: row.name,
    position: row.position,
    probabilitySource: row.probability_source,
    archived: row.archived_at !== null,
    stages: row.stages.map(shownStage),
  };
}

function shownStage(row: StagesTable): Stage {
  return {
    ...common(row),
    pipelineId: row.pipeline_id,
    name: row.name,
    exitTest: row.exit_test,
    position: row.position,
    probability: row.probability,
    milestone: row.milestone,
    slowAfterDays: row.slow_after_days,
    archived: row.archived_at !== null,
  };
}

function shownReason(row: ReasonsTable): Reason {
  return {
    ...common(row),
    outcome: row.outcome,
    parentId: row.parent_id,
    code: row.code,
    label: row.label,
    externalEvent: row.external_event,
    position: row.position,
    archived: row.archived_at !== null,
  };
}

function shownCompetitor(row: CompetitorsTable): Competitor {
  return { ...common(row), name: row.name, archived: row.archived_at !== null };
}

function common(row: { id: string; version: number; created_at: Date; updated_at: Date }) {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
