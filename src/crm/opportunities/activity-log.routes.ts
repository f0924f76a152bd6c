import type { BodyOf } from '../../lib/contract.ts';
import type { Placed } from '../../lib/reach.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { type Route, route } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import {
  createActivity,
  deleteActivity,
  listActivities,
  restoreActivity,
  updateActivity,
} from '../activities/activity.contract.ts';
import {
  type ActivityPatch,
  addActivity,
  changeActivity,
  listActivityRows,
  openToAll,
  readActivity,
  removeActivity,
  restoreActivityRow,
} from '../activities/activity.store.ts';
import type { ActivitiesTable } from '../activities/activity.table.ts';
import { minuteOf, nextStepKind } from '../activities/activity.ts';
import { shownActivity } from '../activities/activity.view.ts';
import { lockOpportunity, placeOf } from './opportunity.store.ts';
import { belongs, partyFits, refuseAbsent } from './party-check.store.ts';

/** Logging and planning: here because an activity takes its access from the opportunity it hangs from. */
export const activityRoutes: Route[] = [
  route(listActivities, async (scope, { query }) => {
    const { rows, nextCursor, count } = await listActivityRows(scope, query, query);
    return { items: rows.map(shownActivity), nextCursor, totals: { count } };
  }),
  route(createActivity, async (scope, { body }) => {
    const logged = await log(scope, body);
    if (isRefusal(logged)) return logged;
    return { activity: shownActivity(logged.activity), next: logged.next && shownActivity(logged.next) };
  }),
  route(updateActivity, async (scope, { params, body }) => {
    return view(await changeActivity(scope, params.id, patchOf(body)));
  }),
  route(deleteActivity, async (scope, { params }) => {
    const removed = await removeActivity(scope, params.id);
    return isRefusal(removed) ? removed : undefined;
  }),
  route(restoreActivity, async (scope, { params }) => view(await restoreActivityRow(scope, params.id))),
];

type NewActivity = BodyOf<typeof createActivity>;

async function log(
  scope: Scope,
  body: NewActivity,
): Promise<{ activity: ActivitiesTable; next: ActivitiesTable | null } | Refusal> {
  const hung = await hangFrom(scope, body);
  if (isRefusal(hung)) return hung;
  const { placed, ...links } = hung;
  const absent = (await refuseAbsent(scope, body.ownerId)) ?? (await refuseAbsent(scope, body.next?.ownerId));
  if (absent) return absent;
  if (body.completes) {
    const planned = await readActivity(scope, body.completes, { lock: true });
    if (!planned) return refuse('reference_unknown', { field: 'completes' });
    const settled = await changeActivity(scope, planned.id, { version: planned.version, done: true });
    if (isRefusal(settled)) return settled;
  }
  const doneAt = body.done ? new Date(body.doneAt ?? scope.now) : null;
  if (doneAt && doneAt > scope.now) return refuse('date_invalid', { field: 'doneAt' });
  const activity = await addActivity(
    scope,
    {
      kind: body.kind,
      subject: body.subject ?? '',
      ...links,
      ...columnsOf(body),
      done_at: doneAt,
    },
    placed,
  );
  const { next } = body;
  const planned = next
    ? await addActivity(
        scope,
        {
          kind: next.kind === 'follow_up' ? nextStepKind(activity.outcome) : next.kind,
          subject: next.subject,
          due_on: next.dueOn,
          due_minute: minuteOf(next.dueTime),
          owner_id: next.ownerId ?? activity.owner_id,
          ...links,
        },
        placed,
      )
    : null;
  return { activity, next: planned };
}

type Links = Pick<ActivitiesTable, 'account_id' | 'contact_id' | 'opportunity_id'>;

/** What the activity hangs from, completed upwards: an opportunity brings its account, a contact its company. */
async function hangFrom(scope: Scope, body: NewActivity): Promise<(Links & { placed: Placed }) | Refusal> {
  const contactId = body.contactId ?? null;
  if (body.opportunityId) {
    const opportunity = await lockOpportunity(scope, body.opportunityId);
    if (!opportunity) return refuse('reference_unknown', { field: 'opportunityId' });
    if (contactId !== null && !(await belongs(scope, contactId, opportunity.accountId)))
      return refuse('reference_unknown', { field: 'contactId' });
    return {
      account_id: opportunity.accountId,
      contact_id: contactId ?? opportunity.contactId,
      opportunity_id: opportunity.id,
      placed: placeOf(opportunity),
    };
  }
  const accountId = body.accountId ?? (await accountOfContact(scope, contactId));
  if (accountId !== null) {
    const party = await partyFits(scope, { accountId, contactId });
    if (isRefusal(party)) return party;
  }
  return { account_id: accountId, contact_id: contactId, opportunity_id: null, placed: openToAll };
}

async function accountOfContact(scope: Scope, contactId: string | null): Promise<string | null> {
  if (contactId === null) return null;
  const contact = await scope.db
    .selectFrom('contacts')
    .select('account_id')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return contact?.account_id ?? null;
}

function patchOf(body: BodyOf<typeof updateActivity>): ActivityPatch & { version: number } {
  const { version, done, subject } = body;
  return {
    version,
    ...(done === undefined ? {} : { done }),
    ...(subject === undefined ? {} : { subject }),
    ...columnsOf(body),
  };
}

function columnsOf(body: Omit<BodyOf<typeof updateActivity>, 'version' | 'done' | 'subject'>): ActivityPatch {
  const { contactId, ownerId, dueOn, dueTime, durationMinutes, body: text, outcome, direction } = body;
  return Object.fromEntries(
    Object.entries({
      body: text,
      outcome,
      direction,
      contact_id: contactId,
      owner_id: ownerId,
      due_on: dueOn,
      due_minute: dueTime === undefined ? undefined : minuteOf(dueTime),
      duration_minutes: durationMinutes,
    }).filter(([, value]) => value !== undefined),
  );
}

function view(row: ActivitiesTable | Refusal) {
  return isRefusal(row) ? row : shownActivity(row);
}
