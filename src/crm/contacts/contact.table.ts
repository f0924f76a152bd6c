import type { JsonList, StoredEmail, StoredPhone } from '../accounts/account.table.ts';
import type { ContactRole } from './contact.ts';

export interface ContactsTable {
  organization_id: string;
  id: string;
  account_id: string | null;
  title: string | null;
  given_name: string | null;
  family_name: string | null;
  name_key: string;
  job_title: string | null;
  role: ContactRole | null;
  nature: 'consumer' | 'professional' | null;
  phones: JsonList<StoredPhone>;
  emails: JsonList<StoredEmail>;
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
