import { sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';
import type { ImportRecordRow } from './import.table.ts';
import type { AddedRecord, Footprint, Hanging } from './undo-plan.ts';

/** What an import added, as it stands now, with all that hangs from it: read in a few statements whatever their number. */
export async function readFootprint(scope: Scope, records: readonly ImportRecordRow[]): Promise<Footprint> {
  const of = (entity: string) =>
    records.filter((record) => record.entity === entity && record.how === 'added');
  const [accounts, contacts, opportunities, activities, documents] = await Promise.all([
    added(scope, 'accounts', sql`name`, of('account')),
    added(
      scope,
      'contacts',
      sql`trim(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))`,
      of('contact'),
    ),
    added(scope, 'opportunities', sql`title`, of('opportunity')),
    added(
      scope,
      'activities',
      sql`case subject when '' then left(body, 80) else subject end`,
      of('activity'),
    ),
    added(scope, 'documents', sql`number`, of('document')),
  ]);
  const ids = {
    accounts: accounts.map(({ id }) => id),
    contacts: contacts.map(({ id }) => id),
    sales: opportunities.map(({ id }) => id),
  };
  const org = scope.organizationId;
  const people = await hanging(
    scope,
    sql`select id, account_id as "accountId", null as "contactId",
    null as "opportunityId" from contacts where organization_id = ${org} and removed_at is null
    and account_id = any(${ids.accounts}::uuid[])`,
  );
  const sales = await hanging(
    scope,
    sql`select id, account_id as "accountId", contact_id as "contactId",
    id as "opportunityId" from opportunities where organization_id = ${org} and removed_at is null
    and (account_id = any(${ids.accounts}::uuid[]) or contact_id = any(${ids.contacts}::uuid[])
      or id = any(${ids.sales}::uuid[]))`,
  );
  const leaves = [
    ...(await hanging(
      scope,
      sql`select id, account_id as "accountId", contact_id as "contactId",
      opportunity_id as "opportunityId" from activities where organization_id = ${org} and removed_at is null
      and (account_id = any(${ids.accounts}::uuid[]) or contact_id = any(${ids.contacts}::uuid[])
        or opportunity_id = any(${ids.sales}::uuid[])
        or id = any(${activities.map(({ id }) => id)}::uuid[]))`,
    )),
    ...(await hanging(
      scope,
      sql`select id, null as "accountId", null as "contactId",
      opportunity_id as "opportunityId" from documents where organization_id = ${org} and removed_at is null
      and opportunity_id = any(${ids.sales}::uuid[])`,
    )),
  ];
  return { accounts, contacts, opportunities, activities, documents, people, sales, leaves };
}

async function added(
  scope: Scope,
  table: 'accounts' | 'contacts' | 'opportunities' | 'activities' | 'documents',
  name: ReturnType<typeof sql>,
  records: readonly ImportRecordRow[],
): Promise<AddedRecord[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<AddedRecord>`
    select r.id, ${name} as name, r.removed_at is not null as "isRemoved",
      r.removed_at is null and r.version = left_at.version as "isUntouched"
    from ${sql.table(table)} r
    join unnest(${records.map(({ entity_id }) => entity_id)}::uuid[], ${records.map(({ version }) => version)}::int[])
      as left_at (id, version) on left_at.id = r.id
    where r.organization_id = ${scope.organizationId}
    order by r.id`.execute(scope.db);
  return rows;
}

async function hanging(scope: Scope, query: ReturnType<typeof sql>): Promise<Hanging[]> {
  const { rows } = await (query as ReturnType<typeof sql<Hanging>>).execute(scope.db);
  return rows;
}
