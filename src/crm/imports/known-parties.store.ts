import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { MatchKey } from '../../lib/match-key.ts';
import { findByMatchKeys } from '../../lib/server/match-keys.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { readAccountsByIds } from '../accounts/account.store.ts';
import type { AccountRow } from '../accounts/account.table.ts';
import { reachKeys } from '../accounts/phones-and-emails.ts';
import type { ContactRow } from '../contacts/contact.table.ts';
import { fromRow } from '../contacts/contact.table.ts';
import type { Gathered } from './draft-gathering.ts';
import { isKnownAs, isSamePerson, keyKinds, type Likeness, likenessOf } from './known-party.ts';
import { keysOfAccount } from './party-drafts.ts';
import type { AccountDraft, ContactDraft } from './row-draft.ts';

export interface KnownAccount {
  readonly row: AccountRow;
  readonly by: Likeness;
}

/** Which companies behind the rows are there already, by their place; found some hundreds at a time. */
export async function knownAccounts(scope: Scope, gathered: Gathered): Promise<Map<number, KnownAccount>> {
  const people = new Map<number, ContactDraft[]>();
  for (const { account, draft } of gathered.contacts) {
    const others = people.get(account);
    if (others) others.push(draft);
    else people.set(account, [draft]);
  }
  const known = new Map<number, KnownAccount>();
  for (let start = 0; start < gathered.accounts.length; start += perQuery) {
    const batch = gathered.accounts.slice(start, start + perQuery);
    const keys: MatchKey[][] = [];
    for (const [at, { draft }] of batch.entries()) {
      keys.push([...keysOfAccount(draft), ...(people.get(start + at) ?? []).flatMap(keysOfPerson)]);
      if (at % perTurn === 0) await nextTurn();
    }
    const found = await idsByKey(scope, keys.flat());
    const ids = [...new Set([...found.values()].flat())];
    const rows = new Map<string, AccountRow>();
    for (let from = 0; from < ids.length; from += perTurn)
      for (const row of await readAccountsByIds(scope, ids.slice(from, from + perTurn)))
        rows.set(row.id, row);
    for (const [at, { draft }] of batch.entries()) {
      const same = sameAs(draft, keys[at] ?? [], found, rows);
      if (same) known.set(start + at, same);
      if (at % perTurn === 0) await nextTurn();
    }
  }
  return known;
}

/** The company that shares the surest key, if it is the same one. */
function sameAs(
  draft: AccountDraft,
  keys: readonly MatchKey[],
  found: ReadonlyMap<string, readonly string[]>,
  rows: ReadonlyMap<string, AccountRow>,
): KnownAccount | null {
  for (const kind of keyKinds) {
    const row = keys
      .filter((key) => key.kind === kind)
      .flatMap((key) => found.get(nameOf(key)) ?? [])
      .flatMap((id) => rows.get(id) ?? [])
      .find((candidate) => isKnownAs(draft, candidate, kind));
    if (row) return { row, by: likenessOf(kind) };
  }
  return null;
}

function keysOfPerson({ phones, emails }: ContactDraft): MatchKey[] {
  return reachKeys(
    phones.map((number) => ({ number, label: '' })),
    emails.map((address) => ({ address, label: '' })),
  );
}

/** Which people of known companies are there already, by their place. */
export async function knownContacts(
  scope: Scope,
  gathered: Gathered,
  accounts: ReadonlyMap<number, { readonly id: string }>,
): Promise<Map<number, ContactRow>> {
  const ids = [...new Set([...accounts.values()].map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('contacts')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where((eb) => eb('account_id', '=', eb.fn.any(eb.val(ids))))
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const byAccount = grouped(rows);
  const known = new Map<number, ContactRow>();
  gathered.contacts.forEach(({ account, draft }, place) => {
    const accountId = accounts.get(account)?.id;
    const row = accountId && byAccount.get(accountId)?.find((one) => isSamePerson(draft, fromRow(one)));
    if (row) known.set(place, row);
  });
  return known;
}

function grouped(rows: readonly ContactRow[]): Map<string, ContactRow[]> {
  const groups = new Map<string, ContactRow[]>();
  for (const row of rows) {
    const group = groups.get(row.account_id ?? '');
    if (group) group.push(row);
    else groups.set(row.account_id ?? '', [row]);
  }
  return groups;
}

/** Ids of accounts by the key they, or one of their people, answer to. */
async function idsByKey(scope: Scope, keys: readonly MatchKey[]): Promise<Map<string, string[]>> {
  const matches = await findByMatchKeys(scope, ['account', 'contact'], keys);
  const people = matches.filter(({ entity }) => entity === 'contact').map(({ entityId }) => entityId);
  const companies = await accountsOf(scope, people);
  const ids = new Map<string, string[]>();
  for (const match of matches) {
    const id = match.entity === 'account' ? match.entityId : companies.get(match.entityId);
    if (id === undefined) continue;
    const others = ids.get(nameOf(match));
    if (others) others.push(id);
    else ids.set(nameOf(match), [id]);
  }
  return ids;
}

async function accountsOf(scope: Scope, contactIds: readonly string[]): Promise<Map<string, string>> {
  if (contactIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; account: string }>`select id, account_id as account from contacts
    where organization_id = ${scope.organizationId} and id = any(${[...contactIds]}::uuid[])
      and account_id is not null and removed_at is null`.execute(scope.db);
  return new Map(rows.map(({ id, account }) => [id, account]));
}

function nameOf({ kind, key }: MatchKey): string {
  return `${kind} ${key}`;
}

/** Companies looked for in one statement, and worked on before others get their turn. */
const perQuery = 4000;
const perTurn = 500;
