import { useReadPages } from '../../lib/web/queries.ts';
import { listAccounts } from './account.contract.ts';
import type { AccountFilters } from './account-filters.ts';

/** The companies that answer the filters, a page at a time. */
export function useAccountPages({ q, relationship, owner, source, sort }: AccountFilters) {
  return useReadPages(listAccounts, {
    query: {
      limit: 100,
      sort: sort ?? 'name',
      ...(q?.trim() ? { q: q.trim() } : {}),
      ...(relationship ? { relationship } : {}),
      ...(owner ? { ownerId: owner } : {}),
      ...(source ? { sourceId: source } : {}),
    },
  });
}
