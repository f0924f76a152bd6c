import type { Day } from '../../lib/dates.ts';
import { newId } from '../../lib/ids.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { changed } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { sideBySide } from '../../lib/side-by-side.ts';
import { changeAccount, createAccounts } from '../accounts/account.store.ts';
import { type AccountRow, fromRow as accountOf } from '../accounts/account.table.ts';
import { changeContact, createContacts } from '../contacts/contact.store.ts';
import { fromRow as contactOf } from '../contacts/contact.table.ts';
import type { ImportLedger } from './import-ledger.store.ts';
import type { Prepared } from './import-preparation.store.ts';
import type { Known } from './known-records.store.ts';
import type { NamedLists } from './named-lists.store.ts';
import { accountFields, contactFields, fillings } from './party-drafts.ts';
import type { RowDraft } from './row-draft.ts';

export interface PartyWork {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly named: NamedLists;
  readonly importId: string;
  readonly ledger: ImportLedger;
}

export interface Parties {
  /** By place among the gathered companies. */
  readonly accounts: ReadonlyMap<
    number,
    { readonly id: string; readonly name: string; readonly isKnown: boolean }
  >;
  /** By place among the gathered people. */
  readonly contacts: ReadonlyMap<number, string>;
  /** What the rules of records refused, by line: it goes to the note. */
  readonly refused: ReadonlyMap<number, readonly string[]>;
}

/** Records written before others get their turn. */
const perBatch = 250;

/** Adds the companies and people that are new, fills what is empty on those that are known. */
export async function writeParties(
  scope: Scope,
  work: PartyWork,
  step: (share: number) => Promise<void>,
): Promise<Parties> {
  const { gathered } = work.prepared;
  const accounts = new Map<number, { id: string; name: string; isKnown: boolean }>();
  const contacts = new Map<number, string>();
  const refused = new Map<number, string[]>();
  const total = gathered.accounts.length + gathered.contacts.length;
  const keep = (line: number | undefined, texts: readonly string[]) => {
    if (line !== undefined && texts.length > 0) refused.set(line, [...(refused.get(line) ?? []), ...texts]);
  };
  const rows = new Map(work.prepared.kept.map((draft) => [draft.line, draft]));
  // Two batches at a time: while the database writes one, the other is made ready.
  for (let start = 0; start < gathered.accounts.length; start += 2 * perBatch) {
    const batch = (from: number) => accountBatch(scope, work, { start: from, accounts, keep, rows });
    await sideBySide([batch(start), batch(start + perBatch)]);
    await step(start / total);
  }
  for (let start = 0; start < gathered.contacts.length; start += 2 * perBatch) {
    const batch = (from: number) =>
      contactBatch(scope, work, { start: from, accounts, contacts, keep, rows });
    await sideBySide([batch(start), batch(start + perBatch)]);
    await step((gathered.accounts.length + start) / total);
  }
  return { accounts, contacts, refused };
}

interface Batch {
  /** Drafts by line. */
  readonly rows: ReadonlyMap<number, RowDraft>;
  readonly start: number;
  readonly accounts: Map<number, { id: string; name: string; isKnown: boolean }>;
  readonly keep: (line: number | undefined, texts: readonly string[]) => void;
}

async function accountBatch(
  scope: Scope,
  work: PartyWork,
  { start, accounts, keep, rows }: Batch,
): Promise<void> {
  const { prepared, known, named, importId, ledger } = work;
  const fresh = [];
  const places: number[] = [];
  for (let place = start; place < start + perBatch; place++) {
    const company = prepared.gathered.accounts[place];
    if (!company) break;
    const { fields, refused } = accountFields(company.draft, scope.today);
    const there = known.accounts.get(place);
    const mode = known.modeOf(place);
    if (there && mode !== 'create') {
      accounts.set(place, { id: there.row.id, name: there.row.name, isKnown: true });
      ledger.sawAccount(there.row.id, there.row.customer_since as Day | null);
      if (mode === 'fill_empty') await fillAccount(scope, there.row, fields, ledger);
      continue;
    }
    keep(company.lines[0], refused);
    const first = rows.get(company.lines[0] ?? 0);
    const id = newId();
    places.push(place);
    fresh.push({
      ...fields,
      id,
      ownerId: first?.ownerId ?? null,
      sourceId: first ? named.sourceOf(first) : null,
    });
  }
  const written = await createAccounts(scope, fresh, { importId });
  written.forEach((row, at) => {
    const place = places[at];
    if (place === undefined) return;
    if (isRefusal(row))
      throw new Error(`account of line ${prepared.gathered.accounts[place]?.lines[0]} refused: ${row.code}`);
    accounts.set(place, { id: row.id, name: row.name, isKnown: false });
  });
}

async function fillAccount(
  scope: Scope,
  row: AccountRow,
  { kind: _kind, name: _name, ...fields }: ReturnType<typeof accountFields>['fields'],
  ledger: ImportLedger,
): Promise<void> {
  const before = accountOf(row);
  const patch = fillings(before, fields);
  if (Object.keys(patch).length === 0) return;
  const after = await changeAccount(scope, row.id, { ...patch, version: row.version });
  // Somebody has just filled it otherwise: theirs stays.
  if (isRefusal(after)) return;
  ledger.changedOne('account', row.id, changed({ ...before }, { ...accountOf(after) }));
}

async function contactBatch(
  scope: Scope,
  work: PartyWork,
  { start, accounts, contacts, keep }: Batch & { readonly contacts: Map<number, string> },
): Promise<void> {
  const { prepared, known, importId, ledger } = work;
  const fresh = [];
  const places: number[] = [];
  for (let place = start; place < start + perBatch; place++) {
    const person = prepared.gathered.contacts[place];
    if (!person) break;
    const { fields, refused } = contactFields(person.draft);
    const there = known.contacts.get(place);
    if (there) {
      contacts.set(place, there.id);
      if (known.modeOf(person.account) !== 'fill_empty') continue;
      const before = contactOf(there);
      const patch = fillings(before, fields);
      if (Object.keys(patch).length === 0) continue;
      const after = await changeContact(scope, there.id, { ...patch, version: there.version });
      if (!isRefusal(after))
        ledger.changedOne('contact', there.id, changed({ ...before }, { ...contactOf(after) }));
      continue;
    }
    keep(person.lines[0], refused);
    places.push(place);
    fresh.push({ ...fields, id: newId(), accountId: accounts.get(person.account)?.id ?? null });
  }
  const written = await createContacts(scope, fresh, { importId });
  written.forEach((row, at) => {
    const place = places[at];
    if (place === undefined || isRefusal(row)) return;
    contacts.set(place, row.id);
  });
}
