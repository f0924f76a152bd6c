import type { MatchKey } from '../../lib/match-key.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { fold, foldedWords } from '../../lib/text.ts';
import { type Email, type Phone, reachKeys, readEmails, readPhones } from '../accounts/phones-and-emails.ts';

/** A person in a company, or on their own: what they are called and what part they play in the decision (domain 1.1). */
export const contactRoles = [
  'decision_maker',
  'influencer',
  'buyer',
  'user',
  'accountant',
  'gatekeeper',
] as const;
export type ContactRole = (typeof contactRoles)[number];

export interface Contact {
  readonly accountId: string | null;
  readonly title: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly role: ContactRole | null;
  /** Null is treated as consumer for calls (domain 4.9 L1). */
  readonly nature: 'consumer' | 'professional' | null;
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
  readonly note: string | null;
}

/** What a form, an import or the API gives: texts in any spelling, unknown ones left out. */
export type ContactDraft = { readonly [Field in keyof Contact]?: Contact[Field] | undefined };

export function newContact(draft: ContactDraft): Contact | Refusal {
  return editContact(blank, draft);
}

/** The contact after a change: phones and e-mails in one spelling, blank texts empty. Somebody without any name is nobody. */
export function editContact(before: Contact, patch: ContactDraft): Contact | Refusal {
  const given: Contact = { ...before, ...known(patch) };
  if (contactName(given) === '') return refuse('invalid', { field: 'familyName' });
  const emails = patch.emails ? readEmails(patch.emails) : before.emails;
  if (isRefusal(emails)) return emails;
  return { ...given, phones: patch.phones ? readPhones(patch.phones) : before.phones, emails };
}

/** « Sophie Arnoux »; either part may be missing. */
export function contactName({
  givenName,
  familyName,
}: {
  givenName: string | null;
  familyName: string | null;
}): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}

/** The order of lists: family name first, accents and capitals apart. */
export function sortKey({ givenName, familyName }: Pick<Contact, 'givenName' | 'familyName'>): string {
  return fold([familyName, givenName].filter(Boolean).join(' '));
}

/** What two entries of one person share: an e-mail, a phone, the name within one company whatever the order of its parts. */
export function contactKeys(contact: Contact): MatchKey[] {
  const name = foldedWords(contactName(contact)).sort().join(' ');
  return [
    ...reachKeys(contact.phones, contact.emails),
    ...(contact.accountId && name ? [{ kind: 'name_in_account', key: `${contact.accountId} ${name}` }] : []),
  ];
}

function known(patch: ContactDraft): Partial<Contact> {
  return Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value === '' ? null : value]),
  );
}

const blank: Contact = {
  accountId: null,
  title: null,
  givenName: null,
  familyName: null,
  jobTitle: null,
  role: null,
  nature: null,
  phones: [],
  emails: [],
  note: null,
};
