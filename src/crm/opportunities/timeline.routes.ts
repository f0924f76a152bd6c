import { type Refusal, refuse } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { readOpportunity } from './opportunity.store.ts';
import { getAccountTimeline, getContactTimeline, getOpportunityTimeline } from './timeline.contract.ts';
import { readTimeline, type Subject } from './timeline.store.ts';

/** One timeline for account, contact and opportunity; here because it shows what hangs from opportunities too. */
export const timelineRoutes: Route[] = [
  route(getOpportunityTimeline, async (scope, { params, query }) => {
    const one =
      (await readOpportunity(scope, params.id)) ??
      (await readOpportunity(scope, params.id, { removed: true }));
    return one ? readTimeline(scope, { entity: 'opportunity', id: params.id }, query) : refuse('not_found');
  }),
  route(getAccountTimeline, (scope, { params, query }) =>
    known(scope, { entity: 'account', id: params.id }, query),
  ),
  route(getContactTimeline, (scope, { params, query }) =>
    known(scope, { entity: 'contact', id: params.id }, query),
  ),
];

async function known(scope: Scope, subject: Subject, query: { cursor?: string | undefined; limit: number }) {
  const row = await scope.db
    .selectFrom(subject.entity === 'account' ? 'accounts' : 'contacts')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', subject.id)
    .executeTakeFirst();
  return row ? readTimeline(scope, subject, query) : (refuse('not_found') as Refusal);
}
