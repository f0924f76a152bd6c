import type { Route } from '../../lib/server/mount.ts';
import { apiKeyRoutes } from './api-key.routes.ts';
import { invitationRoutes } from './invitation.routes.ts';
import { meRoutes } from './me.routes.ts';
import { memberRoutes } from './member.routes.ts';
import { passwordRoutes } from './password.routes.ts';
import { sessionRoutes, type UserRouteParts } from './session.routes.ts';
import { setupRoutes } from './setup.routes.ts';

export type { UserRouteParts } from './session.routes.ts';

/** Every route about people: who they are, what they may do, how they come and go. */
export function userRoutes(parts: UserRouteParts): Route[] {
  return [
    ...meRoutes(parts),
    ...memberRoutes(parts),
    ...invitationRoutes(parts),
    ...passwordRoutes(parts),
    ...sessionRoutes(parts),
    ...setupRoutes(parts),
    ...apiKeyRoutes(parts),
  ];
}
