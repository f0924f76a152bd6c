import type { ColumnType, Selectable } from 'kysely';
import type { Email, Phone } from '../accounts/phones-and-emails.ts';
import { type Contact, sortKey } from './contact.ts';

export interface ContactsTable {
  organization_id: string;
  id: string;
  account_id: string | null;
  title: string | null;
  given_name: string | null;
  family_name: string | null;
  /** The name as lists sort it: family name first. */
  name_key: string;
  job_title: string | null;
  role: Contact['role'];
  nature: Contact['nature'];
  phones: ColumnType<readonly Phone[], string, string>;
  emails: ColumnType<readonly Email[], string, string>;
  note: string | null;
  import_id: string | null;
  removed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    contacts: ContactsTable;
  }
}

export type ContactRow = Selectable<ContactsTable>;

export function fromRow(row: ContactRow): Contact {
  return {
    accountId: row.account_id,
    title: row.title,
    givenName: row.given_name,
    familyName: row.family_name,
    jobTitle: row.job_title,
    role: row.role,
    nature: row.nature,
    phones: row.phones,
    emails: row.emails,
    note: row.note,
  };
}

/** The columns that hold what is known of a contact; phones and e-mails as values, not yet as JSON. */
export function toColumns(contact: Contact) {
  return {
    account_id: contact.accountId,
    title: contact.title,
    given_name: contact.givenName,
    family_name: contact.familyName,
    name_key: sortKey(contact),
    job_title: contact.jobTitle,
    role: contact.role,
    nature: contact.nature,
    phones: contact.phones,
    emails: contact.emails,
    note: contact.note,
  } satisfies Partial<ContactRow>;
}
