import { searchableName } from '../accounts/account-entry.ts';
import { phoneNumbers } from '../accounts/phones-and-emails.ts';
import { type ContactRow, fromRow } from './contact.table.ts';
import { contactName } from './contact.ts';

/** What the search finds a contact by: name, company, e-mails, phones. */
export function contactEntry(row: ContactRow & { account_name: string | null }) {
  const company = row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? '' };
  return {
    entity: 'contact',
    entity_id: row.id,
    folded: contactName(fromRow(row)),
    emails: row.emails.map(({ address }) => address),
    within: company && { id: company.id, name: searchableName(company.name) },
    numbers: phoneNumbers(row.phones),
    weight: 1,
  };
}
