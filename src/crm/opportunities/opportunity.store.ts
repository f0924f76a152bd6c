import { sql } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import { newId } from '../../lib/ids.ts';
import type { Placed } from '../../lib/reach.ts';
import { changed, record, recordAll } from '../../lib/server/history.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { index, type SearchEntry, unindex } from '../../lib/server/search.ts';
import { withinReach } from '../../lib/server/within-reach.ts';
import { searchableName } from '../accounts/account-entry.ts';
import { markCustomers, setCustomerSince } from '../accounts/customer.store.ts';
import { setParent } from '../activities/activity.store.ts';
import type { ActivityKind } from '../activities/activity.ts';
import { timeOf } from '../activities/activity.ts';
import type { Opportunity as Shown } from './opportunity.contract.ts';
import { fromRow, type OpportunitiesTable, toRow } from './opportunity.table.ts';
import type { Opportunity } from './opportunity.ts';
import { type Beside, historyFacts, shown } from './opportunity.view.ts';
import { followPeriod, openPeriods } from './status-period.store.ts';

/** One opportunity with what stands beside it. */
export interface Found extends Beside {
  readonly opportunity: Opportunity;
}

export interface ReadOptions {
  removed?: boolean;
  /** The caller has just written it: shown back to them even when the change took it out of their reach. */
  justWritten?: boolean;
}

/** Query over opportunities within reach, with company and next action joined. Filters and order are the caller's. */
export function selectOpportunities(
  scope: Scope,
  { removed = false, justWritten = false }: ReadOptions = {},
) {
  return scope.db
    .selectFrom('opportunities as o')
    .innerJoin('accounts as c', (join) =>
      join.onRef('c.id', '=', 'o.account_id').on('c.organization_id', '=', scope.organizationId),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('activities as n')
          .select(['n.id', 'n.kind', 'n.subject', 'n.due_on', 'n.due_minute', 'n.owner_id', 'n.version'])
          .where('n.organization_id', '=', scope.organizationId)
          .whereRef('n.opportunity_id', '=', 'o.id')
          .where('n.done_at', 'is', null)
          .where('n.due_on', 'is not', null)
          .where('n.removed_at', 'is', null)
          .orderBy('n.due_on')
          .orderBy(sql`n.due_minute nulls last`)
          .orderBy('n.id')
          .limit(sql.lit(1))
          .as('next'),
      (join) => join.onTrue(),
    )
    .selectAll('o')
    .select([
      'c.name as account_name',
      'next.id as next_id',
      'next.kind as next_kind',
      'next.subject as next_subject',
      'next.due_on as next_due_on',
      'next.due_minute as next_due_minute',
      'next.owner_id as next_owner_id',
      'next.version as next_version',
    ])
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.removed_at', removed ? 'is not' : 'is', null)
    .$if(!justWritten, (query) => query.where(withinReach(scope.principal.reach, 'o')));
}

type JoinedRow = OpportunitiesTable & {
  account_name: string;
  next_id: string | null;
  next_kind: ActivityKind | null;
  next_subject: string | null;
  next_due_on: string | null;
  next_due_minute: number | null;
  next_owner_id: string | null;
  next_version: number | null;
};

export function found(row: JoinedRow): Found {
  const { next_id: id, next_kind: kind, next_due_on: dueOn } = row;
  return {
    opportunity: fromRow(row),
    accountName: row.account_name,
    nextActivity:
      id === null || kind === null || dueOn === null
        ? null
        : {
            id,
            kind,
            dueOn,
            subject: row.next_subject ?? '',
            dueTime: timeOf(row.next_due_minute),
            ownerId: row.next_owner_id,
            version: row.next_version ?? 1,
          },
  };
}

/** As the API gives it. */
export function show(scope: Scope, { opportunity, accountName, nextActivity }: Found): Shown {
  return shown(
    opportunity,
    { accountName, nextActivity },
    { today: scope.today, currency: scope.principal.currency },
  );
}

/** One within reach; null when missing, removed or unseen, which look the same. */
export async function readOpportunity(
  scope: Scope,
  id: string,
  options?: ReadOptions,
): Promise<Found | null> {
  const row = await selectOpportunities(scope, options).where('o.id', '=', id).executeTakeFirst();
  return row ? found(row) : null;
}

