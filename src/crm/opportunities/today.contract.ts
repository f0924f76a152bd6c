import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, id } from '../../lib/fields.ts';
import { activitySchema } from '../activities/activity.contract.ts';
import { opportunitySchema } from './opportunity.contract.ts';

/**
 * A row of the morning. The reason is given as a code with its facts; words files make the sentence (DESIGN 1.1).
 * `stake` sorts: effective probability × potential × lateness (domain 6.3 R1).
 */
export const todayRowSchema = z
  .object({
    opportunity: opportunitySchema.nullable().describe('null when the action concerns an account only'),
    accountId: id.nullable(),
    accountName: z.string(),
    activity: activitySchema.nullable(),
    reason: z.object({
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
    whom: z
      .object({
        contactId: id.nullable().describe('null when the number is the company’s own'),
        name: z.string(),
        phone: z.string().nullable().describe('as it is dialled; null when none is known'),
        display: z.string().nullable().describe('as it is read'),
      })
      .nullable()
      .describe('whom to call: the contact, else somebody of the company, else its own number'),
    stake: z.number(),
  })
  .meta({ id: 'TodayRow' });
export type TodayRow = z.output<typeof todayRowSchema>;

export const getToday = operation({
  name: 'getToday',
  method: 'GET',
  path: '/today',
  summary: 'Whom to chase this morning: late, today, without next action, to review',
  entity: 'opportunity',
  action: 'read',
  query: z.object({
    ownerId: z
      .union([id, z.literal('everybody')])
      .optional()
      .describe('oneself unless told'),
  }),
  response: z.object({
    day,
    late: z.array(todayRowSchema),
    today: z.array(todayRowSchema),
    withoutAction: z.array(todayRowSchema),
    toReview: z.array(todayRowSchema),
    counts: z.object({
      late: z.number().int(),
      today: z.number().int(),
      withoutAction: z.number().int(),
      toReview: z.number().int(),
    }),
    recent: z
      .array(z.object({ opportunity: opportunitySchema }))
      .describe('closed in the last seven days, latest first'),
    month: z.object({
      wonAmount: z.number().describe('euros signed this month'),
      weightedAmount: z.number().describe('euros, open ones expected this month'),
      openAmount: z.number(),
    }),
  }),
});
