import { z } from 'zod';
import { operation } from './contract.ts';
import { id, line } from './fields.ts';

/** One thing found: enough for a line of the palette. */
export const searchHitSchema = z.object({
  entity: z.string(),
  id,
  label: z.string().describe('name or title'),
  detail: z.string().describe('what tells it apart: company, town, stage'),
  phone: z.string().nullable().describe('displayed; the number to call'),
  amount: z.number().nullable().describe('euros'),
});
export type SearchHit = z.output<typeof searchHitSchema>;

export const search = operation({
  name: 'search',
  method: 'GET',
  path: '/search',
  summary: 'Find anything one may see: names with slips, phones and numbers in any spelling',
  entity: 'search',
  action: 'read',
  query: z.object({ q: line(200).min(1), limit: z.coerce.number().int().min(1).max(50).default(12) }),
  response: z.object({ items: z.array(searchHitSchema) }),
});
