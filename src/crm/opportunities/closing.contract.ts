import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, euros, id, idParams, line, name, prose } from '../../lib/fields.ts';

const closedOn = day.optional().describe('today unless told; may lie in the past, never in the future');
const note = prose(5000).optional();
const task = z
  .object({ subject: name(300), dueOn: day, ownerId: id.optional() })
  .optional()
  .describe('what comes next: fitting, recommendation, debrief');

/** The closing questions, the same wherever a closing is made (domain 3.1). */
export const closingInput = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('won'),
    wonAmount: euros,
    competitorId: id.nullable().optional().describe('whom we were preferred to, if known'),
    closedOn,
    note,
    next: task,
  }),
  z.object({
    outcome: z.literal('lost'),
    reasonId: id,
    competitorId: id.nullable().describe('null = not known'),
    toTender: z.boolean().optional(),
    competitorPrice: euros.nullable().optional(),
    sameScope: z.boolean().nullable().optional(),
    note,
    closedOn,
    debrief: task,
  }),
  z.object({
    outcome: z.literal('vanished'),
    reasonId: id.describe('what the customer did instead'),
    needSaidBy: z.enum(['customer', 'us']).nullable().optional(),
    note,
    closedOn,
    debrief: task,
  }),
  z.object({ outcome: z.literal('cancelled'), reasonId: id, note, closedOn }),
]);
export type ClosingInput = z.output<typeof closingInput>;

// The answer of these operations is an opportunity; its schema stands in opportunity.contract.ts, which imports this file.
const changed = z.object({ id, version: z.number().int() });

export const closeOpportunity = operation({
  name: 'closeOpportunity',
  method: 'POST',
  path: '/opportunities/:id/closing',
  summary: 'Close as won, lost, vanished or cancelled',
  entity: 'opportunity',
  action: 'close',
  params: idParams,
  body: closingInput,
  response: changed,
  status: 201,
  refusals: [
    'not_found',
    'already_closed',
    'closed_in_future',
    'reason_required',
    'reason_of_other_outcome',
    'reference_unknown',
  ],
  references: { reasonId: 'reason', competitorId: 'competitor' },
});

export const reopenOpportunity = operation({
  name: 'reopenOpportunity',
  method: 'DELETE',
  path: '/opportunities/:id/closing',
  summary: 'Reopen a closed opportunity; its first closing stays in the history',
  entity: 'opportunity',
  action: 'close',
  params: idParams,
  query: z.object({ reason: line(300).optional().describe('why it is opened again') }),
  response: changed,
  refusals: ['not_found', 'not_closed'],
});

export const debriefClosing = operation({
  name: 'debriefClosing',
  method: 'PUT',
  path: '/opportunities/:id/debrief',
  summary: 'What the buyer said afterwards, best asked by somebody else than the owner (domain 3.2)',
  entity: 'opportunity',
  action: 'debrief',
  params: idParams,
  body: z.object({
    buyerReasonId: id,
    source: z.enum(['client', 'internal', 'assumed']),
    competitorId: id.nullable().optional(),
    competitorPrice: euros.nullable().optional(),
    sameScope: z.boolean().nullable().optional(),
    note,
  }),
  response: changed,
  refusals: ['not_found', 'not_closed', 'reason_of_other_outcome', 'reference_unknown'],
  references: { buyerReasonId: 'reason', competitorId: 'competitor' },
});
