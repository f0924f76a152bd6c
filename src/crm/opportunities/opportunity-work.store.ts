import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { addActivity } from '../activities/activity.store.ts';
import { type ClosingAnswers, close, type Debrief, debrief, reopen } from './closing.ts';
import { hold, resume } from './hold.ts';
import {
  addOpportunities,
  blankOpportunity,
  lockOpportunity,
  placeOf,
  saveOpportunity,
} from './opportunity.store.ts';
import type { Opportunity, StageFacts } from './opportunity.ts';
import { belongs, partyFits, refuseAbsent } from './party-check.store.ts';
import { baseProbability, type ProbabilitySource } from './probability.ts';
import { outcomeOf } from './reason.store.ts';
import { type Revision, revise } from './revision.ts';

/**
 * What can be done to an opportunity, one function a verb: read and lock, ask the rule, save. Form, board, import and
 * API all come through here.
 */
export interface NewOpportunity extends Omit<Revision, 'stage'> {
  readonly accountId: string;
  readonly title: string;
  readonly pipelineId?: string | undefined;
  readonly stageId?: string | undefined;
}

/** Something to do after a closing: fitting, recommendation, debrief. */
export interface NextTask {
  readonly subject: string;
  readonly dueOn: string;
  readonly ownerId?: string | undefined;
}

export async function startOpportunity(
  scope: Scope,
  { pipelineId, stageId, ...given }: NewOpportunity,
  closing?: ClosingAnswers & { next?: NextTask | undefined },
): Promise<Opportunity | Refusal> {
  const party = await partyFits(scope, { accountId: given.accountId, contactId: given.contactId ?? null });
  if (isRefusal(party)) return party;
  const absent = await refuseAbsent(scope, given.ownerId);
  if (absent) return absent;
  const stage = await stageFor(scope, { pipelineId, stageId });
  if (isRefusal(stage)) return stage;
  const chances = {
    stageProbability: stage.probability,
    gutFeeling: given.gutFeeling ?? null,
    calibratedProbability: null,
  };
  const opened = blankOpportunity(scope, {
    ...given,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    stageProbability: stage.probability,
    baseProbability: baseProbability(stage.source, chances),
    visibility:
      given.ownerId === null && given.visibility === 'private' ? 'team' : (given.visibility ?? 'team'),
    teamId: given.ownerId === null ? (given.teamId ?? scope.principal.reach.teams[0] ?? null) : null,
  });
  const opportunity = closing ? await closedWith(scope, opened, closing) : opened;
  if (isRefusal(opportunity)) return opportunity;
  await addOpportunities(scope, [{ opportunity, accountName: party.accountName }]);
  if (closing?.next) await planTask(scope, opportunity, closing.next);
  return opportunity;
}

export async function reviseOpportunity(
  scope: Scope,
  id: string,
  { version, stageId, ...patch }: Omit<Revision, 'stage'> & { version: number; stageId?: string | undefined },
  asWritten: Record<string, unknown>,
): Promise<Opportunity | Refusal> {
  const before = await lockOpportunity(scope, id);
  if (!before) return refuse('not_found');
  const conflict = await conflictOf(scope, 'opportunity', before, version, asWritten);
  if (conflict) return conflict;
  const stage = await stageFor(scope, {
    pipelineId: before.pipelineId,
    stageId: stageId ?? before.stageId,
    withArchived: stageId === undefined || stageId === before.stageId,
  });
  if (isRefusal(stage)) return stage;
  const refused = await refuseParties(scope, before, patch);
  if (refused) return refused;
  const fitted = await withItsContact(scope, before, patch);
  const after = revise(
    before,
    { ...fitted, ...(stageId ? { stage } : {}) },
    { now: scope.now, source: stage.source },
  );
  if (isRefusal(after)) return after;
  return saveOpportunity(scope, before, after, after.stageId === before.stageId ? 'updated' : 'stage_moved');
}

/** Company, person and owner are looked at only where the revision names them. */
async function refuseParties(
  scope: Scope,
  before: Opportunity,
  patch: Pick<Revision, 'accountId' | 'contactId' | 'ownerId'>,
): Promise<Refusal | null> {
  const { accountId = before.accountId, contactId, ownerId } = patch;
  if (patch.accountId !== undefined || (contactId ?? null) !== null) {
    const party = await partyFits(scope, { accountId, contactId: contactId ?? null });
    if (isRefusal(party)) return party;
  }
  return ownerId === before.ownerId ? null : refuseAbsent(scope, ownerId);
}

/** Another company: the person of the old one does not follow, unless they belong there too. */
async function withItsContact<Patch extends Omit<Revision, 'stage'>>(
  scope: Scope,
  before: Opportunity,
  patch: Patch,
): Promise<Patch> {
  const { accountId } = patch;
  const moves = accountId !== undefined && accountId !== before.accountId && patch.contactId === undefined;
  if (!moves || before.contactId === null || (await belongs(scope, before.contactId, accountId)))
    return patch;
  return { ...patch, contactId: null };
}

export async function closeOne(
  scope: Scope,
  id: string,
  answers: ClosingAnswers & { next?: NextTask | undefined },
): Promise<Opportunity | Refusal> {
  const before = await lockOpportunity(scope, id);
  if (!before) return refuse('not_found');
  const after = await closedWith(scope, before, answers);
  if (isRefusal(after)) return after;
  const saved = await saveOpportunity(scope, before, after, 'closed');
  if (answers.next) await planTask(scope, saved, answers.next);
  return saved;
}

