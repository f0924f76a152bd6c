import { z } from 'zod';
import { operation, pageOf } from '../../lib/contract.ts';
import {
  day,
  euros,
  flag,
  id,
  idParams,
  instant,
  line,
  name,
  pageQuery,
  percent,
  prose,
  record,
  version,
} from '../../lib/fields.ts';
import { activityKinds } from '../activities/activity.ts';
import { closingInput } from './closing.contract.ts';
import { origins, outcomes, statuses, visibilities } from './status.ts';

export const nextActivitySchema = z.object({
  id,
  kind: z.enum(activityKinds),
  subject: z.string(),
  dueOn: day,
  dueTime: z.string().nullable(),
  ownerId: id.nullable(),
  version,
});

export const opportunitySchema = z
  .object({
    ...record,
    title: z.string(),
    accountId: id,
    accountName: z.string(),
    contactId: id.nullable(),
    ownerId: id.nullable().describe('who follows it; null = nobody yet'),
    pipelineId: id,
    stageId: id,
    stageSince: instant.describe('when it came to this stage'),
    status: z.enum(statuses),
    origin: z
      .enum(origins)
      .describe('pursued counts in the success rate; direct and recurring orders do not'),
    visibility: z.enum(visibilities),
    sourceId: id.nullable(),
    potentialAmount: euros.describe('estimated revenue, euros excluding VAT; 0 = still to be priced'),
    wonAmount: euros.nullable(),
    currency: z.string(),
    stageProbability: percent,
    gutFeeling: percent.nullable().describe('the seller’s own feeling; never overwrites the probability'),
    calibratedProbability: percent.nullable(),
    probability: z
      .number()
      .min(0)
      .max(100)
      .describe('the effective one, lowered when late (domain 3.3), used in weightedAmount'),
    weightedAmount: z.number().describe('potential × probability; 0 unless open'),
    expectedCloseDate: day.nullable(),
    overdue: z.boolean().describe('open and expected close date passed'),
    postponedCount: z.number().int(),
    needSaidBy: z.enum(['customer', 'us']).nullable(),
    needWords: z.string().nullable().describe('the customer’s own words'),
    hold: z.object({ since: day, reasonId: id, reviewOn: day, due: z.boolean() }).nullable(),
    closing: z
      .object({
        outcome: z.enum(outcomes),
        closedOn: day,
        closedBy: id.nullable(),
        reasonId: id.nullable(),
        competitorId: id.nullable(),
        toTender: z.boolean().nullable().describe('lost in a call for tenders'),
        competitorPrice: euros.nullable(),
        sameScope: z.boolean().nullable().describe('null = not known'),
        note: z.string().nullable(),
        amountToConfirm: z.boolean().describe('imported without signed amount: the potential was taken'),
        buyerReasonId: id.nullable().describe('what the buyer said at the debrief'),
        debriefedBy: id.nullable(),
        debriefedOn: day.nullable(),
        debriefSource: z.enum(['client', 'internal', 'assumed']).nullable(),
      })
      .nullable(),
    nextActivity: nextActivitySchema.nullable(),
  })
  .meta({ id: 'Opportunity' });
export type Opportunity = z.output<typeof opportunitySchema>;

export const totalsSchema = z
  .object({
    count: z.number().int(),
    potentialAmount: z.number().describe('euros'),
    weightedAmount: z.number().describe('euros, open ones only'),
  })
  .meta({ id: 'Totals' });

const fields = {
  title: name(200),
  contactId: id.nullable(),
  ownerId: id.nullable(),
  stageId: id,
  visibility: z.enum(visibilities),
  sourceId: id.nullable(),
  potentialAmount: euros,
  gutFeeling: percent.nullable(),
  expectedCloseDate: day.nullable(),
  needSaidBy: z.enum(['customer', 'us']).nullable(),
  needWords: prose(2000).nullable(),
};

const references = {
  accountId: 'account',
  contactId: 'contact',
  ownerId: 'user',
  stageId: 'stage',
  sourceId: 'source',
};

export const sorts = [
  '-potentialAmount',
  'potentialAmount',
  'expectedCloseDate',
  '-expectedCloseDate',
  '-weightedAmount',
  '-createdAt',
  '-closedOn',
] as const;

export const listOpportunities = operation({
  name: 'listOpportunities',
  method: 'GET',
  path: '/opportunities',
  summary: 'Opportunities one may see, with totals over all that match',
  entity: 'opportunity',
  action: 'read',
  query: z.object({
    ...pageQuery,
    sort: z.enum(sorts).default('-potentialAmount'),
    q: line(200).optional(),
    status: z.enum([...statuses, 'late', 'closed', 'any']).default('open'),
    ownerId: z.union([id, z.literal('nobody')]).optional(),
    pipelineId: id.optional(),
    stageId: id.optional(),
    accountId: id.optional(),
    sourceId: id.optional(),
    origin: z.enum(origins).optional(),
    reasonId: id.optional(),
    competitorId: id.optional(),
    closeFrom: day.optional().describe('expected close date, from'),
    closeTo: day.optional(),
    closedFrom: day.optional(),
    closedTo: day.optional(),
    withoutAction: flag.optional().describe('open ones with nothing planned'),
    actionTo: day.optional().describe('those with something planned for that day or before'),
    toComplete: flag.optional().describe('closed ones that lack a reason, a competitor or a signed amount'),
  }),
  response: pageOf(opportunitySchema, totalsSchema),
});

