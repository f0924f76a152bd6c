import type { Day } from '../../lib/dates.ts';
import type { Milestone, Origin, Status, Visibility } from './status.ts';

/**
 * A possible sale worth following, from the moment somebody judges it so, with or without a quote (S3). The whole value
 * as rules see it: amounts in cents, days without time, null where nothing was said.
 */
export interface Opportunity {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly contactId: string | null;
  readonly title: string;
  readonly pipelineId: string;
  readonly stageId: string;
  readonly stageSince: Date;
  readonly status: Status;
  readonly origin: Origin;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly visibility: Visibility;
  readonly sourceId: string | null;
  readonly potentialCents: number;
  readonly wonCents: number | null;
  readonly stageProbability: number;
  readonly gutFeeling: number | null;
  readonly calibratedProbability: number | null;
  readonly baseProbability: number;
  readonly expectedCloseDate: Day | null;
  readonly postponedCount: number;
  readonly needSaidBy: 'customer' | 'us' | null;
  readonly needWords: string | null;
  readonly hold: Hold | null;
  readonly closing: Closing | null;
  readonly importId: string | null;
  readonly removedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Hold {
  readonly since: Day;
  readonly reasonId: string;
  readonly reviewOn: Day;
}

export interface Closing {
  readonly closedOn: Day;
  readonly closedBy: string | null;
  readonly reasonId: string | null;
  readonly competitorId: string | null;
  readonly toTender: boolean | null;
  readonly competitorPriceCents: number | null;
  readonly sameScope: boolean | null;
  readonly note: string | null;
  /** Imported without a signed amount: the potential was taken instead. */
  readonly amountToConfirm: boolean;
  readonly buyerReasonId: string | null;
  readonly debriefedBy: string | null;
  readonly debriefedOn: Day | null;
  readonly debriefSource: 'client' | 'internal' | 'assumed' | null;
}

export interface StageFacts {
  readonly id: string;
  readonly pipelineId: string;
  readonly position: number;
  readonly probability: number;
  readonly milestone: Milestone;
}
