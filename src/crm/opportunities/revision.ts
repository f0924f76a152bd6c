import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Opportunity, StageFacts } from './opportunity.ts';
import { baseProbability, type ProbabilitySource } from './probability.ts';
import { isClosed } from './status.ts';

/** What may be changed while an opportunity lives: its fields, its owner, its stage. */
export type Revision = Partial<
  Pick<
    Opportunity,
    | 'title'
    | 'accountId'
    | 'contactId'
    | 'ownerId'
    | 'teamId'
    | 'visibility'
    | 'sourceId'
    | 'origin'
    | 'potentialCents'
    | 'gutFeeling'
    | 'expectedCloseDate'
    | 'needSaidBy'
    | 'needWords'
  >
> & { readonly stage?: StageFacts };

/** Fields that reports read: once closed they are frozen, so that last year's rate stays last year's (domain 3.3). */
const frozenOnceClosed = ['potentialCents', 'expectedCloseDate', 'gutFeeling', 'origin'] as const;

/** Applies a revision. Postponing the expected date is counted (r14); moving stage restarts the days spent in it. */
export function revise(
  before: Opportunity,
  revision: Revision,
  { now, source }: { now: Date; source: ProbabilitySource },
): Opportunity | Refusal {
  const { stage, ...fields } = revision;
  if (isClosed(before.status)) {
    const frozen = frozenOnceClosed.find((field) => field in fields && fields[field] !== before[field]);
    if (frozen)
      return refuse('already_closed', { field: frozen === 'potentialCents' ? 'potentialAmount' : frozen });
    if (stage && stage.id !== before.stageId) return refuse('already_closed', { field: 'stageId' });
  }
  if (stage && stage.pipelineId !== before.pipelineId)
    return refuse('stage_of_other_pipeline', { field: 'stageId' });
  const moved = stage !== undefined && stage.id !== before.stageId;
  const after = {
    ...before,
    ...fields,
    ...(moved ? { stageId: stage.id, stageSince: now, stageProbability: stage.probability } : {}),
  };
  return {
    ...after,
    // Private to nobody would be seen by nobody.
    visibility: after.ownerId === null && after.visibility === 'private' ? 'team' : after.visibility,
    baseProbability: baseProbability(source, after),
    postponedCount: before.postponedCount + (isPostponed(before, after) ? 1 : 0),
  };
}

function isPostponed(before: Opportunity, after: Opportunity): boolean {
  return (
    before.expectedCloseDate !== null &&
    after.expectedCloseDate !== null &&
    after.expectedCloseDate > before.expectedCloseDate
  );
}
