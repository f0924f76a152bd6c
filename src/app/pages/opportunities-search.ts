import { z } from 'zod';
import { views } from '../../crm/opportunities/list-view.ts';
import { sorts } from '../../crm/opportunities/opportunity.contract.ts';
import { origins, statuses } from '../../crm/opportunities/status.ts';
import { day, id } from '../../lib/fields.ts';

/** What the address of the portfolio says; a part that cannot be read is left out, and the rest still opens. */
export const opportunitiesSearch = z.object({
  as: z.enum(['board', 'list']).optional().catch(undefined),
  view: z.enum(views).optional().catch(undefined),
  status: z
    .enum([...statuses, 'late', 'closed', 'any'])
    .optional()
    .catch(undefined),
  ownerId: z
    .union([id, z.literal('nobody')])
    .optional()
    .catch(undefined),
  pipelineId: id.optional().catch(undefined),
  stageId: id.optional().catch(undefined),
  accountId: id.optional().catch(undefined),
  sourceId: id.optional().catch(undefined),
  origin: z.enum(origins).optional().catch(undefined),
  reasonId: id.optional().catch(undefined),
  competitorId: id.optional().catch(undefined),
  closeFrom: day.optional().catch(undefined),
  closeTo: day.optional().catch(undefined),
  closedFrom: day.optional().catch(undefined),
  closedTo: day.optional().catch(undefined),
  actionTo: day.optional().catch(undefined),
  withoutAction: z.literal(true).optional().catch(undefined),
  toComplete: z.literal(true).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
});
export type OpportunitiesSearch = z.output<typeof opportunitiesSearch>;