export async function reopenOne(
  scope: Scope,
  id: string,
  reason: string | undefined,
): Promise<Opportunity | Refusal> {
  return turn(scope, id, 'reopened', reopen, reason ? { reopenReason: reason } : {});
}

export async function holdOne(
  scope: Scope,
  id: string,
  wait: { reasonId: string; reviewOn: string },
): Promise<Opportunity | Refusal> {
  const reasonOutcome = await outcomeOf(scope, wait.reasonId);
  if (reasonOutcome === null) return refuse('reference_unknown', { field: 'reasonId' });
  return turn(scope, id, 'held', (before) => hold(before, wait, { today: scope.today, reasonOutcome }));
}

export async function resumeOne(scope: Scope, id: string): Promise<Opportunity | Refusal> {
  return turn(scope, id, 'resumed', resume);
}

export async function debriefOne(scope: Scope, id: string, said: Debrief): Promise<Opportunity | Refusal> {
  const reasonOutcome = await outcomeOf(scope, said.buyerReasonId);
  if (reasonOutcome === null) return refuse('reference_unknown', { field: 'buyerReasonId' });
  const by = scope.principal.userId;
  return turn(scope, id, 'debriefed', (before) =>
    debrief(before, said, { today: scope.today, by, reasonOutcome }),
  );
}

export async function removeOne(scope: Scope, id: string): Promise<Opportunity | Refusal> {
  return turn(scope, id, 'removed', (before) => ({ ...before, removedAt: scope.now }));
}

export async function restoreOne(scope: Scope, id: string): Promise<Opportunity | Refusal> {
  const before = await lockOpportunity(scope, id, { removed: true });
  return before
    ? saveOpportunity(scope, before, { ...before, removedAt: null }, 'restored')
    : refuse('not_found');
}

async function turn(
  scope: Scope,
  id: string,
  kind: string,
  rule: (before: Opportunity) => Opportunity | Refusal,
  extra: Record<string, unknown> = {},
): Promise<Opportunity | Refusal> {
  const before = await lockOpportunity(scope, id);
  if (!before) return refuse('not_found');
  const after = rule(before);
  return isRefusal(after) ? after : saveOpportunity(scope, before, after, kind, extra);
}

/** Asks the closing rule, with what it needs to know of the reason. */
export async function closedWith(
  scope: Scope,
  before: Opportunity,
  answers: ClosingAnswers,
  { mayLackAnswers = false }: { mayLackAnswers?: boolean } = {},
): Promise<Opportunity | Refusal> {
  const reasonOutcome = await outcomeOf(scope, answers.reasonId);
  if (answers.reasonId && reasonOutcome === null) return refuse('reference_unknown', { field: 'reasonId' });
  return close(before, answers, {
    today: scope.today,
    by: scope.principal.userId,
    reasonOutcome,
    mayLackAnswers,
  });
}

async function planTask(scope: Scope, opportunity: Opportunity, task: NextTask): Promise<void> {
  await addActivity(
    scope,
    {
      kind: 'task',
      subject: task.subject,
      due_on: task.dueOn,
      owner_id: task.ownerId ?? scope.principal.userId,
      account_id: opportunity.accountId,
      contact_id: opportunity.contactId,
      opportunity_id: opportunity.id,
    },
    placeOf(opportunity),
  );
}

/** The stage asked for, or the first of the pipeline asked for, or of the first pipeline. */
export async function stageFor(
  scope: Scope,
  {
    pipelineId,
    stageId,
    withArchived = false,
  }: { pipelineId?: string | undefined; stageId?: string | undefined; withArchived?: boolean },
): Promise<(StageFacts & { source: ProbabilitySource }) | Refusal> {
  const row = await scope.db
    .selectFrom('stages as s')
    .innerJoin('pipelines as p', (join) =>
      join.onRef('p.id', '=', 's.pipeline_id').on('p.organization_id', '=', scope.organizationId),
    )
    .select(['s.id', 's.pipeline_id', 's.position', 's.probability', 's.milestone', 'p.probability_source'])
    .where('s.organization_id', '=', scope.organizationId)
    .$if(!withArchived, (query) => query.where('s.archived_at', 'is', null))
    .$if(stageId !== undefined, (query) => query.where('s.id', '=', stageId ?? ''))
    .$if(stageId === undefined && pipelineId !== undefined, (query) =>
      query.where('p.id', '=', pipelineId ?? ''),
    )
    .$if(stageId === undefined && pipelineId === undefined, (query) =>
      query.where('p.archived_at', 'is', null),
    )
    .orderBy('p.position')
    .orderBy('s.position')
    .limit(1)
    .executeTakeFirst();
  if (!row) return refuse('reference_unknown', { field: stageId ? 'stageId' : 'pipelineId' });
  if (pipelineId && row.pipeline_id !== pipelineId)
    return refuse('stage_of_other_pipeline', { field: 'stageId' });
  const { id, position, probability, milestone } = row;
  return {
    id,
    pipelineId: row.pipeline_id,
    position,
    probability,
    milestone,
    source: row.probability_source,
  };
}
