import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { flag, id, idParams, line, name, percent, record, version } from '../../lib/fields.ts';
import { milestones } from './status.ts';

export const stageSchema = z
  .object({
    ...record,
    pipelineId: id,
    name: z.string(),
    exitTest: z.string().nullable().describe('you are here because... (domain 1.4)'),
    position: z.number().int().describe('0 is the first'),
    probability: percent,
    milestone: z.enum(milestones).describe('the only thing rules read beside the position'),
    slowAfterDays: z.number().int().nullable().describe('days in this stage after which a card is marked'),
    archived: z.boolean(),
  })
  .meta({ id: 'Stage' });
export type Stage = z.output<typeof stageSchema>;

export const probabilitySources = ['stage', 'gut_feeling', 'average', 'calibrated'] as const;

export const pipelineSchema = z
  .object({
    ...record,
    name: z.string(),
    position: z.number().int(),
    probabilitySource: z
      .enum(probabilitySources)
      .describe('what the weighted amount multiplies with (domain 3.3)'),
    archived: z.boolean(),
    stages: z.array(stageSchema),
  })
  .meta({ id: 'Pipeline' });
export type Pipeline = z.output<typeof pipelineSchema>;

export const listPipelines = operation({
  name: 'listPipelines',
  method: 'GET',
  path: '/pipelines',
  summary: 'Pipelines with their stages in order',
  entity: 'pipeline',
  action: 'read',
  response: z.object({ items: z.array(pipelineSchema) }),
});

export const pipelineTemplates = [
  'classic',
  'short_quote',
  'construction',
  'tender',
  'subscription',
] as const;

export const createPipeline = operation({
  name: 'createPipeline',
  method: 'POST',
  path: '/pipelines',
  summary: 'Add a pipeline from a template of stages',
  entity: 'pipeline',
  action: 'create',
  status: 201,
  body: z.object({ name: name(80), template: z.enum(pipelineTemplates).default('classic') }),
  response: pipelineSchema,
  refusals: ['already_exists'],
});

export const updatePipeline = operation({
  name: 'updatePipeline',
  method: 'PATCH',
  path: '/pipelines/:id',
  summary:
    'Rename a pipeline, choose its source of probability, archive it, or take a template while it is unused',
  entity: 'pipeline',
  action: 'update',
  params: idParams,
  body: z.object({
    version,
    name: name(80).optional(),
    probabilitySource: z.enum(probabilitySources).optional(),
    template: z.enum(pipelineTemplates).optional(),
    archived: z.boolean().optional(),
  }),
  response: pipelineSchema,
  refusals: ['not_found', 'version_conflict', 'already_exists', 'still_in_use'],
});

const stageFields = {
  name: name(60),
  exitTest: line(200).nullable(),
  probability: percent,
  milestone: z.enum(milestones),
  slowAfterDays: z.number().int().min(1).max(999).nullable(),
};

export const createStage = operation({
  name: 'createStage',
  method: 'POST',
  path: '/pipelines/:id/stages',
  summary: 'Add a stage to a pipeline',
  entity: 'pipeline',
  action: 'update',
  params: idParams,
  status: 201,
  body: z.object({
    ...stageFields,
    exitTest: stageFields.exitTest.default(null),
    milestone: stageFields.milestone.default('none'),
    slowAfterDays: stageFields.slowAfterDays.default(null),
    position: z.number().int().min(0).max(30).optional(),
  }),
  response: pipelineSchema,
  refusals: ['not_found'],
});

export const updateStage = operation({
  name: 'updateStage',
  method: 'PATCH',
  path: '/stages/:id',
  summary: 'Change a stage or move it within its pipeline',
  entity: 'pipeline',
  action: 'update',
  params: idParams,
  body: z.object({
    version,
    ...z.object(stageFields).partial().shape,
    position: z.number().int().min(0).max(30).optional(),
  }),
  response: pipelineSchema,
  refusals: ['not_found', 'version_conflict'],
});

export const deleteStage = operation({
  name: 'deleteStage',
  method: 'DELETE',
  path: '/stages/:id',
  summary: 'Archive a stage that holds no open opportunity',
  entity: 'pipeline',
  action: 'update',
  params: idParams,
  response: pipelineSchema,
  refusals: ['not_found', 'stage_in_use', 'last_stage'],
});

export const reasonOutcomes = ['lost', 'vanished', 'on_hold', 'cancelled'] as const;

export const reasonSchema = z
  .object({
    ...record,
    outcome: z.enum(reasonOutcomes),
    parentId: id.nullable().describe('second level of the list, or null'),
    code: z
      .string()
      .nullable()
      .describe('set on the reasons the house ships, e.g. price; null on the company’s own'),
    label: z.string(),
    externalEvent: z.boolean().describe('of a wait: true when something outside is awaited (domain 3.4 A1)'),
    position: z.number().int(),
    archived: z.boolean(),
  })
  .meta({ id: 'Reason' });
export type Reason = z.output<typeof reasonSchema>;

export const listReasons = operation({
  name: 'listReasons',
  method: 'GET',
  path: '/reasons',
  summary: 'The company’s reasons, per ending',
  entity: 'reason',
  action: 'read',
  query: z.object({ outcome: z.enum(reasonOutcomes).optional(), archived: flag.optional() }),
  response: z.object({ items: z.array(reasonSchema) }),
});

export const createReason = operation({
  name: 'createReason',
  method: 'POST',
  path: '/reasons',
  summary: 'Add a reason',
  entity: 'reason',
  action: 'create',
  status: 201,
  body: z.object({
    outcome: z.enum(reasonOutcomes),
    label: name(80),
    parentId: id.nullable().default(null),
    externalEvent: z.boolean().default(false),
  }),
  response: reasonSchema,
  refusals: ['reference_unknown'],
});

export const updateReason = operation({
  name: 'updateReason',
  method: 'PATCH',
  path: '/reasons/:id',
  summary: 'Rename, reorder, archive or bring back a reason',
  entity: 'reason',
  action: 'update',
  params: idParams,
  body: z.object({
    version,
    label: name(80).optional(),
    position: z.number().int().min(0).max(999).optional(),
    externalEvent: z.boolean().optional(),
    archived: z.boolean().optional(),
  }),
  response: reasonSchema,
  refusals: ['not_found', 'version_conflict'],
});

export const competitorSchema = z
  .object({ ...record, name: z.string(), archived: z.boolean() })
  .meta({ id: 'Competitor' });
export type Competitor = z.output<typeof competitorSchema>;

export const listCompetitors = operation({
  name: 'listCompetitors',
  method: 'GET',
  path: '/competitors',
  summary: 'Competitors, the most often met first',
  entity: 'competitor',
  action: 'read',
  query: z.object({ archived: flag.optional() }),
  response: z.object({ items: z.array(competitorSchema) }),
});

export const createCompetitor = operation({
  name: 'createCompetitor',
  method: 'POST',
  path: '/competitors',
  summary: 'Add a competitor; the same name, however spelled, answers the one that exists',
  entity: 'competitor',
  action: 'create',
  status: 201,
  body: z.object({ name: name(120) }),
  response: competitorSchema,
});

export const updateCompetitor = operation({
  name: 'updateCompetitor',
  method: 'PATCH',
  path: '/competitors/:id',
  summary: 'Rename, archive or bring back a competitor',
  entity: 'competitor',
  action: 'update',
  params: idParams,
  body: z.object({ version, name: name(120).optional(), archived: z.boolean().optional() }),
  response: competitorSchema,
  refusals: ['not_found', 'version_conflict', 'already_exists'],
});