/** Several within reach, in the order asked; those not seen are left out. */
export async function readOpportunitiesByIds(scope: Scope, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await selectOpportunities(scope)
    .where(sql<boolean>`o.id = any(${[...ids]}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, found(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The same, holding the row until the transaction ends: what every change starts with. */
export async function lockOpportunity(
  scope: Scope,
  id: string,
  { removed = false } = {},
): Promise<Opportunity | null> {
  const row = await scope.db
    .selectFrom('opportunities as o')
    .selectAll('o')
    .where('o.organization_id', '=', scope.organizationId)
    .where('o.id', '=', id)
    .where('o.removed_at', removed ? 'is not' : 'is', null)
    .where(withinReach(scope.principal.reach, 'o'))
    .forUpdate()
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Who sees an opportunity, for what hangs from it. Of a removed one, nothing is seen anywhere. */
export function placeOf({ ownerId, teamId, visibility, removedAt }: Opportunity): Placed {
  return removedAt === null
    ? { ownerId, teamId, level: visibility }
    : { ownerId: null, teamId: null, level: 'removed' };
}

/** Writes new opportunities: rows, periods, search, history. The one door for a form, an import or the API. */
export async function addOpportunities(
  scope: Scope,
  all: readonly { opportunity: Opportunity; accountName: string }[],
): Promise<void> {
  if (all.length === 0) return;
  await insertRows(
    scope,
    'opportunities',
    all.map(({ opportunity }) => toRow(scope.organizationId, opportunity)),
  );
  await openPeriods(
    scope,
    all.map(({ opportunity }) => opportunity),
  );
  await index(scope, all.map(opportunityEntry));
  await recordAll(
    scope,
    all.map(({ opportunity }) => ({
      entity: 'opportunity',
      entityId: opportunity.id,
      kind: 'created',
      version: opportunity.version,
      changes: changed({}, historyFacts(opportunity)),
      placed: placeOf(opportunity),
    })),
  );
  await customersFrom(
    scope,
    all.map(({ opportunity }) => opportunity),
  );
}

/** Writes a changed opportunity: row, period, access of its activities, search, history. Answers the saved value. */
export async function saveOpportunity(
  scope: Scope,
  before: Opportunity,
  changedTo: Opportunity,
  kind: string,
  extra: Record<string, unknown> = {},
): Promise<Opportunity> {
  const after: Opportunity = { ...changedTo, version: before.version + 1, updatedAt: scope.now };
  await scope.db
    .updateTable('opportunities')
    .set(toRow(scope.organizationId, after))
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', after.id)
    .execute();
  await followPeriod(scope, before, after);
  const moved = before.accountId !== after.accountId || json(placeOf(before)) !== json(placeOf(after));
  if (moved) await setParent(scope, after.id, { placed: placeOf(after), accountId: after.accountId });
  await renewSearch(scope, before, after);
  await record(scope, {
    entity: 'opportunity',
    entityId: after.id,
    kind,
    version: after.version,
    changes: changed(historyFacts(before), { ...historyFacts(after), ...extra }),
    placed: placeOf(after),
    placedBefore: placeOf(before),
  });
  await customersFrom(scope, [after]);
  const taken = isOrder(before) && (!isOrder(after) || after.accountId !== before.accountId);
  if (taken) await setCustomerSince(scope, before.accountId, await firstOrder(scope, before.accountId));
  return after;
}

/** A won one that stands: what makes a company a customer. */
function isOrder({ status, removedAt }: Opportunity): boolean {
  return status === 'won' && removedAt === null;
}

/** Day of the account's first won opportunity or order that is left; null when none is. */
async function firstOrder(scope: Scope, accountId: string): Promise<Day | null> {
  const row = await scope.db
    .selectFrom('opportunities')
    .select((eb) => eb.fn.min('closed_on').as('day'))
    .where('organization_id', '=', scope.organizationId)
    .where('account_id', '=', accountId)
    .where('status', '=', 'won')
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** A company is a customer from its first won opportunity or order (domain 1.1). */
async function customersFrom(scope: Scope, all: readonly Opportunity[]): Promise<void> {
  const won = all
    .filter(isOrder)
    .flatMap(({ closing, accountId }) => (closing ? [{ accountId, day: closing.closedOn }] : []));
  await markCustomers(scope, won);
}

async function renewSearch(scope: Scope, before: Opportunity, after: Opportunity): Promise<void> {
  if (after.removedAt !== null && before.removedAt === null) return unindex(scope, 'opportunity', [after.id]);
  const same =
    before.title === after.title &&
    before.accountId === after.accountId &&
    before.potentialCents === after.potentialCents;
  if (same && before.removedAt === null) return;
  const account = await scope.db
    .selectFrom('accounts')
    .select('name')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', after.accountId)
    .executeTakeFirst();
  await index(scope, [opportunityEntry({ opportunity: after, accountName: account?.name ?? '' })]);
}

/** What the search finds an opportunity by: title, company, amount. */
export function opportunityEntry({
  opportunity,
  accountName,
}: {
  opportunity: Pick<Opportunity, 'id' | 'title' | 'accountId' | 'potentialCents'>;
  accountName: string;
}): SearchEntry {
  return {
    entity: 'opportunity',
    entity_id: opportunity.id,
    folded: opportunity.title,
    within: { id: opportunity.accountId, name: searchableName(accountName) },
    numbers: opportunity.potentialCents === 0 ? '' : String(Math.round(opportunity.potentialCents / 100)),
    weight: 1,
  };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

/** The blank value a new opportunity starts from. */
export function blankOpportunity(
  scope: Scope,
  given: Pick<
    Opportunity,
    'accountId' | 'title' | 'pipelineId' | 'stageId' | 'stageProbability' | 'baseProbability'
  > &
    Partial<Opportunity>,
): Opportunity {
  return {
    id: newId(),
    version: 1,
    contactId: null,
    stageSince: scope.now,
    status: 'open',
    origin: 'pursued',
    ownerId: scope.principal.userId,
    teamId: null,
    visibility: 'team',
    sourceId: null,
    potentialCents: 0,
    wonCents: null,
    gutFeeling: null,
    calibratedProbability: null,
    expectedCloseDate: null,
    postponedCount: 0,
    needSaidBy: null,
    needWords: null,
    hold: null,
    closing: null,
    importId: null,
    removedAt: null,
    createdAt: scope.now,
    updatedAt: scope.now,
    ...given,
  };
}
