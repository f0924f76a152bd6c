import type { Activity } from './activity.contract.ts';
import type { ActivitiesTable } from './activity.table.ts';
import { timeOf } from './activity.ts';

/** An activity as the API gives it. */
export function shownActivity(row: ActivitiesTable): Activity {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    kind: row.kind,
    subject: row.subject,
    body: row.body,
    accountId: row.account_id,
    contactId: row.contact_id,
    opportunityId: row.opportunity_id,
    ownerId: row.owner_id,
    authorId: row.author_id,
    outcome: row.outcome,
    direction: row.direction,
    dueOn: row.due_on,
    dueTime: timeOf(row.due_minute),
    durationMinutes: row.duration_minutes,
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
