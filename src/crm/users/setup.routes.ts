import { isRefusal } from '../../lib/refusal.ts';
import { publicRoute, type Route } from '../../lib/server/mount.ts';
import { enter, type UserRouteParts } from './session.routes.ts';
import { awaitsSetup, setUpFirst } from './setup.store.ts';
import { setUp, setupState } from './sign-in.contract.ts';

/** The first-run page. */
export function setupRoutes(parts: UserRouteParts): Route[] {
  const { database, afterCreate } = parts;
  return [
    publicRoute(setupState, async () => ({ waiting: await awaitsSetup(database.kysely) })),

    publicRoute(setUp, async (context, { body }) => {
      const founded = await setUpFirst(parts, { ...body, now: context.now, afterCreate });
      return isRefusal(founded) ? founded : enter(parts, context, { ...founded, email: body.email });
    }),
  ];
}
