import type { ColumnType } from 'kysely';

export interface StoredPhone {
  number: string;
  label: string;
}

export interface StoredEmail {
  address: string;
  label: string;
}

/** A list kept as jsonb: read as values, written as JSON text. */
export type JsonList<Item> = ColumnType<Item[], string, string>;

export interface AccountsTable {
  organization_id: string;
  id: string;
  kind: 'company' | 'person';
  name: string;
  name_key: string;
  nature: 'consumer' | 'professional' | null;
  siren: string | null;
  siret: string | null;
  vat_number: string | null;
  naf_code: string | null;
  naf_version: 'rev2' | '2025' | null;
  activity: string | null;
  headcount: string | null;
  website: string | null;
  phones: JsonList<StoredPhone>;
  emails: JsonList<StoredEmail>;
  street: string | null;
  street2: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  owner_id: string | null;
  source_id: string | null;
  note: string | null;
  customer_since: string | null;
  import_id: string | null;
  removed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

declare module '../../lib/server/database.ts' {
  interface Tables {
    accounts: AccountsTable;
  }
}
