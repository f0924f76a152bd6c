import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { flag, idParams, line, name, record, version } from '../../lib/fields.ts';

export const sourceSchema = z
  .object({
    ...record,
    name: z.string().describe('where an enquiry comes from: word of mouth, trade fair, Google Ads...'),
    channel: z.string().nullable().describe('how it came in: call, e-mail, form, visit'),
    position: z.number().int(),
    archived: z.boolean(),
  })
  .meta({ id: 'Source' });
export type Source = z.output<typeof sourceSchema>;

export const listSources = operation({
  name: 'listSources',
  method: 'GET',
  path: '/sources',
  summary: 'Sources of enquiries, in their order',
  entity: 'source',
  action: 'read',
  query: z.object({ archived: flag.optional() }),
  response: z.object({ items: z.array(sourceSchema) }),
});

export const createSource = operation({
  name: 'createSource',
  method: 'POST',
  path: '/sources',
  summary: 'Add a source',
  entity: 'source',
  action: 'create',
  status: 201,
  body: z.object({ name: name(80), channel: line(80).nullable().default(null) }),
  response: sourceSchema,
  refusals: ['already_exists'],
});

export const updateSource = operation({
  name: 'updateSource',
  method: 'PATCH',
  path: '/sources/:id',
  summary: 'Rename, reorder, archive or bring back a source',
  entity: 'source',
  action: 'update',
  params: idParams,
  body: z.object({
    version,
    name: name(80).optional(),
    channel: line(80).nullable().optional(),
    position: z.number().int().min(0).max(999).optional(),
    archived: z.boolean().optional(),
  }),
  response: sourceSchema,
  refusals: ['not_found', 'version_conflict', 'already_exists'],
});
