import { z } from 'zod';
import { operation } from '../../lib/contract.ts';
import { listOpportunities } from '../opportunities/opportunity.contract.ts';

export const exportFormats = ['xlsx', 'csv'] as const;

export const exportOpportunities = operation({
  name: 'exportOpportunities',
  method: 'GET',
  path: '/exports/opportunities',
  summary:
    'The opportunities that match, as a spreadsheet in the layout of the template; it can be imported again',
  entity: 'export',
  action: 'read',
  query: listOpportunities.query
    .omit({ limit: true, cursor: true })
    .extend({ format: z.enum(exportFormats).default('xlsx') }),
  givesFile: true,
});
