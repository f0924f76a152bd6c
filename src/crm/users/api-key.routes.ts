import { isRefusal } from '../../lib/refusal.ts';
import type { ApiKey } from '../../lib/server/api-keys.ts';
import { once } from '../../lib/server/idempotency.ts';
import { type Route, route, signedInRoute } from '../../lib/server/mount.ts';
import { inScope } from '../../lib/server/scope.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-key.contract.ts';
import { addKey, ownKeys, revokeKey } from './api-key.store.ts';
import type { UserRouteParts } from './session.routes.ts';

/** One's own API keys. */
export function apiKeyRoutes({ database, sessions }: Pick<UserRouteParts, 'database' | 'sessions'>): Route[] {
  return [
    route(listApiKeys, async (scope) => ({ items: (await ownKeys(scope)).map(shown) })),

    signedInRoute(createApiKey, async ({ principal, now, request }, { body }) => {
      let secret: string | null = null;
      // What is remembered for a repeated request holds no secret: a repeat is answered without it.
      const answer = await inScope(database.kysely, principal, now, (scope) =>
        once(scope, createApiKey, request, async () => {
          const made = await addKey(scope, body);
          if (isRefusal(made)) return made;
          secret = made.secret;
          return { ...shown(made.key), secret: null };
        }),
      );
      return isRefusal(answer) ? answer : { ...(answer as ReturnType<typeof shown>), secret };
    }),

    route(revokeApiKey, async (scope, { params }) => {
      const revoked = await revokeKey(scope, params.id);
      if (isRefusal(revoked)) return revoked;
      sessions.drop({ keyHash: revoked.hash });
      return undefined;
    }),
  ];
}

function shown(key: ApiKey) {
  return {
    id: key.id,
    name: key.name,
    mayWrite: key.mayWrite,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  };
}
