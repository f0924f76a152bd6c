import { newId } from '../../lib/ids.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { StatusPeriodsTable } from './opportunity.table.ts';
import type { Opportunity } from './opportunity.ts';

/** Opens the first period of new opportunities. */
export async function openPeriods(scope: Scope, all: readonly Opportunity[]): Promise<void> {
  await insertRows(
    scope,
    'status_periods',
    all.map((opportunity) => periodOf(scope, opportunity)),
  );
}

/** Ends the running period and opens the next one when something a report reads has changed. */
export async function followPeriod(scope: Scope, before: Opportunity, after: Opportunity): Promise<void> {
  const removal = (before.removedAt === null) !== (after.removedAt === null);
  if (!removal && fingerprint(before) === fingerprint(after)) return;
  await endPeriods(scope, [after.id]);
  if (after.removedAt === null) await openPeriods(scope, [after]);
}

/** Ends the running period of each. */
export async function endPeriods(scope: Scope, opportunityIds: readonly string[]): Promise<void> {
  await scope.db
    .updateTable('status_periods')
    .set({ recorded_to: scope.now })
    .where('organization_id', '=', scope.organizationId)
    .where('opportunity_id', 'in', [...opportunityIds])
    .where('recorded_to', 'is', null)
    .execute();
}

/** Periods of one opportunity, first to last: its way through the stages. */
export async function readPeriods(scope: Scope, opportunityId: string): Promise<StatusPeriodsTable[]> {
  return scope.db
    .selectFrom('status_periods')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('opportunity_id', '=', opportunityId)
    .orderBy('recorded_from')
    .orderBy('id')
    .execute();
}

function fingerprint(opportunity: Opportunity): string {
  return JSON.stringify(recorded(opportunity));
}

function recorded(opportunity: Opportunity) {
  return {
    status: opportunity.status,
    pipeline_id: opportunity.pipelineId,
    stage_id: opportunity.stageId,
    origin: opportunity.origin,
    owner_id: opportunity.ownerId,
    source_id: opportunity.sourceId,
    potential_cents: opportunity.potentialCents,
    won_cents: opportunity.wonCents,
    probability: opportunity.baseProbability,
    gut_feeling: opportunity.gutFeeling,
    expected_close_date: opportunity.expectedCloseDate,
    closed_on: opportunity.closing?.closedOn ?? null,
  };
}

function periodOf(scope: Scope, opportunity: Opportunity): StatusPeriodsTable {
  return {
    organization_id: scope.organizationId,
    id: newId(),
    opportunity_id: opportunity.id,
    ...recorded(opportunity),
    recorded_from: scope.now,
    recorded_to: null,
  };
}
