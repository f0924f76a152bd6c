import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { accountFilters } from '../crm/accounts/account-filters.ts';
import { recordActs } from '../crm/opportunities/record-act.ts';
import { reportFilters } from '../crm/reports/report-filters.ts';
import { getMe } from '../crm/users/user.contract.ts';
import { Problem } from '../lib/call.ts';
import { readOnce } from '../lib/web/queries.ts';
import { opportunitiesSearch } from './pages/opportunities-search.ts';
import { Broken } from './shell/Broken.tsx';
import { Frame } from './shell/Frame.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Root } from './shell/Root.tsx';

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Root });
const token = z.object({ token: z.string().optional().catch(undefined) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().startsWith('/').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/SignIn.tsx')),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: token,
  component: lazyRouteComponent(() => import('./pages/Setup.tsx')),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: token,
  component: lazyRouteComponent(() => import('./pages/Invitation.tsx')),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: token,
  component: lazyRouteComponent(() => import('./pages/PasswordReset.tsx')),
});

/** Everything below needs somebody signed in; the address asked for is kept for after. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await readOnce(context.client, getMe, {});
      if (!me.organization.started && location.pathname !== '/welcome' && location.pathname !== '/import') {
        throw redirect({ to: '/welcome' });
      }
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        const asked = location.pathname === '/' ? {} : { next: location.href };
        throw redirect({ to: '/sign-in', search: asked });
      }
      throw error;
    }
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true });
  },
});
const today = createRoute({
  getParentRoute: () => frame,
  path: '/today',
  component: lazyRouteComponent(() => import('./pages/Today.tsx')),
});
const opportunities = createRoute({
  getParentRoute: () => frame,
  path: '/opportunities',
  validateSearch: opportunitiesSearch,
  component: lazyRouteComponent(() => import('./pages/Opportunities.tsx')),
});
const opportunity = createRoute({
  getParentRoute: () => frame,
  path: '/opportunities/$id',
  validateSearch: z.object({ act: z.enum(recordActs).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/OpportunityRecord.tsx')),
});
const accounts = createRoute({
  getParentRoute: () => frame,
  path: '/accounts',
  validateSearch: accountFilters,
  component: lazyRouteComponent(() => import('./pages/Accounts.tsx')),
});
const account = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./pages/AccountRecord.tsx')),
});
const contact = createRoute({
  getParentRoute: () => frame,
  path: '/contacts/$id',
  component: lazyRouteComponent(() => import('./pages/ContactRecord.tsx')),
});
const report = createRoute({
  getParentRoute: () => frame,
  path: '/report',
  validateSearch: reportFilters,
  component: lazyRouteComponent(() => import('./pages/Report.tsx')),
});
const importing = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  validateSearch: z.object({ id: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/Import.tsx')),
});
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'profile' }, replace: true });
  },
});
const settingsSection = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./pages/Settings.tsx')),
});
const welcome = createRoute({
  getParentRoute: () => frame,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./pages/Welcome.tsx')),
});

const framed = [
  home,
  today,
  opportunities,
  opportunity,
  accounts,
  account,
  contact,
  report,
  importing,
  settings,
  settingsSection,
  welcome,
];
const tree = root.addChildren([signIn, setup, invitation, reset, frame.addChildren(framed)]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Broken,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
