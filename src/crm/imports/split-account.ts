/** The company and the person of one row. A row with a person and no company is a private person (domain 1.1). */
import { readSiren, readSiret, sirenOfSiret } from '../accounts/company-identifiers.ts';
import { readEmails, readPhones, readPostcode } from './cell-values.ts';
import type { ImportField } from './import-field.ts';
import { readPersonName, readTitle } from './person-name.ts';
import type { AccountDraft, ContactDraft } from './row-draft.ts';
import { stops, warns } from './row-problem.ts';
import type { RowReader } from './row-reader.ts';

/** The account and the contact; the account is null beside an `account_missing` problem. */
export function splitParties(row: RowReader): { account: AccountDraft | null; contact: ContactDraft | null } {
  const contact = contactOf(row);
  const company = row.text('account.name', 200) ?? titleInstead(row, contact !== null);
  const reach = { phones: phonesOf(row), emails: emailsOf(row) };
  const person = contact && [contact.givenName, contact.familyName].filter(Boolean).join(' ');
  if (company) {
    const account = accountOf(row, 'company', company, contact ? nobody : reach);
    return { account, contact: contact && { ...contact, ...reach } };
  }
  if (person) return { account: accountOf(row, 'person', person, reach), contact: null };
  reportMissing(row);
  return { account: null, contact: contact && { ...contact, ...reach } };
}

/** A sheet of sales without any column for companies or people: each sale's title stands for its company. */
function titleInstead(row: RowReader, hasPerson: boolean): string | null {
  const saysWho = row.plan.columns.some(({ field }) => field === 'account.name' || field === 'contact.name');
  return saysWho || hasPerson ? null : row.text('opportunity.title', 200);
}

const nobody = { phones: [], emails: [] };

function contactOf(row: RowReader): Omit<ContactDraft, 'phones' | 'emails'> | null {
  const whole = readPersonName(row.text('contact.name', 160) ?? '');
  const givenName = row.text('contact.given', 80) ?? whole?.givenName ?? null;
  const familyName = row.text('contact.family', 80) ?? whole?.familyName ?? null;
  const title = readTitle(row.text('contact.title', 20) ?? '') ?? whole?.title ?? null;
  const jobTitle = row.text('contact.role', 120);
  if (!givenName && !familyName) {
    if (jobTitle) row.keepAsNote('contact.role');
    return null;
  }
  return { title, givenName, familyName, jobTitle };
}

function accountOf(
  row: RowReader,
  kind: AccountDraft['kind'],
  name: string,
  reach: Pick<AccountDraft, 'phones' | 'emails'>,
): AccountDraft {
  const siret = identifier(row, 'account.siret');
  const siren = identifier(row, 'account.siren') ?? (siret?.length === 14 ? sirenOfSiret(siret) : null);
  const country = row.text('address.country', 80);
  return {
    kind,
    name,
    siret: siret?.length === 14 ? siret : null,
    siren: siret?.length === 9 ? siret : siren,
    vatNumber: row.text('account.vat', 24)?.replace(/[\s.]/g, '').toUpperCase() ?? null,
    nafCode: row.text('account.naf', 10)?.replace(/\s/g, '').toUpperCase() ?? null,
    activity: row.text('account.activity', 200),
    headcount: row.text('account.size', 60),
    website: row.text('account.website', 300),
    ...addressOf(row, country),
    country,
    ...reach,
  };
}

/** The digits; a SIREN that stands in a SIRET column is taken as such. */
function identifier(row: RowReader, field: 'account.siret' | 'account.siren'): string | null {
  const column = row.columns(field)[0];
  const text = column && row.text(field, 60);
  if (!column || !text) return null;
  const read = field === 'account.siret' ? readSiret(text) : readSiren(text);
  if ('value' in read) {
    const code = field === 'account.siret' ? 'siret_checksum' : 'siren_checksum';
    if (read.state === 'wrong_checksum') row.report(warns(code), column, field);
    return read.value;
  }
  const asSiren = field === 'account.siret' ? readSiren(text) : read;
  if ('value' in asSiren && asSiren.state === 'valid') return asSiren.value;
  const unreadable = field === 'account.siret' ? 'siret_unreadable' : 'siren_unreadable';
  const code = read.state === 'destroyed_by_spreadsheet' ? 'siret_destroyed' : unreadable;
  row.report(stops(code, { code: 'leave_empty', cell: null }), column, field);
  return null;
}

function addressOf(row: RowReader, country: string | null) {
  const column = row.columns('address.postcode')[0];
  const isFrench = country === null || /^(?:fr|france)$/i.test(country);
  const typed = column
    ? isFrench
      ? readPostcode(row.cell(column))
      : row.text('address.postcode', 12)
    : null;
  const postcode = typed && column ? row.fitting(typed, 12, column, 'address.postcode') : null;
  const street = row.text('address.street', 200);
  const city = row.text('address.city', 120);
  const street2 = row.text('address.street2', 200);
  const whole = postcode || city ? null : /^(.+?)[,\s]+(\d{5})\s+(\D{2,})$/.exec(street ?? '');
  if (!whole) return { street, street2, postcode, city };
  return { street: whole[1] ?? null, street2, postcode: whole[2] ?? null, city: whole[3] ?? null };
}

function phonesOf(row: RowReader): string[] {
  return eachOf(row, ['contact.phone', 'contact.mobile'], readPhones);
}

function emailsOf(row: RowReader): string[] {
  return eachOf(row, ['contact.email'], readEmails);
}

/** All of several columns, each once, ten at most. */
function eachOf(row: RowReader, fields: readonly ImportField[], read: typeof readPhones): string[] {
  const all = fields.flatMap((field) =>
    row.columns(field).flatMap((column) => row.take(read(row.cell(column)), column, field)),
  );
  return [...new Set(all)].slice(0, 10);
}

/** A row without company: the sale's title, or an e-mail, may be taken for its name. */
function reportMissing(row: RowReader): void {
  const column = row.plan.columns.find(({ field }) => field === 'account.name') ?? null;
  const title = row.text('opportunity.title', 200);
  const email = row.columns('contact.email')[0];
  const repair = title
    ? ({ code: 'use_title', cell: title } as const)
    : email
      ? ({ code: 'use_contact', cell: row.text('contact.email', 200) } as const)
      : null;
  row.report(stops('account_missing', repair), column, 'account.name');
}
