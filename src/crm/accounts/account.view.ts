import type { Account, AccountSummary } from './account.contract.ts';
import { type AccountRow, fromRow, type SummaryRow } from './account.table.ts';
import { relationshipOf } from './account.ts';
import { warningsOf } from './account-warnings.ts';
import { nafLabel } from './naf-labels.ts';
import { shownPhones } from './phones-and-emails.ts';

/** An account as the API gives it. */
export function shownAccount(row: AccountRow): Account {
  const account = fromRow(row);
  return {
    ...account,
    id: row.id,
    version: row.version,
    phones: shownPhones(row.phones),
    emails: [...row.emails],
    nafLabel: row.naf_code && row.naf_version ? nafLabel(row.naf_code, row.naf_version) : null,
    relationship: relationshipOf(row.customer_since),
    customerSince: row.customer_since,
    warnings: warningsOf(account),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** An account as lists give it. */
export function shownSummary(row: SummaryRow): AccountSummary {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    siret: row.siret,
    postcode: row.postcode,
    city: row.city,
    activity: row.activity,
    phones: shownPhones(row.phones),
    emails: [...row.emails],
    ownerId: row.owner_id,
    sourceId: row.source_id,
    relationship: relationshipOf(row.customer_since),
    customerSince: row.customer_since,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    contactCount: row.contact_count,
  };
}
