import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { record } from '../../lib/server/history.ts';
import { once } from '../../lib/server/idempotency.ts';
import { membershipOfUser } from '../../lib/server/memberships.ts';
import { publicRoute, type Route, signedInRoute } from '../../lib/server/mount.ts';
import { inScope, type Scope } from '../../lib/server/scope.ts';
import { links } from './links.ts';
import { deliver, resetMail } from './mail.store.ts';
import { type ResetToken, resetFor, resetForAddress, resetPassword } from './password-reset.store.ts';
import { organizationsOf } from './person.store.ts';
import type { UserRouteParts } from './session.routes.ts';
import * as contract from './sign-in.contract.ts';
import { readUser } from './user.store.ts';

/** A reset, and whether its person works in this organization alone. */
type Made = ResetToken & { readonly alone: boolean };

/** Forgotten passwords. */
export function passwordRoutes(parts: UserRouteParts): Route[] {
  const { database, mail, publicUrl, sessions } = parts;
  const db = database.kysely;
  return [
    // Answered before anything is looked up: neither the words nor the time tell whether the address is known.
    publicRoute(contract.requestPasswordReset, async ({ now, language, request }, { body }) => {
      if (!mail) return undefined;
      setImmediate(async () => {
        try {
          const reset = await resetForAddress(db, body.email, now);
          if (reset)
            await deliver(
              mail,
              resetMail({ ...reset, to: reset.email }, { language, publicUrl }),
              request.log,
            );
        } catch (trouble) {
          request.log.error(trouble, 'reset not sent');
        }
      });
      return undefined;
    }),

    publicRoute(contract.resetPassword, async ({ now }, { body }) => {
      const done = await resetPassword(parts, { ...body, now });
      if (isRefusal(done)) return done;
      sessions.drop({ authUserId: done.authUserId });
      return undefined;
    }),

    signedInRoute(
      contract.makePasswordResetLink,
      async ({ principal, now, request, language }, { params }) => {
        const made: Made[] = [];
        const answer = await inScope(db, principal, now, (scope) =>
          once(scope, contract.makePasswordResetLink, request, async () => {
            const reset = await linkFor(parts, scope, params.id);
            if (isRefusal(reset)) return reset;
            made.push(reset);
            return { link: null, expiresAt: reset.expiresAt.toISOString(), mailed: false };
          }),
        );
        const [fresh] = made;
        if (!fresh) return answer as { link: null; expiresAt: string; mailed: boolean } | Refusal;
        const { email: to, token, expiresAt, alone } = fresh;
        const mailed = await deliver(mail, resetMail({ to, token }, { language, publicUrl }), request.log);
        if (!mailed && !alone) return refuse('works_elsewhere');
        const link = mailed ? null : links.reset(publicUrl, token);
        return { link, expiresAt: expiresAt.toISOString(), mailed };
      },
    ),
  ];
}

/**
 * A reset for somebody of the organization. An administrator may hand over the link only when the person works nowhere
 * else: it opens every organization of theirs. Demonstration data do not count.
 */
async function linkFor(
  { database, mail }: UserRouteParts,
  scope: Scope,
  id: string,
): Promise<Made | Refusal> {
  const user = await readUser(scope, id);
  const membership = user && (await membershipOfUser(scope.db, scope.organizationId, id));
  if (!membership || user.deactivated_at) return refuse('not_found');
  const { authUserId } = membership;
  const others = (await organizationsOf(database.kysely, authUserId, scope.now)).filter(
    (one) => one.id !== scope.organizationId && !one.demonstration,
  );
  const alone = others.length === 0;
  if (!alone && !mail) return refuse('works_elsewhere');
  await record(scope, {
    entity: 'user',
    entityId: id,
    kind: 'password_link_made',
    version: user.version,
    changes: {},
    placed: null,
  });
  return { ...(await resetFor(scope.db, { authUserId, email: user.email }, scope.now)), alone };
}
