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
import { isKnownAs, isSamePerson, type KeyKind, keyKinds, type Likeness, likenessOf } from './known-party.ts';
import { keysOfAccount } from './party-drafts.ts';

export interface KnownAccount {
  readonly row: AccountRow;
  readonly by: Likeness;
}

/** Which companies behind the rows are there already, by their place; found in a few statements whatever their number. */
export async function knownAccounts(scope: Scope, gathered: Gathered): Promise<Map<number, KnownAccount>> {
  const keys: MatchKey[][] = gathered.accounts.map(({ draft }) => keysOfAccount(draft));
  for (const { account, draft } of gathered.contacts) {
    const phones = draft.phones.map((number) => ({ number, label: '' }));
    const emails = draft.emails.map((address) => ({ address, label: '' }));
    keys[account]?.push(...reachKeys(phones, emails));
  }
  const found = await idsByKey(scope, keys.flat());
  const rows = new Map<string, AccountRow>();
  const ids = [...new Set([...found.values()].flat())];
  for (let start = 0; start < ids.length; start += perRead) {
    for (const row of await readAccountsByIds(scope, ids.slice(start, start + perRead)))
      rows.set(row.id, row);
  }
  const known = new Map<number, KnownAccount>();
  gathered.accounts.forEach(({ draft }, place) => {
    const ofKind = (kind: KeyKind) =>
      (keys[place] ?? []).filter((key) => key.kind === kind).flatMap((key) => found.get(nameOf(key)) ?? []);
    for (const kind of keyKinds) {
      const row = ofKind(kind)
        .flatMap((id) => rows.get(id) ?? [])
        .find((candidate) => isKnownAs(draft, candidate, kind));
      if (!row) continue;
      known.set(place, { row, by: likenessOf(kind) });
      return;
    }
  });
  return known;
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

const perRead = 5000;
