import { sql } from 'kysely';
import { newId } from '../../lib/ids.ts';
import type { Placed } from '../../lib/reach.ts';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { changed, record } from '../../lib/server/history.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import { cutPage, readCursor } from '../../lib/server/page.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import type { ActivitiesTable } from './activity.table.ts';

/** What an activity hangs from decides who sees it: the opportunity's owner and level, or everybody for an account. */
export const openToAll: Placed = { ownerId: null, teamId: null, level: 'organization' };

export type ActivityDraft = Partial<Omit<ActivitiesTable, 'organization_id' | 'id' | 'version'>> &
  Pick<ActivitiesTable, 'kind' | 'subject'>;

export type ActivityPatch = Partial<
  Pick<
    ActivitiesTable,
    | 'subject'
    | 'body'
    | 'contact_id'
    | 'owner_id'
    | 'outcome'
    | 'direction'
    | 'due_on'
    | 'due_minute'
    | 'duration_minutes'
  >
> & { done?: boolean };

/** Writes an activity. `placed` comes from the store of what it hangs from. */
export async function addActivity(
  scope: Scope,
  draft: ActivityDraft,
  placed: Placed,
): Promise<ActivitiesTable> {
  const [row] = await addActivities(scope, [{ draft, placed }]);
  if (!row) throw new Error('no activity written');
  await record(scope, eventOf(row, 'created', null));
  return row;
}

/** Many at once, for imports: no event each, the import keeps its own account. */
export async function addActivities(
  scope: Scope,
  all: readonly { draft: ActivityDraft; placed: Placed }[],
): Promise<ActivitiesTable[]> {
  if (all.length === 0) return [];
  const rows = all.map(({ draft, placed }) => ({ ...blank(scope), ...draft, ...access(placed) }));
  await insertRows(scope, 'activities', rows);
  return rows;
}

