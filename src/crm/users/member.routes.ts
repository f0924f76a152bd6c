import { isRefusal } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import { changeMember } from './member.store.ts';
import type { UserRouteParts } from './session.routes.ts';
import { createTeam, deleteTeam, listTeams, updateTeam } from './team.contract.ts';
import { addTeam, changeTeam, listTeamRows, removeTeam } from './team.store.ts';
import { listUsers, updateUser } from './user.contract.ts';
import { listUserRows } from './user.store.ts';
import { shownTeam, shownUser } from './user.view.ts';

/** People of the organization and their teams. Rights that change are read anew with the very next request. */
export function memberRoutes({ sessions }: Pick<UserRouteParts, 'sessions'>): Route[] {
  return [
    route(listUsers, async (scope) => ({ items: (await listUserRows(scope)).map(shownUser) })),

    route(updateUser, async (scope, { params, body }) => {
      const changed = await changeMember(scope, params.id, body);
      sessions.drop({ organizationId: scope.organizationId });
      return isRefusal(changed) ? changed : shownUser(changed);
    }),

    route(listTeams, async (scope) => ({ items: (await listTeamRows(scope)).map(shownTeam) })),

    route(createTeam, async (scope, { body }) => {
      const team = await addTeam(scope, body);
      sessions.drop({ organizationId: scope.organizationId });
      return isRefusal(team) ? team : shownTeam(team);
    }),

    route(updateTeam, async (scope, { params, body }) => {
      const team = await changeTeam(scope, params.id, body);
      sessions.drop({ organizationId: scope.organizationId });
      return isRefusal(team) ? team : shownTeam(team);
    }),

    route(deleteTeam, async (scope, { params }) => {
      const refused = await removeTeam(scope, params.id);
      sessions.drop({ organizationId: scope.organizationId });
      return refused;
    }),
  ];
}
