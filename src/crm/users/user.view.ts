import type { Invitation } from './invitation.contract.ts';
import type { WaitingInvitation } from './invitation.ts';
import type { Team } from './team.contract.ts';
import type { Organization, User } from './user.contract.ts';
import type { OrganizationRow, TeamRow, UserRow } from './user.table.ts';

/** People, teams and organizations as the API gives them. */
export function shownUser(row: UserRow): User {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    name: row.name,
    email: row.email,
    role: row.role,
    language: row.language,
    teamIds: row.teamIds,
    active: row.deactivated_at === null,
    accessEndsOn: row.accessEndsOn,
  };
}

export function shownOrganization(row: OrganizationRow): Organization {
  return {
    id: row.organization_id,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    currency: row.currency,
    demonstration: row.demonstration,
    ...row.settings,
    version: row.version,
  };
}

export function shownTeam(row: TeamRow): Team {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    name: row.name,
    memberIds: row.memberIds,
  };
}

/** @param link given only in the answer that made the invitation */
export function shownInvitation(invitation: WaitingInvitation, link: string | null = null): Invitation {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
    mailed: invitation.mailed,
    link,
  };
}
