import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { getMe } from '../crm/users/user.contract.ts';
import { Problem } from '../lib/call.ts';
import { makeRouter } from './router.ts';

/** The whole client: what was read, the addresses, and nothing that a strict content policy refuses. */
export function App() {
  const [{ client, router }] = useState(start);
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </CSPProvider>
  );
}

function start() {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The session ended elsewhere: the frame then asks who one is, which leads to the sign-in page.
        const asksWho = query.queryKey[0] === getMe.entity;
        if (asksWho || !(error instanceof Problem) || error.status !== 401) return;
        client.clear();
        void router.invalidate();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: retryWhenTheLineFailed, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
  const router = makeRouter(client);
  return { client, router };
}

/** A refusal stays a refusal; only a line or a server that failed is asked again. */
function retryWhenTheLineFailed(failures: number, error: Error): boolean {
  const lineFailed = !(error instanceof Problem) || error.status === 0 || error.status >= 500;
  return lineFailed && failures < 2;
}
