/**
 * What has become of a possible sale. Status is apart from stage: a won, lost or vanished opportunity keeps the stage
 * it was closed from (domain 1.3). On hold is not a closing; late is derived, never stored.
 */
export const statuses = ['open', 'on_hold', 'won', 'lost', 'vanished', 'cancelled'] as const;
export type Status = (typeof statuses)[number];

export const outcomes = ['won', 'lost', 'vanished', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

/** How an order came: followed as an opportunity, sold at once, or bought again (domain 1.1). */
export const origins = ['pursued', 'direct', 'recurring'] as const;
export type Origin = (typeof origins)[number];

export const milestones = ['none', 'need_confirmed', 'quoted', 'verbal_agreement'] as const;
export type Milestone = (typeof milestones)[number];

export const visibilities = ['private', 'team', 'organization'] as const;
export type Visibility = (typeof visibilities)[number];

export function isClosed(status: Status): status is Outcome {
  return status !== 'open' && status !== 'on_hold';
}
