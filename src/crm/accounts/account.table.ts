import type { ColumnType, Selectable } from 'kysely';
import type { Day } from '../../lib/dates.ts';
import { type Account, nameKey } from './account.ts';
import type { NafVersion } from './naf.ts';
import type { Email, Phone } from './phones-and-emails.ts';

export interface AccountsTable {
  organization_id: string;
  id: string;
  kind: Account['kind'];
  name: string;
  /** The name as lists sort it. */
  name_key: string;
  nature: Account['nature'];
  siren: string | null;
  siret: string | null;
  vat_number: string | null;
  naf_code: string | null;
  naf_version: NafVersion | null;
  activity: string | null;
  headcount: string | null;
  website: string | null;
  phones: ColumnType<readonly Phone[], string, string>;
  emails: ColumnType<readonly Email[], string, string>;
  street: string | null;
  street2: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  owner_id: string | null;
  source_id: string | null;
  note: string | null;
  customer_since: Day | null;
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

export type AccountRow = Selectable<AccountsTable>;

/** What a line of a list needs. */
export const summaryColumns = [
  'id',
  'kind',
  'name',
  'siret',
  'postcode',
  'city',
  'activity',
  'phones',
  'emails',
  'owner_id',
  'source_id',
  'customer_since',
  'version',
  'created_at',
] as const;
export type SummaryRow = Pick<AccountRow, (typeof summaryColumns)[number]> & { contact_count: number };

export function fromRow(row: AccountRow): Account {
  return {
    kind: row.kind,
    name: row.name,
    nature: row.nature,
    siren: row.siren,
    siret: row.siret,
    vatNumber: row.vat_number,
    nafCode: row.naf_code,
    nafVersion: row.naf_version,
    activity: row.activity,
    headcount: row.headcount,
    website: row.website,
    phones: row.phones,
    emails: row.emails,
    street: row.street,
    street2: row.street2,
    postcode: row.postcode,
    city: row.city,
    country: row.country,
    ownerId: row.owner_id,
    sourceId: row.source_id,
    note: row.note,
  };
}

/** The columns that hold what is known of an account; phones and e-mails as values, not yet as JSON. */
export function toColumns(account: Account) {
  return {
    kind: account.kind,
    name: account.name,
    name_key: nameKey(account.name),
    nature: account.nature,
    siren: account.siren,
    siret: account.siret,
    vat_number: account.vatNumber,
    naf_code: account.nafCode,
    naf_version: account.nafVersion,
    activity: account.activity,
    headcount: account.headcount,
    website: account.website,
    phones: account.phones,
    emails: account.emails,
    street: account.street,
    street2: account.street2,
    postcode: account.postcode,
    city: account.city,
    country: account.country,
    owner_id: account.ownerId,
    source_id: account.sourceId,
    note: account.note,
  } satisfies Partial<AccountRow>;
}
