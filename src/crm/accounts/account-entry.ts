import { companyKey } from '../../lib/company-name.ts';
import { fold } from '../../lib/text.ts';
import { type AccountRow, fromRow } from './account.table.ts';
import { accountNumbers } from './account.ts';

/** What the search finds an account by: name without its legal form, town, e-mails, every number. */
export function accountEntry(row: AccountRow) {
  return {
    entity: 'account',
    entity_id: row.id,
    folded: searchableName(row.name),
    beside: [row.city, row.postcode].filter(Boolean).join(' '),
    emails: row.emails.map(({ address }) => address),
    numbers: accountNumbers(fromRow(row)),
    weight: 1,
  };
}

/** The name of a company as contacts and opportunities are found by it too. */
export function searchableName(name: string): string {
  return companyKey(name) || fold(name);
}
