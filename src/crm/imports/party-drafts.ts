/** The companies and people behind the rows of a sheet, in the shape that the records of Jalon take. */
import type { Day } from '../../lib/dates.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { type AccountDraft as AccountFields, accountKeys, newAccount } from '../accounts/account.ts';
import { type ContactDraft as ContactFields, newContact } from '../contacts/contact.ts';
import type { AccountDraft, ContactDraft } from './row-draft.ts';

export type NewAccountFields = AccountFields & { readonly name: string };

/** What is written of a company; a field that the rules of accounts refuse is told as `refused` instead. */
export function accountFields(
  draft: AccountDraft,
  today: Day,
): { fields: NewAccountFields; refused: string[] } {
  const { phones, emails, ...texts } = draft;
  let fields: NewAccountFields = { ...texts, ...reach(phones, emails) };
  const refused: string[] = [];
  for (let tries = 0; tries < mostTries; tries++) {
    // Phones are never refused, and take longest to read.
    const read = newAccount({ ...fields, phones: [] }, today);
    if (!isRefusal(read)) break;
    const field = read.field?.split('.')[0];
    if (field === undefined || field === 'name' || !(field in fields)) break;
    refused.push(...said(fields[field as keyof NewAccountFields]));
    fields = { ...fields, [field]: field === 'emails' ? [] : null };
  }
  return { fields, refused };
}

/** The same for a person. */
export function contactFields(draft: ContactDraft): { fields: ContactFields; refused: string[] } {
  const { phones, emails, ...texts } = draft;
  const fields: ContactFields = { ...texts, ...reach(phones, emails) };
  if (!isRefusal(newContact({ ...fields, phones: [] }))) return { fields, refused: [] };
  return { fields: { ...fields, emails: [] }, refused: said(fields.emails) };
}

/** What the company's record would share with its duplicates. */
export function keysOfAccount({ name, siret, postcode, phones, emails }: AccountDraft) {
  return accountKeys({ name, siret, postcode, ...reach(phones, emails) });
}

/** A field of an import wins only over an empty one: what is added to a record that is there. */
export function fillings<Fields extends object>(known: Fields, draft: Partial<Fields>): Partial<Fields> {
  const filled: Partial<Fields> = {};
  for (const field of Object.keys(draft) as (keyof Fields)[]) {
    if (isEmpty(known[field]) && !isEmpty(draft[field])) filled[field] = draft[field];
  }
  return filled;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function reach(phones: readonly string[], emails: readonly string[]) {
  return {
    phones: phones.map((number) => ({ number, label: '' })),
    emails: emails.map((address) => ({ address, label: '' })),
  };
}

function said(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null
      ? Object.values(one).filter((text) => typeof text === 'string' && text !== '')
      : [],
  );
}

/** A draft has fewer fields than that which may be refused. */
const mostTries = 6;
