import { authUserOf, type UserRouteParts } from '../../crm/users/session.routes.ts';
import { isRefusal, refuse } from '../../lib/refusal.ts';
import { type Route, signedInRoute } from '../../lib/server/mount.ts';
import { inScope } from '../../lib/server/scope.ts';
import * as contract from './demo.contract.ts';
import { dropDemonstration } from './drop-demonstration.ts';
import { openDemonstration } from './open-demonstration.ts';

/** Trying Jalon with invented data, and throwing them away. */
export function demoRoutes(parts: UserRouteParts): Route[] {
  const { database, sessions } = parts;
  const opening = new Map<string, ReturnType<typeof openDemonstration>>();

  /** Asked twice at once, made once. */
  function openOnce(order: Parameters<typeof openDemonstration>[0] & { authUserId: string }) {
    const begun = opening.get(order.authUserId);
    if (begun) return begun;
    const opened = openDemonstration(order).finally(() => opening.delete(order.authUserId));
    opening.set(order.authUserId, opened);
    return opened;
  }

  return [
    signedInRoute(contract.openDemonstration, async ({ principal, request, now }) => {
      const session = await sessions.current(request);
      if (!session) return refuse('not_allowed');
      const authUserId = await authUserOf(parts, principal);
      const opened = await openOnce({ ...parts, authUserId, now, language: principal.language });
      if (isRefusal(opened)) return opened;
      await database.kysely
        .updateTable('auth.session')
        .set({ activeOrganizationId: opened.organizationId })
        .where('id', '=', session.id)
        .execute();
      await sessions.forget({ sessionId: session.id });
      return undefined;
    }),

    signedInRoute(contract.dropDemonstration, async ({ principal, now }) => {
      const refused = await inScope(database.kysely, principal, now, dropDemonstration);
      if (!isRefusal(refused)) sessions.drop({ organizationId: principal.organizationId });
      return refused;
    }),
  ];
}
