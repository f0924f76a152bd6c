import type { Day } from '../../lib/dates.ts';
import { toEuros } from '../../lib/money.ts';
import { isReviewDue } from './hold.ts';
import type { Opportunity as Shown } from './opportunity.contract.ts';
import type { Opportunity } from './opportunity.ts';
import { effectiveProbability, isOverdue, weightedCents } from './probability.ts';
import { isClosed } from './status.ts';

/** What stands beside an opportunity on every screen: its company and its next action. */
export interface Beside {
  readonly accountName: string;
  readonly nextActivity: Shown['nextActivity'];
}

/** An opportunity as the API gives it: euros, derived lateness, effective chance. */
export function shown(
  opportunity: Opportunity,
  { accountName, nextActivity }: Beside,
  { today, currency }: { today: Day; currency: string },
): Shown {
  const { closing, hold, status } = opportunity;
  return {
    id: opportunity.id,
    version: opportunity.version,
    createdAt: opportunity.createdAt.toISOString(),
    updatedAt: opportunity.updatedAt.toISOString(),
    title: opportunity.title,
    accountId: opportunity.accountId,
    accountName,
    contactId: opportunity.contactId,
    ownerId: opportunity.ownerId,
    pipelineId: opportunity.pipelineId,
    stageId: opportunity.stageId,
    stageSince: opportunity.stageSince.toISOString(),
    status,
    origin: opportunity.origin,
    visibility: opportunity.visibility,
    sourceId: opportunity.sourceId,
    potentialAmount: toEuros(opportunity.potentialCents),
    wonAmount: opportunity.wonCents === null ? null : toEuros(opportunity.wonCents),
    currency,
    stageProbability: opportunity.stageProbability,
    gutFeeling: opportunity.gutFeeling,
    calibratedProbability: opportunity.calibratedProbability,
    probability: effectiveProbability(opportunity, today),
    weightedAmount: toEuros(weightedCents(opportunity, today)),
    expectedCloseDate: opportunity.expectedCloseDate,
    overdue: isOverdue(opportunity, today),
    postponedCount: opportunity.postponedCount,
    needSaidBy: opportunity.needSaidBy,
    needWords: opportunity.needWords,
    hold: hold === null ? null : { ...hold, due: isReviewDue(opportunity, today) },
    closing:
      closing === null || !isClosed(status)
        ? null
        : {
            outcome: status,
            closedOn: closing.closedOn,
            closedBy: closing.closedBy,
            reasonId: closing.reasonId,
            competitorId: closing.competitorId,
            toTender: closing.toTender,
            competitorPrice:
              closing.competitorPriceCents === null ? null : toEuros(closing.competitorPriceCents),
            sameScope: closing.sameScope,
            note: closing.note,
            amountToConfirm: closing.amountToConfirm,
            buyerReasonId: closing.buyerReasonId,
            debriefedBy: closing.debriefedBy,
            debriefedOn: closing.debriefedOn,
            debriefSource: closing.debriefSource,
          },
    nextActivity,
  };
}

/** What the history keeps of an opportunity, under the contract's names and units: conflicts are told in them. */
export function historyFacts(opportunity: Opportunity): Record<string, unknown> {
  const { closing, hold } = opportunity;
  return {
    title: opportunity.title,
    accountId: opportunity.accountId,
    contactId: opportunity.contactId,
    ownerId: opportunity.ownerId,
    stageId: opportunity.stageId,
    status: opportunity.status,
    origin: opportunity.origin,
    visibility: opportunity.visibility,
    sourceId: opportunity.sourceId,
    potentialAmount: toEuros(opportunity.potentialCents),
    wonAmount: opportunity.wonCents === null ? null : toEuros(opportunity.wonCents),
    gutFeeling: opportunity.gutFeeling,
    expectedCloseDate: opportunity.expectedCloseDate,
    needSaidBy: opportunity.needSaidBy,
    needWords: opportunity.needWords,
    hold,
    closing:
      closing === null
        ? null
        : {
            ...closing,
            competitorPriceCents: undefined,
            competitorPrice:
              closing.competitorPriceCents === null ? null : toEuros(closing.competitorPriceCents),
          },
    removed: opportunity.removedAt !== null,
  };
}