export const boardSchema = z
  .object({
    columns: z.array(
      z.object({ stageId: id, totals: totalsSchema, cards: z.array(opportunitySchema), more: z.boolean() }),
    ),
    onHold: z.object({ totals: totalsSchema, cards: z.array(opportunitySchema), more: z.boolean() }),
    totals: totalsSchema.describe('over all open opportunities of the pipeline that match'),
  })
  .meta({ id: 'Board' });
export type OpportunityBoard = z.output<typeof boardSchema>;

export const getBoard = operation({
  name: 'getBoard',
  method: 'GET',
  path: '/pipelines/:id/board',
  summary: 'The board of a pipeline: a column a stage, the on-hold shelf apart',
  entity: 'opportunity',
  action: 'read',
  params: idParams,
  query: z.object({
    ownerId: z.union([id, z.literal('nobody')]).optional(),
    sourceId: id.optional(),
    closeFrom: day.optional(),
    closeTo: day.optional(),
    perColumn: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: boardSchema,
  refusals: ['not_found'],
});

export const getOpportunity = operation({
  name: 'getOpportunity',
  method: 'GET',
  path: '/opportunities/:id',
  summary: 'One opportunity',
  entity: 'opportunity',
  action: 'read',
  params: idParams,
  response: opportunitySchema,
  refusals: ['not_found'],
});

export const createOpportunity = operation({
  name: 'createOpportunity',
  method: 'POST',
  path: '/opportunities',
  summary:
    'Start following a possible sale, or enter a direct or recurring order in one call with its closing',
  entity: 'opportunity',
  action: 'create',
  status: 201,
  body: z
    .object(fields)
    .partial()
    .extend({
      accountId: id,
      title: name(200),
      pipelineId: id.optional().describe('the first pipeline unless told'),
      origin: z.enum(origins).default('pursued'),
      closing: closingInput.optional(),
    }),
  response: opportunitySchema,
  refusals: [
    'reference_unknown',
    'stage_of_other_pipeline',
    'closed_in_future',
    'reason_required',
    'reason_of_other_outcome',
  ],
  references: { ...references, pipelineId: 'pipeline' },
});

export const updateOpportunity = operation({
  name: 'updateOpportunity',
  method: 'PATCH',
  path: '/opportunities/:id',
  summary: 'Change fields, stage or owner; changes by two people to different fields merge',
  entity: 'opportunity',
  action: 'update',
  params: idParams,
  body: z
    .object(fields)
    .partial()
    .extend({
      accountId: id.optional(),
      origin: z.enum(origins).optional(),
      version: version.describe(
        'the version you read; fields changed since by others answer 409 with both values',
      ),
    }),
  response: opportunitySchema,
  refusals: [
    'not_found',
    'version_conflict',
    'reference_unknown',
    'stage_of_other_pipeline',
    'already_closed',
  ],
  references,
});

export const deleteOpportunity = operation({
  name: 'deleteOpportunity',
  method: 'DELETE',
  path: '/opportunities/:id',
  summary: 'Set an opportunity aside; restoreOpportunity brings it back',
  entity: 'opportunity',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});

export const restoreOpportunity = operation({
  name: 'restoreOpportunity',
  method: 'POST',
  path: '/opportunities/:id/restoration',
  summary: 'Bring a removed opportunity back',
  entity: 'opportunity',
  action: 'delete',
  params: idParams,
  response: opportunitySchema,
  refusals: ['not_found'],
});

export const holdOpportunity = operation({
  name: 'holdOpportunity',
  method: 'PUT',
  path: '/opportunities/:id/hold',
  summary: 'Put on hold with a reason and a review date, or re-date the wait; this is not a closing',
  entity: 'opportunity',
  action: 'hold',
  params: idParams,
  body: z.object({ reasonId: id, reviewOn: day }),
  response: opportunitySchema,
  refusals: [
    'not_found',
    'already_closed',
    'review_date_past',
    'reason_of_other_outcome',
    'reference_unknown',
  ],
  references: { reasonId: 'reason' },
});

export const resumeOpportunity = operation({
  name: 'resumeOpportunity',
  method: 'DELETE',
  path: '/opportunities/:id/hold',
  summary: 'Back to open, at the stage it was held from',
  entity: 'opportunity',
  action: 'hold',
  params: idParams,
  response: opportunitySchema,
  refusals: ['not_found', 'not_on_hold'],
});
