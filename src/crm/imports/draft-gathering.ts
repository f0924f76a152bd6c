/**
 * The companies and people behind the rows: a customer on twelve rows is one company. Duplicates inside the sheet are
 * found by SIRET, e-mail, phone, then name and postcode, in that order (domain 7.4).
 */
import { companyKey } from '../../lib/company-name.ts';
import { phoneKey } from '../../lib/phone.ts';
import { fold } from '../../lib/text.ts';
import type { AccountDraft, ContactDraft, RowDraft } from './row-draft.ts';

export interface Gathered {
  readonly accounts: readonly GatheredAccount[];
  readonly contacts: readonly GatheredContact[];
  /** For each row, in order: places in the two lists above. */
  readonly places: readonly {
    readonly line: number;
    readonly account: number;
    readonly contact: number | null;
  }[];
}

export interface GatheredAccount {
  /** What the first row says, blanks filled from the others. */
  readonly draft: AccountDraft;
  readonly lines: readonly number[];
}

export interface GatheredContact {
  /** Place in the list of accounts. */
  readonly account: number;
  readonly draft: ContactDraft;
  readonly lines: readonly number[];
}

/** Rows without account are left out. */
export function gatherDrafts(rows: readonly RowDraft[]): Gathered {
  const steps = gatherSteps(rows);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `gatherDrafts`, a pause every 200 rows: others work in between, however long the sheet. */
export function* gatherSteps(rows: readonly RowDraft[]): Generator<void, Gathered> {
  const accounts: { draft: AccountDraft; lines: number[] }[] = [];
  const contacts: { account: number; draft: ContactDraft; lines: number[] }[] = [];
  const accountPlaces = new Map<string, number>();
  const contactPlaces = new Map<string, number>();
  const places: Gathered['places'][number][] = [];
  for (const [at, row] of rows.entries()) {
    if (at % 200 === 199) yield;
    if (!row.account) continue;
    const account = placeOf(
      row.account,
      row.line,
      accountKeys(row.account),
      accountPlaces,
      accounts,
      isSameCompany,
    );
    const contact = row.contact && placeOfContact(row.contact, row.line, account, contactPlaces, contacts);
    places.push({ line: row.line, account, contact });
  }
  return { accounts, contacts, places };
}

type Entry<Draft> = { draft: Draft; lines: number[] };

function placeOf(
  draft: AccountDraft,
  line: number,
  keys: readonly string[],
  places: Map<string, number>,
  entries: Entry<AccountDraft>[],
  isSame: (a: AccountDraft, b: AccountDraft) => boolean,
): number {
  const found = keys
    .map((key) => places.get(key))
    .find((at) => at !== undefined && entries[at] && isSame(entries[at].draft, draft));
  const at = found ?? entries.length;
  const entry = entries[at];
  if (entry) {
    entry.draft = completed(entry.draft, draft);
    entry.lines.push(line);
  } else entries.push({ draft, lines: [line] });
  for (const key of [...keys, ...accountKeys(entries[at]?.draft ?? draft)])
    if (!places.has(key)) places.set(key, at);
  return at;
}

function placeOfContact(
  draft: ContactDraft,
  line: number,
  account: number,
  places: Map<string, number>,
  contacts: { account: number; draft: ContactDraft; lines: number[] }[],
): number {
  const keys = contactKeys(draft).map((key) => `${account} ${key}`);
  const at = keys.map((key) => places.get(key)).find((place) => place !== undefined) ?? contacts.length;
  const entry = contacts[at];
  if (entry) {
    entry.draft = completed(entry.draft, draft);
    entry.lines.push(line);
  } else contacts.push({ account, draft, lines: [line] });
  for (const key of keys) if (!places.has(key)) places.set(key, at);
  return at;
}

function accountKeys(account: AccountDraft): string[] {
  const name = account.kind === 'company' ? companyKey(account.name) : fold(account.name);
  return [
    ...(account.siret ? [`siret ${account.siret}`] : []),
    ...account.emails.map((email) => `email ${email}`),
    ...account.phones.flatMap((phone) => phoneKey(phone) ?? []).map((key) => `phone ${key}`),
    ...(name === '' ? [] : [`name ${name} ${account.postcode ?? ''}`, `name ${name}`]),
  ];
}

function contactKeys(contact: ContactDraft): string[] {
  const name = fold([contact.givenName, contact.familyName].filter(Boolean).join(' ').replace(/\./g, ''));
  return [...contact.emails.map((email) => `email ${email}`), ...(name === '' ? [] : [`name ${name}`])];
}

/** Two sites have two SIRETs, two towns two postcodes; a shared switchboard does not make one company of two names. */
function isSameCompany(a: AccountDraft, b: AccountDraft): boolean {
  if (a.kind !== b.kind || (a.siret && b.siret && a.siret !== b.siret)) return false;
  if (a.siret && a.siret === b.siret) return true;
  if (a.postcode && b.postcode && a.postcode !== b.postcode) return false;
  return a.kind === 'company' ? companyKey(a.name) === companyKey(b.name) : fold(a.name) === fold(b.name);
}

/** The first draft with its blanks filled and its phones and e-mails joined. */
function completed<Draft extends AccountDraft | ContactDraft>(first: Draft, other: Draft): Draft {
  const merged = { ...first };
  for (const key of Object.keys(other) as (keyof Draft)[]) {
    if (merged[key] === null) merged[key] = other[key];
  }
  return {
    ...merged,
    phones: [...new Set([...first.phones, ...other.phones])].slice(0, 10),
    emails: [...new Set([...first.emails, ...other.emails])].slice(0, 10),
  };
}
