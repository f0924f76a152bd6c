import { z } from 'zod';
import { operation, pageOf } from '../../lib/contract.ts';
import { day, id, idParams, instant, name, pageQuery, prose, record, version } from '../../lib/fields.ts';
import { activityKinds, callOutcomes } from './activity.ts';

export const activitySchema = z
  .object({
    ...record,
    kind: z.enum(activityKinds),
    subject: z.string().describe('what it is about, in a few words'),
    body: z.string().describe('what was said'),
    accountId: id.nullable(),
    contactId: id.nullable(),
    opportunityId: id.nullable(),
    ownerId: id.nullable().describe('who does it'),
    authorId: id.nullable().describe('who wrote it'),
    outcome: z.enum(callOutcomes).nullable().describe('of a call: domain 2.3'),
    direction: z.enum(['in', 'out']).nullable(),
    dueOn: day.nullable().describe('planned day; null for something that simply happened'),
    dueTime: z
      .string()
      .nullable()
      .describe('HH:MM in the organization’s time zone, or null for any time that day'),
    durationMinutes: z.number().int().nullable(),
    doneAt: instant.nullable().describe('null while it is still to do'),
  })
  .meta({ id: 'Activity' });
export type Activity = z.output<typeof activitySchema>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const fields = {
  subject: name(300),
  body: prose(),
  contactId: id.nullable(),
  ownerId: id.nullable(),
  outcome: z.enum(callOutcomes).nullable(),
  direction: z.enum(['in', 'out']).nullable(),
  dueOn: day.nullable(),
  dueTime: time.nullable(),
  durationMinutes: z.number().int().min(0).max(1440).nullable(),
};

/** The next step said with an activity: it becomes an open activity of its own. */
export const nextStepSchema = z.object({
  kind: z.enum(activityKinds).default('follow_up'),
  subject: name(300),
  dueOn: day,
  dueTime: time.nullable().default(null),
  ownerId: id.optional(),
});

export const createActivity = operation({
  name: 'createActivity',
  method: 'POST',
  path: '/activities',
  summary: 'Log something done, or plan something to do; a next step may come with it',
  entity: 'activity',
  action: 'create',
  status: 201,
  body: z
    .object({
      kind: z.enum(activityKinds),
      accountId: id.nullable().default(null),
      opportunityId: id.nullable().default(null),
      ...z.object(fields).partial().shape,
      done: z.boolean().default(true).describe('true: it happened; false: it is planned (dueOn required)'),
      doneAt: instant.optional().describe('when it happened, for something logged later; now unless told'),
      completes: id.optional().describe('the planned activity that this one settles'),
      next: nextStepSchema.optional(),
    })
    .refine((body) => body.done || body.dueOn, { path: ['dueOn'], message: 'required' })
    .refine((body) => body.accountId || body.opportunityId || body.contactId, {
      path: ['opportunityId'],
      message: 'required',
    }),
  response: z.object({ activity: activitySchema, next: activitySchema.nullable() }),
  refusals: ['reference_unknown', 'date_invalid'],
  references: {
    accountId: 'account',
    contactId: 'contact',
    opportunityId: 'opportunity',
    completes: 'activity',
  },
});

export const updateActivity = operation({
  name: 'updateActivity',
  method: 'PATCH',
  path: '/activities/:id',
  summary: 'Change, postpone, finish or reopen an activity',
  entity: 'activity',
  action: 'update',
  params: idParams,
  body: z.object({ version, ...z.object(fields).partial().shape, done: z.boolean().optional() }),
  response: activitySchema,
  refusals: ['not_found', 'version_conflict', 'reference_unknown', 'date_invalid'],
});

export const deleteActivity = operation({
  name: 'deleteActivity',
  method: 'DELETE',
  path: '/activities/:id',
  summary: 'Set an activity aside; restoreActivity brings it back',
  entity: 'activity',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});

export const restoreActivity = operation({
  name: 'restoreActivity',
  method: 'POST',
  path: '/activities/:id/restoration',
  summary: 'Bring a removed activity back',
  entity: 'activity',
  action: 'delete',
  params: idParams,
  response: activitySchema,
  refusals: ['not_found'],
});

export const listActivities = operation({
  name: 'listActivities',
  method: 'GET',
  path: '/activities',
  summary: 'Activities one may see, planned ones by due date, done ones latest first',
  entity: 'activity',
  action: 'read',
  query: z.object({
    ...pageQuery,
    state: z.enum(['open', 'done']).default('open'),
    ownerId: id.optional(),
    accountId: id.optional(),
    contactId: id.optional(),
    opportunityId: id.optional(),
    dueTo: day.optional(),
  }),
  response: pageOf(activitySchema, z.object({ count: z.number().int() })),
});
