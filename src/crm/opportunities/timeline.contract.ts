import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { id, idParams, instant } from '../../lib/fields.ts';
import { activitySchema } from '../activities/activity.contract.ts';

/** One thing that happened: an activity done, or a change written in the history. */
export const timelineItemSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('activity'), at: instant, activity: activitySchema }),
    z.object({
      type: z.literal('event'),
      at: instant,
      id,
      entity: z.string(),
      entityId: id,
      kind: z
        .string()
        .describe('created, updated, stage_moved, closed, reopened, held, resumed, debriefed, removed...'),
      actorId: id.nullable(),
      through: z.string().describe('web, api, import'),
      changes: z.record(z.string(), z.unknown()).describe('field -> [before, after]'),
    }),
  ])
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.output<typeof timelineItemSchema>;

const response = z.object({ items: z.array(timelineItemSchema), nextCursor: z.string().nullable() });
const query = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

function timelineOf(entity: 'account' | 'contact' | 'opportunity', name: string, path: `/${string}`) {
  return operation({
    name,
    method: 'GET',
    path,
    summary: 'Everything that happened, latest first: activities and changes together',
    entity,
    action: 'read',
    params: idParams,
    query,
    response,
    refusals: ['not_found'],
  });
}

export const getOpportunityTimeline = timelineOf(
  'opportunity',
  'getOpportunityTimeline',
  '/opportunities/:id/timeline',
);
export const getAccountTimeline = timelineOf('account', 'getAccountTimeline', '/accounts/:id/timeline');
export const getContactTimeline = timelineOf('contact', 'getContactTimeline', '/contacts/:id/timeline');
