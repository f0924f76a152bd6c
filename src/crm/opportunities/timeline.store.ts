import { sql } from 'kysely';
import { readCursor, writeCursor } from '../../lib/server/page.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import { accessColumns } from '../activities/activity.store.ts';
import type { ActivitiesTable } from '../activities/activity.table.ts';
import { shownActivity } from '../activities/activity.view.ts';
import type { TimelineItem } from './timeline.contract.ts';

export interface Subject {
  readonly entity: 'account' | 'contact' | 'opportunity';
  readonly id: string;
}

/** Activities done and changes written, together, latest first. Both lists are read a page deep, then merged. */
export async function readTimeline(
  scope: Scope,
  subject: Subject,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: TimelineItem[]; nextCursor: string | null }> {
  const from = readCursor(cursor);
  const before = from ? { at: String(from.value), id: from.id } : null;
  const items = [
    ...(await activities(scope, subject, before, limit)),
    ...(await events(scope, subject, before, limit)),
  ]
    .sort((a, b) => (a.at === b.at ? (keyOf(a) < keyOf(b) ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, limit + 1);
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    nextCursor: items.length > limit && last ? writeCursor({ value: last.at, id: keyOf(last) }) : null,
  };
}

type Before = { at: string; id: string } | null;

async function activities(
  scope: Scope,
  subject: Subject,
  before: Before,
  limit: number,
): Promise<TimelineItem[]> {
  const rows = await scope.db
    .selectFrom('activities as a')
    .selectAll('a')
    .where('a.organization_id', '=', scope.organizationId)
    .where(sql.ref(`a.${subject.entity}_id`), '=', subject.id)
    .where('a.done_at', 'is not', null)
    .where('a.removed_at', 'is', null)
    .where(withinReach(scope.principal.reach, 'a', accessColumns))
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(date_trunc('milliseconds', a.done_at), a.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid)`,
      ),
    )
    .orderBy('a.done_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row: ActivitiesTable) => ({
    type: 'activity' as const,
    at: (row.done_at ?? row.created_at).toISOString(),
    activity: shownActivity(row),
  }));
}

async function events(
  scope: Scope,
  subject: Subject,
  before: Before,
  limit: number,
): Promise<TimelineItem[]> {
  const rows = await scope.db
    .selectFrom('events as e')
    .selectAll('e')
    .where('e.organization_id', '=', scope.organizationId)
    .where('e.entity', '=', subject.entity)
    .where('e.entity_id', '=', subject.id)
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(date_trunc('milliseconds', e.at), e.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid)`,
      ),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({
    type: 'event' as const,
    at: row.at.toISOString(),
    id: row.id,
    entity: row.entity,
    entityId: row.entity_id,
    kind: row.kind,
    actorId: row.actor_id,
    through: row.through,
    changes: row.changes as Record<string, unknown>,
  }));
}

function keyOf(item: TimelineItem): string {
  return item.type === 'activity' ? item.activity.id : item.id;
}
