import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { id, idParams, name, record, version } from '../../lib/fields.ts';

export const teamSchema = z
  .object({ ...record, name: z.string(), memberIds: z.array(id) })
  .meta({ id: 'Team' });
export type Team = z.output<typeof teamSchema>;

export const listTeams = operation({
  name: 'listTeams',
  method: 'GET',
  path: '/teams',
  summary: 'Teams and their members',
  entity: 'team',
  action: 'read',
  response: z.object({ items: z.array(teamSchema) }),
});

export const createTeam = operation({
  name: 'createTeam',
  method: 'POST',
  path: '/teams',
  summary: 'Make a team',
  entity: 'team',
  action: 'create',
  status: 201,
  body: z.object({ name: name(80), memberIds: z.array(id).max(500).default([]) }),
  response: teamSchema,
  refusals: ['already_exists', 'reference_unknown'],
});

export const updateTeam = operation({
  name: 'updateTeam',
  method: 'PATCH',
  path: '/teams/:id',
  summary: 'Rename a team or change its members',
  entity: 'team',
  action: 'update',
  params: idParams,
  body: z.object({ version, name: name(80).optional(), memberIds: z.array(id).max(500).optional() }),
  response: teamSchema,
  refusals: ['not_found', 'version_conflict', 'already_exists', 'reference_unknown'],
});

export const deleteTeam = operation({
  name: 'deleteTeam',
  method: 'DELETE',
  path: '/teams/:id',
  summary: 'Remove a team that no unassigned opportunity waits for',
  entity: 'team',
  action: 'delete',
  params: idParams,
  refusals: ['not_found', 'still_in_use'],
});