/** One activity within reach, locked for a change when asked; null when missing, removed or unseen. */
export async function readActivity(
  scope: Scope,
  id: string,
  { lock = false, removed = false }: { lock?: boolean; removed?: boolean } = {},
): Promise<ActivitiesTable | null> {
  const row = await scope.db
    .selectFrom('activities as a')
    .selectAll()
    .where('a.organization_id', '=', scope.organizationId)
    .where('a.id', '=', id)
    .where('a.removed_at', removed ? 'is not' : 'is', null)
    .where(withinReach(scope.principal.reach, 'a', accessColumns))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** Changes an activity: text, date, who does it, done or to do again. */
export async function changeActivity(
  scope: Scope,
  id: string,
  { version, done, ...patch }: ActivityPatch & { version: number },
): Promise<ActivitiesTable | Refusal> {
  const before = await readActivity(scope, id, { lock: true });
  if (!before) return refuse('not_found');
  const conflict = await conflictOf(
    scope,
    'activity',
    before,
    version,
    facts({ ...before, ...patch }, Object.keys(patch)),
  );
  if (conflict) return conflict;
  const doneAt = done === undefined ? before.done_at : done ? (before.done_at ?? scope.now) : null;
  const after = { ...before, ...patch, done_at: doneAt };
  if (after.due_on === null && after.done_at === null) return refuse('date_invalid', { field: 'dueOn' });
  return save(scope, before, after, before.done_at === null && doneAt !== null ? 'done' : 'updated');
}

export async function removeActivity(scope: Scope, id: string): Promise<ActivitiesTable | Refusal> {
  const before = await readActivity(scope, id, { lock: true });
  return before ? save(scope, before, { ...before, removed_at: scope.now }, 'removed') : refuse('not_found');
}

export async function restoreActivityRow(scope: Scope, id: string): Promise<ActivitiesTable | Refusal> {
  const before = await readActivity(scope, id, { lock: true, removed: true });
  return before ? save(scope, before, { ...before, removed_at: null }, 'restored') : refuse('not_found');
}

export interface ActivityFilter {
  state: 'open' | 'done';
  ownerId?: string | undefined;
  accountId?: string | undefined;
  contactId?: string | undefined;
  opportunityId?: string | undefined;
  dueTo?: string | undefined;
}

/** A page of activities: open ones by due date, done ones latest first; the count is over all that match. */
export async function listActivityRows(
  scope: Scope,
  filter: ActivityFilter,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ rows: ActivitiesTable[]; nextCursor: string | null; count: number }> {
  const open = filter.state === 'open';
  const matching = scope.db
    .selectFrom('activities as a')
    .where('a.organization_id', '=', scope.organizationId)
    .where('a.removed_at', 'is', null)
    .where('a.done_at', open ? 'is' : 'is not', null)
    .where(withinReach(scope.principal.reach, 'a', accessColumns))
    .$if(open, (query) => query.where('a.due_on', 'is not', null))
    .$if(filter.ownerId !== undefined, (query) => query.where('a.owner_id', '=', filter.ownerId ?? null))
    .$if(filter.accountId !== undefined, (query) =>
      query.where('a.account_id', '=', filter.accountId ?? null),
    )
    .$if(filter.contactId !== undefined, (query) =>
      query.where('a.contact_id', '=', filter.contactId ?? null),
    )
    .$if(filter.opportunityId !== undefined, (query) =>
      query.where('a.opportunity_id', '=', filter.opportunityId ?? null),
    )
    .$if(filter.dueTo !== undefined, (query) => query.where('a.due_on', '<=', filter.dueTo ?? null));
  const from = readCursor(page.cursor);
  const rows = await matching
    .selectAll('a')
    .$if(from !== null && open, (query) =>
      query.where(sql<boolean>`(a.due_on, a.id) > (${from?.value ?? null}::date, ${from?.id ?? null}::uuid)`),
    )
    .$if(from !== null && !open, (query) =>
      query.where(
        sql<boolean>`(a.done_at, a.id) < (${from?.value ?? null}::timestamptz, ${from?.id ?? null}::uuid)`,
      ),
    )
    .orderBy(open ? 'a.due_on' : 'a.done_at', open ? 'asc' : 'desc')
    .orderBy('a.id', open ? 'asc' : 'desc')
    .limit(page.limit + 1)
    .execute();
  const { count } = await matching
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const cut = cutPage(rows, page.limit, (last) => ({
    value: open ? last.due_on : (last.done_at?.toISOString() ?? null),
    id: last.id,
  }));
  return { ...cut, count };
}

/** When an opportunity changes hands, level or company, what hangs from it follows. */
export async function setParent(
  scope: Scope,
  opportunityId: string,
  { placed, accountId }: { placed: Placed; accountId: string },
): Promise<void> {
  await scope.db
    .updateTable('activities')
    .set({ ...access(placed), account_id: accountId })
    .where('organization_id', '=', scope.organizationId)
    .where('opportunity_id', '=', opportunityId)
    .execute();
}

export const accessColumns = {
  owner: 'access_owner_id',
  team: 'access_team_id',
  level: 'access_level',
  assignee: 'owner_id',
};

async function save(
  scope: Scope,
  before: ActivitiesTable,
  changedTo: ActivitiesTable,
  kind: string,
): Promise<ActivitiesTable> {
  const after = { ...changedTo, version: before.version + 1, updated_at: scope.now };
  await scope.db
    .updateTable('activities')
    .set(after)
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', before.id)
    .execute();
  await record(scope, eventOf(after, kind, before));
  return after;
}

function eventOf(row: ActivitiesTable, kind: string, before: ActivitiesTable | null) {
  return {
    entity: 'activity',
    entityId: row.id,
    kind,
    version: row.version,
    changes: changed(before ? facts(before) : {}, facts(row)),
    placed: { ownerId: row.access_owner_id, teamId: row.access_team_id, level: row.access_level },
  };
}

const fieldNames = {
  subject: 'subject',
  body: 'body',
  contact_id: 'contactId',
  owner_id: 'ownerId',
  outcome: 'outcome',
  direction: 'direction',
  due_on: 'dueOn',
  due_minute: 'dueMinute',
  duration_minutes: 'durationMinutes',
  done_at: 'doneAt',
  removed_at: 'removed',
  opportunity_id: 'opportunityId',
  account_id: 'accountId',
  kind: 'kind',
} as const;

function facts(
  row: ActivitiesTable,
  only: readonly string[] = Object.keys(fieldNames),
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fieldNames)
      .filter(([column]) => only.includes(column))
      .map(([column, field]) => [field, row[column as keyof typeof fieldNames]]),
  );
}

function access({ ownerId, teamId, level }: Placed) {
  return { access_owner_id: ownerId, access_team_id: teamId, access_level: level };
}

function blank(scope: Scope): ActivitiesTable {
  return {
    organization_id: scope.organizationId,
    id: newId(),
    kind: 'note',
    account_id: null,
    contact_id: null,
    opportunity_id: null,
    owner_id: scope.principal.userId,
    author_id: scope.principal.userId,
    subject: '',
    body: '',
    outcome: null,
    direction: null,
    due_on: null,
    due_minute: null,
    duration_minutes: null,
    done_at: null,
    access_owner_id: null,
    access_team_id: null,
    access_level: 'organization',
    import_id: null,
    removed_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
  };
}
