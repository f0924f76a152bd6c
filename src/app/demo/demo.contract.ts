import { operation } from '../../lib/contract.ts';

/** Demonstration data is an organization of its own: nothing invented ever mixes with what is real. */

export const openDemonstration = operation({
  name: 'openDemonstration',
  method: 'POST',
  path: '/demonstration',
  summary: 'Make an organization of invented data, and make it the active one of this session',
  entity: 'organization',
  action: 'create',
  status: 201,
});

export const dropDemonstration = operation({
  name: 'dropDemonstration',
  method: 'DELETE',
  path: '/demonstration',
  summary: 'Erase the demonstration organization of this session and go back to one’s own',
  entity: 'organization',
  action: 'delete',
  refusals: ['not_found'],
});
