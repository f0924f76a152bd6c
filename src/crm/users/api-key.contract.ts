import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { day, id, idParams, instant, name } from '../../lib/fields.ts';

export const apiKeySchema = z.object({
  id,
  name: z.string(),
  mayWrite: z.boolean(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});

export const listApiKeys = operation({
  name: 'listApiKeys',
  method: 'GET',
  path: '/me/api-keys',
  summary: 'One’s own API keys',
  entity: 'api_key',
  action: 'read',
  response: z.object({ items: z.array(apiKeySchema) }),
});

export const createApiKey = operation({
  name: 'createApiKey',
  method: 'POST',
  path: '/me/api-keys',
  summary: 'Make an API key; its secret is shown once',
  entity: 'api_key',
  action: 'create',
  status: 201,
  body: z.object({
    name: name(80),
    mayWrite: z.boolean().default(true),
    expiresOn: day.nullable().default(null).describe('last day on which it works'),
  }),
  response: apiKeySchema.extend({
    secret: z.string().nullable().describe('jln_..., shown once: null when the same request is repeated'),
  }),
  refusals: ['date_invalid'],
});

export const revokeApiKey = operation({
  name: 'revokeApiKey',
  method: 'DELETE',
  path: '/me/api-keys/:id',
  summary: 'Revoke one of one’s API keys',
  entity: 'api_key',
  action: 'delete',
  params: idParams,
  refusals: ['not_found'],
});
