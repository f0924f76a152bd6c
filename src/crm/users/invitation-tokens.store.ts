import type { Kysely } from 'kysely';
import type { Tables } from '../../lib/server/database.ts';
import { type PublicToken, withdrawTokens } from '../../lib/server/public-tokens.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { type InvitationPayload, invitationPayload, type WaitingInvitation } from './invitation.ts';

export const invitationPurpose = 'invitation';

/** The invitation that a token stands for. */
export function invitationIn({
  organizationId,
  payload,
  createdAt,
  expiresAt,
}: PublicToken): WaitingInvitation {
  if (organizationId === null) throw new Error('an invitation belongs to an organization');
  return { ...invitationPayload.parse(payload), organizationId, createdAt, expiresAt };
}

/** Takes back invitations of this organization that hold these values; answers how many. */
export function withdraw(
  { db, organizationId }: Pick<Scope, 'organizationId'> & { db: Kysely<Tables> },
  holding: Partial<InvitationPayload>,
): Promise<number> {
  return withdrawTokens(db, { purpose: invitationPurpose, organizationId, holding });
}

/** What somebody invited falls when they may no longer invite: a way back in must not survive them. */
export async function withdrawInvitationsBy(scope: Scope, userId: string): Promise<void> {
  await withdraw(scope, { invitedBy: userId });
}
