import { fileRoute, type Route } from '../../lib/server/mount.ts';
import { exportOpportunities } from './export.contract.ts';
import { exportFile } from './export-file.store.ts';

export const exportRoutes: Route[] = [
  fileRoute(exportOpportunities, (scope, { query }) => exportFile(scope, query)),
];
