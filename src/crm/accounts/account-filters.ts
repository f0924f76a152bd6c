import { z } from 'zod';
import { id } from '../../lib/fields.ts';

/** Which companies the list shows and in which order, as its address keeps it. */
export const accountFilters = z.object({
  q: z.string().max(200).optional().catch(undefined),
  relationship: z.enum(['prospect', 'customer']).optional().catch(undefined),
  owner: id.optional().catch(undefined),
  source: id.optional().catch(undefined),
  sort: z.enum(['name', '-createdAt']).optional().catch(undefined),
});
export type AccountFilters = z.output<typeof accountFilters>;

/** Something is kept out of the list. */
export function isFiltered({ q, relationship, owner, source }: AccountFilters): boolean {
  return Boolean(q || relationship || owner || source);
}
