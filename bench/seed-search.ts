import type pg from 'pg';
import { type AccountRow, fromRow as accountOf } from '../src/crm/accounts/account.table.ts';
import { accountEntry } from '../src/crm/accounts/account-entry.ts';
import { type ContactRow, fromRow as contactOf } from '../src/crm/contacts/contact.table.ts';
import { contactEntry } from '../src/crm/contacts/contact-entry.ts';
import { opportunityEntry } from '../src/crm/opportunities/opportunity.store.ts';
import type { Database } from '../src/lib/server/database.ts';
import { inScope } from '../src/lib/server/scope.ts';
import { index, type SearchEntry } from '../src/lib/server/search.ts';
import type { OwnOrganization } from '../src/testing/own-organization.ts';

const batch = 5000;

/** Makes everything findable, with the entries that the stores of accounts, contacts and opportunities write. */
export async function seedSearch(
  database: Database,
  client: pg.Client,
  organization: OwnOrganization,
): Promise<void> {
  const write = (entries: readonly SearchEntry[]) =>
    inScope(database.kysely, organization.principal, new Date(), (scope) => index(scope, entries));
  await inBatches<AccountRow>(client, organization, 'select c.* from accounts c', (rows) =>
    write(rows.map((row) => accountEntry(row.id, accountOf(row)))),
  );
  await inBatches<ContactRow & { account_name: string }>(
    client,
    organization,
    `select c.*, a.name as account_name from contacts c
      join accounts a on a.organization_id = c.organization_id and a.id = c.account_id`,
    (rows) => write(rows.map((row) => contactEntry(row.id, contactOf(row), row.account_name))),
  );
  await inBatches<OpportunityName>(
    client,
    organization,
    `select c.id, c.account_id, c.title, c.potential_cents, a.name as account_name from opportunities c
      join accounts a on a.organization_id = c.organization_id and a.id = c.account_id`,
    (rows) => write(rows.map(entryOf)),
  );
}

interface OpportunityName {
  readonly id: string;
  readonly account_id: string;
  readonly title: string;
  readonly potential_cents: number;
  readonly account_name: string;
}

function entryOf(row: OpportunityName): SearchEntry {
  const { id, title, account_id: accountId, potential_cents: potentialCents } = row;
  return opportunityEntry({
    opportunity: { id, title, accountId, potentialCents },
    accountName: row.account_name,
  });
}

async function inBatches<Row extends { id: string }>(
  client: pg.Client,
  { organizationId }: OwnOrganization,
  select: string,
  work: (rows: Row[]) => Promise<void>,
): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<Row>(
      `${select} where c.organization_id = $1 and c.id > $2 order by c.id limit ${batch}`,
      [organizationId, last],
    );
    if (rows.length === 0) return;
    await work(rows);
    last = rows.at(-1)?.id ?? last;
  }
}
