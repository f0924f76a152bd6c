import { isRefusal, refuse } from '../../lib/refusal.ts';
import { type PublicContext, type Route, route, signedInRoute } from '../../lib/server/mount.ts';
import { inScope, type Principal } from '../../lib/server/scope.ts';
import { changeOrganization, readOrganization } from './organization.store.ts';
import { permissionsOf } from './permissions.ts';
import { organizationsOf } from './person.store.ts';
import { authUserOf, type UserRouteParts } from './session.routes.ts';
import { getMe, type Me, switchOrganization, updateMe, updateOrganization } from './user.contract.ts';
import { changeSelf, readSelf } from './user.store.ts';
import { shownOrganization, shownUser } from './user.view.ts';

/** Oneself, and the organization one works in. */
export function meRoutes(parts: UserRouteParts): Route[] {
  const { database, sessions } = parts;
  const db = database.kysely;

  async function me(principal: Principal, { now }: PublicContext): Promise<Me> {
    const own = await inScope(db, principal, now, async (scope) => {
      const user = await readSelf(scope);
      return { user, organization: await readOrganization(scope) };
    });
    const organization = shownOrganization(own.organization);
    const { id, name, demonstration } = organization;
    // A key belongs to one organization and hears of no other.
    const organizations =
      principal.through === 'api'
        ? [{ id, name, demonstration }]
        : await organizationsOf(db, await authUserOf(parts, principal), now);
    return {
      user: { ...shownUser(own.user), preferences: own.user.preferences },
      organization,
      organizations: organizations.map(({ id, name, demonstration }) => ({ id, name, demonstration })),
      may: permissionsOf(own.user.role),
    };
  }

  return [
    signedInRoute(getMe, (context) => me(context.principal, context)),

    signedInRoute(updateMe, async (context, { body }) => {
      const { principal, now } = context;
      const changed = await inScope(db, principal, now, (scope) => changeSelf(scope, body));
      if (isRefusal(changed)) return changed;
      sessions.drop({ organizationId: principal.organizationId, userId: principal.userId });
      return me(principal, context);
    }),

    signedInRoute(switchOrganization, async ({ request }, { body }) => {
      const session = await sessions.current(request);
      if (!session) return refuse('not_allowed');
      if (!(await sessions.mayEnter(session.authUserId, body.organizationId))) return refuse('not_found');
      await db
        .updateTable('auth.session')
        .set({ activeOrganizationId: body.organizationId })
        .where('id', '=', session.id)
        .execute();
      await sessions.forget({ sessionId: session.id });
      return undefined;
    }),

    route(updateOrganization, async (scope, { body }) => {
      const changed = await changeOrganization(scope, body);
      sessions.drop({ organizationId: scope.organizationId });
      return isRefusal(changed) ? changed : shownOrganization(changed);
    }),
  ];
}
