import type { QueryInput } from '../../lib/contract.ts';
import { addDays, type Day, startOfWeek } from '../../lib/dates.ts';
import type { listOpportunities } from './opportunity.contract.ts';

/**
 * The ways of looking at a portfolio that everybody needs: all that is open, mine, by weight, late, to chase this week,
 * waiting, closed. Filters change a view without leaving it; taking one off goes back to what the view says.
 */
export const views = ['open', 'mine', 'weight', 'late', 'chase', 'waiting', 'closed'] as const;
export type View = (typeof views)[number];

type Query = QueryInput<typeof listOpportunities>;

/** Filters as a screen holds them: flags are true or absent. */
export type ListFilter = Omit<Query, 'limit' | 'cursor' | 'withoutAction' | 'toComplete'> & {
  withoutAction?: true | undefined;
  toComplete?: true | undefined;
};

/** What a view asks for by itself. */
export function viewFilter(view: View, { me, today }: { me: string; today: Day }): ListFilter {
  switch (view) {
    case 'open':
      return { status: 'open', sort: '-potentialAmount' };
    case 'mine':
      return { status: 'open', ownerId: me, sort: '-potentialAmount' };
    case 'weight':
      return { status: 'open', sort: '-weightedAmount' };
    case 'late':
      return { status: 'late', sort: 'expectedCloseDate' };
    case 'chase':
      return { status: 'open', actionTo: addDays(startOfWeek(today), 6), sort: '-weightedAmount' };
    case 'waiting':
      return { status: 'on_hold', sort: '-potentialAmount' };
    case 'closed':
      return { status: 'closed', sort: '-closedOn' };
  }
}

/** The view with the filters chosen over it; one set to undefined says nothing. */
export function filterOf(view: View, over: ListFilter, facts: { me: string; today: Day }): ListFilter {
  const chosen = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  return { ...viewFilter(view, facts), ...chosen };
}

/** As the API takes them: flags written out. */
export function listQuery({ withoutAction, toComplete, ...filter }: ListFilter): Query {
  return {
    ...filter,
    ...(withoutAction ? { withoutAction: 'true' as const } : {}),
    ...(toComplete ? { toComplete: 'true' as const } : {}),
  };
}

/** Views that a board can show: columns are stages, so everything on it is open. */
export function boardShows(view: View): boolean {
  return view === 'open' || view === 'mine' || view === 'late';
}
