import type { BodyOf } from '../../lib/contract.ts';
import { toCents } from '../../lib/money.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { readBoard } from './board.store.ts';
import {
  type ClosingInput,
  closeOpportunity,
  debriefClosing,
  reopenOpportunity,
} from './closing.contract.ts';
import type { ClosingAnswers } from './closing.ts';
import {
  createOpportunity,
  deleteOpportunity,
  getBoard,
  getOpportunity,
  holdOpportunity,
  listOpportunities,
  restoreOpportunity,
  resumeOpportunity,
  type Opportunity as Shown,
  updateOpportunity,
} from './opportunity.contract.ts';
import { readOpportunity, show } from './opportunity.store.ts';
import type { Opportunity } from './opportunity.ts';
import { listPage } from './opportunity-list.store.ts';
import {
  closeOne,
  debriefOne,
  holdOne,
  type NextTask,
  removeOne,
  reopenOne,
  restoreOne,
  resumeOne,
  reviseOpportunity,
  startOpportunity,
} from './opportunity-work.store.ts';

export const opportunityRoutes: Route[] = [
  route(listOpportunities, async (scope, { query }) => {
    const { rows, nextCursor, totals } = await listPage(scope, query);
    return { items: rows.map((row) => show(scope, row)), nextCursor, totals };
  }),
  route(getBoard, (scope, { params, query }) => readBoard(scope, params.id, query)),
  route(getOpportunity, (scope, { params }) => readShown(scope, params.id)),
  route(createOpportunity, async (scope, { body }) => {
    const { closing, ...given } = body;
    const started = await startOpportunity(scope, inCents(given), closing && answersOf(closing, scope));
    return answer(scope, started);
  }),
  route(updateOpportunity, async (scope, { params, body }) => {
    const { version: _, ...asWritten } = body;
    return answer(scope, await reviseOpportunity(scope, params.id, inCents(body), asWritten));
  }),
  route(deleteOpportunity, async (scope, { params }) => {
    const removed = await removeOne(scope, params.id);
    return isRefusal(removed) ? removed : undefined;
  }),
  route(restoreOpportunity, async (scope, { params }) => answer(scope, await restoreOne(scope, params.id))),
  route(closeOpportunity, async (scope, { params, body }) =>
    mark(await closeOne(scope, params.id, answersOf(body, scope))),
  ),
  route(reopenOpportunity, async (scope, { params, query }) =>
    mark(await reopenOne(scope, params.id, query.reason)),
  ),
  route(debriefClosing, async (scope, { params, body }) => {
    const { competitorPrice, ...said } = body;
    const price = competitorPrice === undefined ? {} : { competitorPriceCents: cents(competitorPrice) };
    return mark(await debriefOne(scope, params.id, { ...said, ...price }));
  }),
  route(holdOpportunity, async (scope, { params, body }) =>
    answer(scope, await holdOne(scope, params.id, body)),
  ),
  route(resumeOpportunity, async (scope, { params }) => answer(scope, await resumeOne(scope, params.id))),
];

async function readShown(scope: Scope, id: string, justWritten = false): Promise<Shown | Refusal> {
  const one = await readOpportunity(scope, id, { justWritten });
  return one ? show(scope, one) : refuse('not_found');
}

async function answer(scope: Scope, saved: Opportunity | Refusal): Promise<Shown | Refusal> {
  return isRefusal(saved) ? saved : readShown(scope, saved.id, true);
}

function mark(saved: Opportunity | Refusal): { id: string; version: number } | Refusal {
  return isRefusal(saved) ? saved : { id: saved.id, version: saved.version };
}

/** The API speaks in euros, rules in cents. */
function inCents<Given extends { potentialAmount?: number | undefined }>({
  potentialAmount,
  ...rest
}: Given) {
  return { ...rest, ...(potentialAmount === undefined ? {} : { potentialCents: toCents(potentialAmount) }) };
}

function cents(euros: number | null): number | null {
  return euros === null ? null : toCents(euros);
}

function answersOf(
  input: ClosingInput & BodyOf<typeof closeOpportunity>,
  scope: Scope,
): ClosingAnswers & { next?: NextTask | undefined } {
  const common = {
    outcome: input.outcome,
    closedOn: input.closedOn ?? scope.today,
    note: input.note ?? null,
  };
  switch (input.outcome) {
    case 'won':
      return {
        ...common,
        wonCents: toCents(input.wonAmount),
        competitorId: input.competitorId ?? null,
        next: input.next,
      };
    case 'lost':
      return {
        ...common,
        reasonId: input.reasonId,
        competitorId: input.competitorId,
        toTender: input.toTender ?? false,
        competitorPriceCents: cents(input.competitorPrice ?? null),
        sameScope: input.sameScope ?? null,
        next: input.debrief,
      };
    case 'vanished':
      return {
        ...common,
        reasonId: input.reasonId,
        ...(input.needSaidBy === undefined ? {} : { needSaidBy: input.needSaidBy }),
        next: input.debrief,
      };
    default:
      return { ...common, reasonId: input.reasonId };
  }
}
