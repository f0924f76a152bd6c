import type { Closing, Hold, Opportunity } from './opportunity.ts';
import type { Origin, Status, Visibility } from './status.ts';

export interface OpportunitiesTable {
  organization_id: string;
  id: string;
  account_id: string;
  contact_id: string | null;
  title: string;
  pipeline_id: string;
  stage_id: string;
  stage_since: Date;
  status: Status;
  origin: Origin;
  owner_id: string | null;
  team_id: string | null;
  visibility: Visibility;
  source_id: string | null;
  potential_cents: number;
  won_cents: number | null;
  stage_probability: number;
  gut_feeling: number | null;
  calibrated_probability: number | null;
  base_probability: number;
  expected_close_date: string | null;
  postponed_count: number;
  need_said_by: 'customer' | 'us' | null;
  need_words: string | null;
  hold_since: string | null;
  hold_reason_id: string | null;
  hold_review_on: string | null;
  closed_on: string | null;
  closed_by: string | null;
  closing_reason_id: string | null;
  competitor_id: string | null;
  to_tender: boolean | null;
  competitor_price_cents: number | null;
  same_scope: boolean | null;
  closing_note: string | null;
  amount_to_confirm: boolean;
  buyer_reason_id: string | null;
  debriefed_by: string | null;
  debriefed_on: string | null;
  debrief_source: 'client' | 'internal' | 'assumed' | null;
  import_id: string | null;
  removed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** What was recorded of an opportunity and when: the ground of every « as of » report. */
export interface StatusPeriodsTable {
  organization_id: string;
  id: string;
  opportunity_id: string;
  status: Status;
  pipeline_id: string;
  stage_id: string;
  origin: Origin;
  owner_id: string | null;
  source_id: string | null;
  potential_cents: number;
  won_cents: number | null;
  probability: number;
  gut_feeling: number | null;
  expected_close_date: string | null;
  closed_on: string | null;
  recorded_from: Date;
  recorded_to: Date | null;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    opportunities: OpportunitiesTable;
    status_periods: StatusPeriodsTable;
  }
}

export function fromRow(row: OpportunitiesTable): Opportunity {
  return {
    id: row.id,
    version: row.version,
    accountId: row.account_id,
    contactId: row.contact_id,
    title: row.title,
    pipelineId: row.pipeline_id,
    stageId: row.stage_id,
    stageSince: row.stage_since,
    status: row.status,
    origin: row.origin,
    ownerId: row.owner_id,
    teamId: row.team_id,
    visibility: row.visibility,
    sourceId: row.source_id,
    potentialCents: row.potential_cents,
    wonCents: row.won_cents,
    stageProbability: row.stage_probability,
    gutFeeling: row.gut_feeling,
    calibratedProbability: row.calibrated_probability,
    baseProbability: row.base_probability,
    expectedCloseDate: row.expected_close_date,
    postponedCount: row.postponed_count,
    needSaidBy: row.need_said_by,
    needWords: row.need_words,
    hold: holdOf(row),
    closing: closingOf(row),
    importId: row.import_id,
    removedAt: row.removed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function toRow(organizationId: string, opportunity: Opportunity): OpportunitiesTable {
  const { hold, closing } = opportunity;
  return {
    organization_id: organizationId,
    id: opportunity.id,
    account_id: opportunity.accountId,
    contact_id: opportunity.contactId,
    title: opportunity.title,
    pipeline_id: opportunity.pipelineId,
    stage_id: opportunity.stageId,
    stage_since: opportunity.stageSince,
    status: opportunity.status,
    origin: opportunity.origin,
    owner_id: opportunity.ownerId,
    team_id: opportunity.teamId,
    visibility: opportunity.visibility,
    source_id: opportunity.sourceId,
    potential_cents: opportunity.potentialCents,
    won_cents: opportunity.wonCents,
    stage_probability: opportunity.stageProbability,
    gut_feeling: opportunity.gutFeeling,
    calibrated_probability: opportunity.calibratedProbability,
    base_probability: opportunity.baseProbability,
    expected_close_date: opportunity.expectedCloseDate,
    postponed_count: opportunity.postponedCount,
    need_said_by: opportunity.needSaidBy,
    need_words: opportunity.needWords,
    hold_since: hold?.since ?? null,
    hold_reason_id: hold?.reasonId ?? null,
    hold_review_on: hold?.reviewOn ?? null,
    closed_on: closing?.closedOn ?? null,
    closed_by: closing?.closedBy ?? null,
    closing_reason_id: closing?.reasonId ?? null,
    competitor_id: closing?.competitorId ?? null,
    to_tender: closing?.toTender ?? null,
    competitor_price_cents: closing?.competitorPriceCents ?? null,
    same_scope: closing?.sameScope ?? null,
    closing_note: closing?.note ?? null,
    amount_to_confirm: closing?.amountToConfirm ?? false,
    buyer_reason_id: closing?.buyerReasonId ?? null,
    debriefed_by: closing?.debriefedBy ?? null,
    debriefed_on: closing?.debriefedOn ?? null,
    debrief_source: closing?.debriefSource ?? null,
    import_id: opportunity.importId,
    removed_at: opportunity.removedAt,
    version: opportunity.version,
    created_at: opportunity.createdAt,
    updated_at: opportunity.updatedAt,
  };
}

function holdOf(row: OpportunitiesTable): Hold | null {
  const { hold_since: since, hold_reason_id: reasonId, hold_review_on: reviewOn } = row;
  return since !== null && reasonId !== null && reviewOn !== null ? { since, reasonId, reviewOn } : null;
}

function closingOf(row: OpportunitiesTable): Closing | null {
  if (row.closed_on === null) return null;
  return {
    closedOn: row.closed_on,
    closedBy: row.closed_by,
    reasonId: row.closing_reason_id,
    competitorId: row.competitor_id,
    toTender: row.to_tender,
    competitorPriceCents: row.competitor_price_cents,
    sameScope: row.same_scope,
    note: row.closing_note,
    amountToConfirm: row.amount_to_confirm,
    buyerReasonId: row.buyer_reason_id,
    debriefedBy: row.debriefed_by,
    debriefedOn: row.debriefed_on,
    debriefSource: row.debrief_source,
  };
}
