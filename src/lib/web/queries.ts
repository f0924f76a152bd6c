import {
  keepPreviousData,
  type QueryClient,
  type UseMutationOptions,
  type UseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { CallInput } from '../call.ts';
import type { Operation, ResponseOf } from '../contract.ts';
import { call } from './call.ts';

type ReadOptions<O extends Operation> = Omit<UseQueryOptions<ResponseOf<O>>, 'queryKey' | 'queryFn'>;

/** Where the answer of an operation is kept: the entity first, so that a change of that entity finds it. */
export function keyOf<O extends Operation>(operation: O, input?: CallInput<O>) {
  return [operation.entity, operation.name, input ?? {}] as const;
}

/** Reads through a contract, and again whenever that kind of record changes. */
export function useRead<O extends Operation>(operation: O, input: CallInput<O>, options?: ReadOptions<O>) {
  return useQuery({
    ...options,
    queryKey: keyOf(operation, input),
    queryFn: () => (call as AnyCall)(operation, input) as Promise<ResponseOf<O>>,
  });
}

/**
 * Reads a list page by page through a contract whose answer holds `items` and `nextCursor`; `items` are those of all
 * pages read so far. The list on screen stays while another filter is on its way.
 */
export function useReadPages<O extends PagedOperation>(operation: O, input: CallInput<O>) {
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(operation, input), 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const { query, ...rest } = input as { query?: object };
      const asked = { ...rest, query: { ...query, ...(cursor ? { cursor } : {}) } };
      return (call as AnyCall)(operation, asked) as Promise<ResponseOf<O>>;
    },
    getNextPageParam: (page: ResponseOf<O>) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items: ResponseOf<O>['items'] = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...pages, items, totals: pages.data?.pages[0]?.totals as ResponseOf<O>['totals'] | undefined };
}

/** Reads outside a component: a route that needs the answer before it opens. */
export function readOnce<O extends Operation>(client: QueryClient, operation: O, input: CallInput<O>) {
  return client.ensureQueryData<ResponseOf<O>>({
    queryKey: keyOf(operation, input),
    queryFn: () => (call as AnyCall)(operation, input) as Promise<ResponseOf<O>>,
  });
}

/**
 * Writes through a contract. When it succeeds, what was read of its entity, and of those it `touches`, is read again
 * before the promise settles, so that the screen never shows the old value as saved.
 */
export function useWrite<O extends Operation>(
  operation: O,
  {
    touches = [],
    ...options
  }: { touches?: readonly string[] } & Omit<
    UseMutationOptions<ResponseOf<O>, Error, CallInput<O>>,
    'mutationFn'
  > = {},
) {
  const client = useQueryClient();
  return useMutation<ResponseOf<O>, Error, CallInput<O>>({
    ...options,
    mutationFn: (input) => (call as AnyCall)(operation, input) as Promise<ResponseOf<O>>,
    onSettled: (...settled) => {
      const refreshed = [operation.entity, ...touches].map((entity) =>
        client.invalidateQueries({ queryKey: [entity] }),
      );
      return Promise.all([...refreshed, options.onSettled?.(...settled)]);
    },
  });
}

type PagedOperation = Operation<
  z.ZodType,
  z.ZodType,
  z.ZodType,
  z.ZodType<{ items: unknown[]; nextCursor: string | null; totals: unknown }>
>;

/** The same client, seen without the compile-time pairing of operation and input that `CallInput` already made. */
type AnyCall = (operation: Operation, input: unknown) => Promise<unknown>;
