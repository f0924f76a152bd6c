import { newId } from '../../lib/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { json } from '../../lib/server/database.ts';
import { changed, record, recordAll } from '../../lib/server/history.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import { addMatchKeys, changeMatchKeys } from '../../lib/server/match-keys.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { index, renameWithin, unindex } from '../../lib/server/search.ts';
import { type AccountRow, fromRow, toColumns } from './account.table.ts';
import { type AccountDraft, accountKeys, editAccount, newAccount } from './account.ts';
import { accountEntry, searchableName } from './account-entry.ts';
import { isUsed } from './account-use.store.ts';

export type NewAccount = AccountDraft & { name: string; id?: string };

/** One account; null when missing or removed, which look the same. */
export async function readAccount(
  scope: Scope,
  id: string,
  { lock = false, removed = false }: { lock?: boolean; removed?: boolean } = {},
): Promise<AccountRow | null> {
  const row = await scope.db
    .selectFrom('accounts')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', id)
    .$if(!removed, (query) => query.where('removed_at', 'is', null))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** Several accounts in the order asked; missing and removed ones are left out. */
export async function readAccountsByIds(scope: Scope, ids: readonly string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom('accounts')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
    .where('removed_at', 'is', null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Adds an account. */
export async function createAccount(scope: Scope, draft: NewAccount): Promise<AccountRow | Refusal> {
  const [created] = await createAccounts(scope, [draft]);
  if (!created) throw new Error('no account written');
  return created;
}

/**
 * Adds many at once, for imports: a few statements whatever their number. The answer holds, place by place, the
 * account or why it was refused; the others are written all the same.
 */
export async function createAccounts(
  scope: Scope,
  drafts: readonly NewAccount[],
  { importId = null }: { importId?: string | null } = {},
): Promise<(AccountRow | Refusal)[]> {
  const answers = drafts.map(({ id = newId(), ...draft }): AccountRow | Refusal => {
    const account = newAccount(draft, scope.today);
    return isRefusal(account) ? account : { ...firstRow(scope, id, importId), ...toColumns(account) };
  });
  const rows = answers.filter((answer): answer is AccountRow => !isRefusal(answer));
  await insertRows(scope, 'accounts', rows);
  await addMatchKeys(
    scope,
    'account',
    rows.map((row) => ({ id: row.id, keys: accountKeys(row) })),
  );
  await index(scope, rows.map(entryOf));
  await recordAll(
    scope,
    rows.map((row) => eventOf(row, 'created', {})),
  );
  return answers;
}

/** Changes an account; the version tells which one the caller had read. */
export async function changeAccount(
  scope: Scope,
  id: string,
  { version, ...patch }: AccountDraft & { version: number },
): Promise<AccountRow | Refusal> {
  const before = await readAccount(scope, id, { lock: true });
  if (!before) return refuse('not_found');
  const edited = editAccount(fromRow(before), patch, scope.today);
  if (isRefusal(edited)) return edited;
  const asked = Object.fromEntries(
    Object.keys(patch).map((field) => [field, edited[field as keyof typeof edited]]),
  );
  const conflict = await conflictOf(scope, 'account', before, version, asked);
  if (conflict) return conflict;
  return save(scope, before, { ...before, ...toColumns(edited) }, 'updated');
}

/** Sets an account aside; refused while opportunities point to it. */
export async function removeAccount(scope: Scope, id: string): Promise<AccountRow | Refusal> {
  const before = await readAccount(scope, id, { lock: true });
  if (!before) return refuse('not_found');
  // How many is not told: some of them may be closed to whoever asks.
  if (await isUsed(scope, id)) return refuse('still_in_use');
  return save(scope, before, { ...before, removed_at: scope.now }, 'removed');
}

/** Brings a removed account back; one that is there stays as it is. */
export async function restoreAccount(scope: Scope, id: string): Promise<AccountRow | Refusal> {
  const before = await readAccount(scope, id, { lock: true, removed: true });
  if (!before) return refuse('not_found');
  return save(scope, before, { ...before, removed_at: null }, 'restored');
}

/** Writes what changed with its history, match keys and search entry; nothing at all when nothing did. */
export async function save(
  scope: Scope,
  before: AccountRow,
  changedTo: AccountRow,
  kind: string,
): Promise<AccountRow> {
  const changes = changed(facts(before), facts(changedTo));
  if (Object.keys(changes).length === 0) return before;
  const after = { ...changedTo, version: before.version + 1, updated_at: scope.now };
  await scope.db
    .updateTable('accounts')
    .set({ ...after, phones: json(after.phones), emails: json(after.emails) })
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', after.id)
    .execute();
  await changeMatchKeys(scope, 'account', after.id, keysOf(before), keysOf(after));
  if (after.removed_at !== null) await unindex(scope, 'account', [after.id]);
  else if (json(entryOf(before)) !== json(entryOf(after)) || before.removed_at !== null)
    await index(scope, [entryOf(after)]);
  if (before.name !== after.name) await renameWithin(scope, after.id, searchableName(after.name));
  await record(scope, eventOf(after, kind, changes));
  return after;
}

function entryOf(row: AccountRow) {
  return accountEntry(row.id, fromRow(row));
}

/** A removed account is nobody's duplicate. */
function keysOf(row: AccountRow) {
  return row.removed_at === null ? accountKeys(row) : [];
}

/** What the history keeps, under the contract's names. */
function facts(row: AccountRow): Record<string, unknown> {
  return { ...fromRow(row), customerSince: row.customer_since, removed: row.removed_at !== null };
}

function eventOf(row: AccountRow, kind: string, changes: ReturnType<typeof changed>) {
  return {
    entity: 'account',
    entityId: row.id,
    kind,
    version: row.version,
    changes: kind === 'created' ? changed({ removed: false }, facts(row)) : changes,
    placed: null,
  };
}

function firstRow(scope: Scope, id: string, importId: string | null) {
  return {
    organization_id: scope.organizationId,
    id,
    customer_since: null,
    import_id: importId,
    removed_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
  };
}
