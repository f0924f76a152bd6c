import { type Refusal, refuse } from '../../lib/refusal.ts';
import { revokeKeys } from '../../lib/server/api-keys.ts';
import { type Attempt, attempt } from '../../lib/server/attempts.ts';
import type { Auth } from '../../lib/server/auth.ts';
import { endSessions, normalEmail } from '../../lib/server/auth-people.ts';
import type { Database } from '../../lib/server/database.ts';
import type { Mail } from '../../lib/server/mail.ts';
import { membershipOfUser, membershipsOf } from '../../lib/server/memberships.ts';
import { type PublicContext, publicRoute, type Route, signedInRoute } from '../../lib/server/mount.ts';
import type { Principal, Scope } from '../../lib/server/scope.ts';
import type { Sessions } from '../../lib/server/session.ts';
import { normalPassword } from './password.ts';
import { changePassword } from './password-reset.store.ts';
import * as contract from './sign-in.contract.ts';

/** What the routes of people are built on. */
export interface UserRouteParts {
  readonly database: Database;
  readonly auth: Auth;
  readonly sessions: Sessions;
  /** null where no mail is set up: links are copied by hand. */
  readonly mail: Mail | null;
  /** Address people type, without a slash at the end. */
  readonly publicUrl: string;
  /** Furnishes a new organization. */
  readonly afterCreate: (scope: Scope) => Promise<void>;
}

/** Signing in and out, and the list of where one is signed in. */
export function sessionRoutes(parts: UserRouteParts): Route[] {
  const { database, auth, sessions } = parts;
  const db = database.kysely;
  return [
    publicRoute(contract.signIn, async (context, { body }) => {
      const email = normalEmail(body.email);
      const tried = await tryPassword(parts, context, email);
      if (tried.wait > 0) return waitFirst(context, tried);
      const person = await auth.identify(email, normalPassword(body.password));
      if (!person) return refuse('wrong_credentials');
      await tried.succeeded();
      return enter(parts, context, { ...person, email });
    }),

    signedInRoute(contract.signOut, async ({ request, reply }) => {
      const session = await sessions.current(request);
      if (session) await endOne(parts, session.authUserId, session.id);
      reply.header('set-cookie', auth.closingCookies());
      return undefined;
    }),

    signedInRoute(contract.listSessions, async ({ principal, request, now }) => {
      const current = await sessions.current(request);
      const rows = await db
        .selectFrom('auth.session')
        .selectAll()
        .where('userId', '=', await authUserOf(parts, principal))
        .where('expiresAt', '>', now)
        .orderBy('seenAt', 'desc')
        .execute();
      const items = rows.map((row) => ({
        id: row.id,
        current: row.id === current?.id,
        device: row.userAgent || null,
        ipAddress: row.ipAddress || null,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: (row.seenAt ?? row.createdAt).toISOString(),
      }));
      return { items };
    }),

    signedInRoute(contract.endSession, async ({ principal }, { params }) => {
      const ended = await endOne(parts, await authUserOf(parts, principal), params.id);
      return ended === 0 ? refuse('not_found') : undefined;
    }),

    signedInRoute(contract.signOutEverywhere, async ({ principal, reply, now }) => {
      const authUserId = await authUserOf(parts, principal);
      await db.transaction().execute(async (transaction) => {
        await endSessions(transaction, { authUserId });
        for (const { organizationId, userId } of await membershipsOf(transaction, authUserId))
          await revokeKeys(transaction, { organizationId, userId, now });
      });
      sessions.drop({ authUserId });
      reply.header('set-cookie', auth.closingCookies());
      return undefined;
    }),

    signedInRoute(contract.changePassword, async (context, { body }) => {
      const session = await sessions.current(context.request);
      if (!session) return refuse('not_allowed');
      const { authUserId, id: sessionId } = session;
      const person = await db
        .selectFrom('auth.user')
        .select(['name', 'email'])
        .where('id', '=', authUserId)
        .executeTakeFirstOrThrow();
      const tried = await tryPassword(parts, context, person.email);
      if (tried.wait > 0) return waitFirst(context, tried);
      if (!(await auth.checkPassword(authUserId, normalPassword(body.current))))
        return refuse('wrong_credentials', { field: 'current' });
      await tried.succeeded();
      const about = [person.name, person.email];
      const order = { authUserId, sessionId, about, password: body.password, now: context.now };
      const refused = await changePassword({ database, auth }, order);
      if (!refused) sessions.drop({ authUserId });
      return refused;
    }),
  ];
}

/**
 * Opens a session for somebody who has just proved who they are, in the organization wanted or the one they last
 * worked in. A session that this browser had is ended: it does not live on under another person.
 */
export async function enter(
  parts: UserRouteParts,
  { request, reply }: PublicContext,
  person: { authUserId: string; email: string; organizationId?: string },
): Promise<Refusal | undefined> {
  const { sessions, auth } = parts;
  const organizationId = person.organizationId ?? (await sessions.admit(person.authUserId));
  if (!organizationId) return refuse('no_organization');
  const before = await sessions.current(request);
  if (before) await endOne(parts, before.authUserId, before.id);
  const cookies = await sessions.open(person.authUserId, organizationId, request);
  reply.header('set-cookie', [...cookies, auth.browsers.remember(person.email)]);
  return undefined;
}

/** Counts a try at somebody's password. */
export function tryPassword(
  { database, auth }: UserRouteParts,
  { request, now }: PublicContext,
  email: string,
): Promise<Attempt> {
  return attempt(database.kysely, { account: auth.browsers.accountOf(request, email), ip: request.ip, now });
}

export function waitFirst({ reply }: PublicContext, { wait }: Attempt): Refusal {
  reply.header('retry-after', String(wait));
  return refuse('too_many_requests', { seconds: wait });
}

/** The person behind a user of an organization. */
export async function authUserOf({ database }: UserRouteParts, principal: Principal): Promise<string> {
  const membership = await membershipOfUser(database.kysely, principal.organizationId, principal.userId);
  if (!membership) throw new Error(`user ${principal.userId} has no membership`);
  return membership.authUserId;
}

async function endOne(
  { database, sessions }: UserRouteParts,
  authUserId: string,
  sessionId: string,
): Promise<number> {
  const ended = await endSessions(database.kysely, { authUserId, sessionId });
  sessions.drop({ sessionId });
  return ended;
}
