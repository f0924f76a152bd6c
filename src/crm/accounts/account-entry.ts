import { companyKey } from '../../lib/company-name.ts';
import { fold } from '../../lib/text.ts';
import { type Account, accountNumbers } from './account.ts';

/** What the search finds an account by: name without its legal form, town, e-mails, every number. */
export function accountEntry(id: string, account: Account) {
  return {
    entity: 'account',
    entity_id: id,
    folded: searchableName(account.name),
    beside: [account.city, account.postcode].filter(Boolean).join(' '),
    emails: account.emails.map(({ address }) => address),
    numbers: accountNumbers(account),
    weight: 1,
  };
}

/** The name of a company as contacts and opportunities are found by it too. */
export function searchableName(name: string): string {
  return companyKey(name) || fold(name);
}
