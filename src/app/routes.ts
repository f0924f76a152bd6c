import { accountRoutes } from '../crm/accounts/account.routes.ts';
import { contactRoutes } from '../crm/contacts/contact.routes.ts';
import { documentRoutes } from '../crm/documents/document.routes.ts';
import { exportRoutes } from '../crm/imports/export.routes.ts';
import { importRoutes } from '../crm/imports/import.routes.ts';
import { activityRoutes } from '../crm/opportunities/activity-log.routes.ts';
import { listRoutes } from '../crm/opportunities/list.routes.ts';
import { opportunityRoutes } from '../crm/opportunities/opportunity.routes.ts';
import { timelineRoutes } from '../crm/opportunities/timeline.routes.ts';
import { todayRoutes } from '../crm/opportunities/today.routes.ts';
import { closingReportRoutes } from '../crm/reports/closing-report.routes.ts';
import { sourceRoutes } from '../crm/sources/source.routes.ts';
import { type UserRouteParts, userRoutes } from '../crm/users/user.routes.ts';
import type { Route } from '../lib/server/mount.ts';
import { demoRoutes } from './demo/demo.routes.ts';
import { searchRoutes } from './search.routes.ts';

/** Every operation of the API. The access matrix walks this list; so does openapi.json. */
export function allRoutes(parts: UserRouteParts): Route[] {
  return [
    ...userRoutes(parts),
    ...sourceRoutes,
    ...accountRoutes,
    ...contactRoutes,
    ...listRoutes,
    ...opportunityRoutes,
    ...activityRoutes,
    ...timelineRoutes,
    ...todayRoutes,
    ...documentRoutes,
    ...closingReportRoutes,
    ...importRoutes(),
    ...exportRoutes,
    ...searchRoutes,
    ...demoRoutes(parts),
  ];
}
