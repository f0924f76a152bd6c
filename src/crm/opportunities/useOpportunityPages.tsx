import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../lib/web/call.ts';
import { keyOf, useRead } from '../../lib/web/queries.ts';
import { type ListFilter, listQuery } from './list-view.ts';
import { listOpportunities } from './opportunity.contract.ts';

/** The list, read as one scrolls; totals are over all that match, never over what is loaded. */
export function useOpportunityPages(filter: ListFilter) {
  const query = { ...listQuery(filter), limit: 100 };
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(listOpportunities, { query }), 'pages'],
    queryFn: ({ pageParam }) =>
      call(listOpportunities, { query: pageParam ? { ...query, cursor: pageParam } : query }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // Sorting or filtering keeps the rows until the new ones are there: no flash.
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  return {
    rows: data?.pages.flatMap((page) => page.items) ?? [],
    totals: data?.pages[0]?.totals,
    error: pages.error,
    loading: pages.isPending,
    retry: () => void pages.refetch(),
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}

/** How many of those that match have nothing planned, and how many are late: said under the list. */
export function useAnomalies(filter: ListFilter, active: boolean) {
  const count = (change: ListFilter) => ({ query: { ...listQuery({ ...filter, ...change }), limit: 1 } });
  const without = useRead(listOpportunities, count({ withoutAction: true }), { enabled: active });
  const late = useRead(listOpportunities, count({ status: 'late' }), { enabled: active });
  return { without: without.data?.totals.count, late: late.data?.totals.count };
}
