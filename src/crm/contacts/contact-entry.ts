import { searchableName } from '../accounts/account-entry.ts';
import { phoneNumbers } from '../accounts/phones-and-emails.ts';
import { type Contact, contactName } from './contact.ts';

/** What the search finds a contact by: name, company, e-mails, phones. */
export function contactEntry(id: string, contact: Contact, accountName: string | null) {
  const { accountId, emails, phones } = contact;
  return {
    entity: 'contact',
    entity_id: id,
    folded: contactName(contact),
    emails: emails.map(({ address }) => address),
    within: accountId === null ? null : { id: accountId, name: searchableName(accountName ?? '') },
    numbers: phoneNumbers(phones),
    weight: 1,
  };
}
