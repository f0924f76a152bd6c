import { sql } from 'kysely';
import type { Scope } from '../../lib/server/scope.ts';
import type { AddedRecord, Footprint, Hanging } from './undo-plan.ts';

/** What an import added, as it stands now, with all that hangs from it: read in a few statements whatever their number. */
export async function readFootprint(scope: Scope, importId: string): Promise<Footprint> {
  const accounts = await added(scope, importId, 'accounts', sql`r.name`);
  const contacts = await added(
    scope,
    importId,
    'contacts',
    sql`trim(coalesce(r.given_name, '') || ' ' || coalesce(r.family_name, ''))`,
  );
  const opportunities = await added(scope, importId, 'opportunities', sql`r.title`);
  const said = sql`case r.subject when '' then left(r.body, 80) else r.subject end`;
  const activities = await added(scope, importId, 'activities', said);
  const documents = await added(scope, importId, 'documents', sql`r.number`);
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
  importId: string,
  table: 'accounts' | 'contacts' | 'opportunities' | 'activities' | 'documents',
  name: ReturnType<typeof sql>,
): Promise<AddedRecord[]> {
  const { rows } = await sql<AddedRecord>`
    select r.id, ${name} as name, r.removed_at is not null as "isRemoved",
      r.removed_at is null and r.version = coalesce(left_at.version, 1) as "isUntouched"
    from ${sql.table(table)} r
    left join import_records left_at on left_at.organization_id = ${scope.organizationId}
      and left_at.import_id = ${importId} and left_at.entity = 'account' and left_at.how = 'added' and left_at.entity_id = r.id
    where r.organization_id = ${scope.organizationId} and r.import_id = ${importId}
    order by r.id`.execute(scope.db);
  return rows;
}

async function hanging(scope: Scope, query: ReturnType<typeof sql>): Promise<Hanging[]> {
  const { rows } = await (query as ReturnType<typeof sql<Hanging>>).execute(scope.db);
  return rows;
}
