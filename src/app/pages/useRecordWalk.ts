import { listOpportunities } from '../../crm/opportunities/opportunity.contract.ts';
import { useRead } from '../../lib/web/queries.ts';
import { placeInWalk, type Walk, walkAround } from '../../lib/web/walk.ts';

/** The records before and after: those of the list one came from, else the open ones by weight. */
export function useRecordWalk(id: string) {
  const remembered = walkAround(id);
  const byWeight = useRead(
    listOpportunities,
    { query: { status: 'open', sort: '-weightedAmount', limit: 200 } },
    { enabled: remembered === undefined, staleTime: 300_000 },
  ).data?.items;
  const walk: Walk = remembered ?? { name: 'weight', ids: byWeight?.map((one) => one.id) ?? [] };
  return { name: walk.name, ...placeInWalk(walk, id) };
}
