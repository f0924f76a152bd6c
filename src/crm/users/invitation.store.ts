import type { Kysely } from 'kysely';
import { newId } from '../../lib/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import type { Auth } from '../../lib/server/auth.ts';
import { addPerson, findPerson, normalEmail } from '../../lib/server/auth-people.ts';
import { type Database, json, type Tables } from '../../lib/server/database.ts';
import { changed, record } from '../../lib/server/history.ts';
import { claimToken, hashOf, issueToken, readToken, waitingTokens } from '../../lib/server/public-tokens.ts';
import { inScope, type Scope } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { accessEnd } from './access-end.ts';
import { type InvitationPayload, invitationDays, type WaitingInvitation } from './invitation.ts';
import { invitationIn, invitationPurpose, withdraw } from './invitation-tokens.store.ts';
import { addMember, knownTeams } from './member.store.ts';
import { readOrganization } from './organization.store.ts';
import { normalPassword, refusePassword } from './password.ts';
import type { Role } from './permissions.ts';

export interface InvitationOrder {
  readonly email: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
  /** Last day of access. */
  readonly expiresOn: string | null;
}

/** Invites somebody; answers the token for the only time. A new invitation to an address replaces the one before. */
export async function invite(
  scope: Scope,
  { email: given, role, teamIds, expiresOn }: InvitationOrder,
): Promise<{ invitation: WaitingInvitation; token: string } | Refusal> {
  const email = normalEmail(given);
  const member = await scope.db
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('email', '=', email)
    .executeTakeFirst();
  if (member) return refuse('already_exists', { field: 'email' });
  const teams = [...new Set(teamIds)];
  if ((await knownTeams(scope, teams)).length < teams.length)
    return refuse('reference_unknown', { field: 'teamIds' });
  const { time_zone: timeZone } = await readOrganization(scope);
  const end = accessEnd(role, expiresOn, { now: scope.now, timeZone, field: 'expiresOn' });
  if (isRefusal(end)) return end;
  await withdraw(scope, { email });
  const payload: InvitationPayload = {
    id: newId(),
    email,
    role,
    teamIds: teams,
    accessEndsAt: end?.toISOString() ?? null,
    invitedBy: scope.principal.userId,
    mailed: false,
  };
  const { organizationId, now } = scope;
  const minutes = invitationDays * 24 * 60;
  const { token, expiresAt } = await issueToken(scope.db, {
    purpose: invitationPurpose,
    organizationId,
    payload,
    now,
    minutes,
  });
  await recordInvitation(scope, 'created', payload.id, { email, role });
  return { invitation: { ...payload, organizationId, createdAt: now, expiresAt }, token };
}

/** Invitations that wait for an answer, oldest first. */
export async function waitingInvitations({ db, organizationId, now }: Scope): Promise<WaitingInvitation[]> {
  const tokens = await waitingTokens(db, { purpose: invitationPurpose, organizationId, now });
  return tokens.map(invitationIn);
}

/** Takes an invitation back: its link is dead. */
export async function withdrawInvitation(scope: Scope, id: string): Promise<Refusal | undefined> {
  if ((await withdraw(scope, { id })) === 0) return refuse('not_found');
  await recordInvitation(scope, 'removed', id, {});
  return undefined;
}

/** Notes that the invitation has gone out by mail. */
export async function noteMailed(
  db: Kysely<Tables>,
  { id, organizationId, createdAt, expiresAt, ...payload }: WaitingInvitation,
  token: string,
): Promise<void> {
  await db
    .updateTable('public_tokens')
    .set({ payload: json({ ...payload, id, mailed: true }) })
    .where('hash', '=', hashOf(token))
    .execute();
}

/** What an invitation says to whoever holds its link; null when it is dead. */
export async function readInvitation(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<WaitingInvitation | null> {
  const found = await readToken(db, { token, purpose: invitationPurpose, now });
  return found && invitationIn(found);
}

export interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly language: 'fr' | 'en';
  readonly now: Date;
}

/**
 * Accepts an invitation. Somebody who already works with Jalon in another organization proves it with the password
 * they have: a link that an administrator may have copied must not open another company's door.
 */
export async function acceptInvitation(
  { database, auth }: { database: Database; auth: Auth },
  { token, name, language, now, ...given }: Acceptance,
): Promise<{ authUserId: string; organizationId: string } | Refusal> {
  const db = database.kysely;
  const invitation = await readInvitation(db, token, now);
  if (!invitation) return refuse('link_expired');
  const { organizationId, email, role, teamIds } = invitation;
  const known = await findPerson(db, email);
  const password = normalPassword(given.password);
  if (known && !(await auth.checkPassword(known.id, password)))
    return refuse('wrong_credentials', { field: 'password' });
  const weak = known ? null : refusePassword(password, [name, email]);
  if (weak) return weak;
  const passwordHash = known ? null : await auth.hashPassword(password);
  const userId = newId();
  const who = { organizationId, userId, language, timeZone: 'Europe/Paris', currency: 'EUR' };
  return inScope(db, system('accepted_invitation', who), now, async (scope) => {
    if (!(await claimToken(scope.db, { token, purpose: invitationPurpose, now })))
      return refuse('link_expired');
    const authUserId =
      known?.id ?? (await addPerson(scope.db, { name, email, passwordHash: passwordHash ?? '', now }));
    const accessEndsAt = invitation.accessEndsAt ? new Date(invitation.accessEndsAt) : null;
    const member = { id: userId, authUserId, name, email, role, language, teamIds, accessEndsAt };
    await addMember(scope, member);
    return { authUserId, organizationId };
  });
}

async function recordInvitation(
  scope: Scope,
  kind: string,
  entityId: string,
  facts: Record<string, unknown>,
): Promise<void> {
  const changes = changed({}, facts);
  await record(scope, { entity: 'invitation', entityId, kind, version: 1, changes, placed: null });
}
