import { newId } from '../../lib/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { json } from '../../lib/server/database.ts';
import { changed, record, recordAll } from '../../lib/server/history.ts';
import { insertRows } from '../../lib/server/insert-rows.ts';
import { addMatchKeys, changeMatchKeys } from '../../lib/server/match-keys.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { index, unindex } from '../../lib/server/search.ts';
import { accountNames } from '../accounts/account-names.store.ts';
import { type ContactRow, fromRow, toColumns } from './contact.table.ts';
import { type ContactDraft, contactKeys, editContact, newContact } from './contact.ts';
import { contactEntry } from './contact-entry.ts';

/** A contact with the name of the company. */
export type NamedContact = ContactRow & { account_name: string | null };

/** Contacts with the name of their company. Filters and order are the caller's. */
export function selectContacts(scope: Scope) {
  return scope.db
    .selectFrom('contacts as p')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.id', '=', 'p.account_id').on('a.organization_id', '=', scope.organizationId),
    )
    .selectAll('p')
    .select('a.name as account_name')
    .where('p.organization_id', '=', scope.organizationId);
}

/** One contact; null when missing or removed, which look the same. */
export async function readContact(
  scope: Scope,
  id: string,
  { lock = false, removed = false }: { lock?: boolean; removed?: boolean } = {},
): Promise<NamedContact | null> {
  const row = await selectContacts(scope)
    .where('p.id', '=', id)
    .$if(!removed, (query) => query.where('p.removed_at', 'is', null))
    .$if(lock, (query) => query.forUpdate('p'))
    .executeTakeFirst();
  return row ?? null;
}

/** Several contacts in the order asked; missing and removed ones are left out. */
export async function readContactsByIds(scope: Scope, ids: readonly string[]): Promise<NamedContact[]> {
  if (ids.length === 0) return [];
  const rows = await selectContacts(scope)
    .where((eb) => eb('p.id', '=', eb.fn.any(eb.val([...ids]))))
    .where('p.removed_at', 'is', null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Adds a contact. */
export async function createContact(
  scope: Scope,
  draft: ContactDraft & { id?: string },
): Promise<NamedContact | Refusal> {
  const [created] = await createContacts(scope, [draft]);
  if (!created) throw new Error('no contact written');
  return created;
}

/**
 * Adds many at once, for imports: a few statements whatever their number. The answer holds, place by place, the
 * contact or why it was refused; the others are written all the same.
 */
export async function createContacts(
  scope: Scope,
  drafts: readonly (ContactDraft & { id?: string })[],
  { importId = null }: { importId?: string | null } = {},
): Promise<(NamedContact | Refusal)[]> {
  const names = await accountNames(
    scope,
    drafts.flatMap(({ accountId }) => accountId ?? []),
  );
  const answers = drafts.map(({ id = newId(), ...draft }): NamedContact | Refusal => {
    const contact = newContact(draft);
    if (isRefusal(contact)) return contact;
    const name = contact.accountId === null ? null : names.get(contact.accountId);
    if (name === undefined) return refuse('reference_unknown', { field: 'accountId' });
    return { ...firstRow(scope, id, importId), ...toColumns(contact), account_name: name };
  });
  const rows = answers.filter((answer): answer is NamedContact => !isRefusal(answer));
  await insertRows(scope, 'contacts', rows);
  await addMatchKeys(
    scope,
    'contact',
    rows.map((row) => ({ id: row.id, keys: contactKeys(fromRow(row)) })),
  );
  await index(scope, rows.map(entryOf));
  await recordAll(
    scope,
    rows.map((row) => eventOf(row, 'created', changed({ removed: false }, facts(row)))),
  );
  return answers;
}

/** Changes a contact; the version tells which one the caller had read. */
export async function changeContact(
  scope: Scope,
  id: string,
  { version, ...patch }: ContactDraft & { version: number },
): Promise<NamedContact | Refusal> {
  const before = await readContact(scope, id, { lock: true });
  if (!before) return refuse('not_found');
  const edited = editContact(fromRow(before), patch);
  if (isRefusal(edited)) return edited;
  const asked = Object.fromEntries(
    Object.keys(patch).map((field) => [field, edited[field as keyof typeof edited]]),
  );
  const conflict = await conflictOf(scope, 'contact', before, version, asked);
  if (conflict) return conflict;
  const name = await companyName(scope, before, edited.accountId);
  if (name === undefined) return refuse('reference_unknown', { field: 'accountId' });
  return save(scope, before, { ...before, ...toColumns(edited), account_name: name }, 'updated');
}

/** Sets a contact aside. */
export async function removeContact(scope: Scope, id: string): Promise<NamedContact | Refusal> {
  const before = await readContact(scope, id, { lock: true });
  if (!before) return refuse('not_found');
  return save(scope, before, { ...before, removed_at: scope.now }, 'removed');
}

/** Brings a removed contact back; one that is there stays as it is. */
export async function restoreContact(scope: Scope, id: string): Promise<NamedContact | Refusal> {
  const before = await readContact(scope, id, { lock: true, removed: true });
  if (!before) return refuse('not_found');
  return save(scope, before, { ...before, removed_at: null }, 'restored');
}

async function companyName(
  scope: Scope,
  before: NamedContact,
  accountId: string | null,
): Promise<string | null | undefined> {
  if (accountId === before.account_id) return before.account_name;
  return accountId === null ? null : (await accountNames(scope, [accountId])).get(accountId);
}

/** Writes what changed with its history, match keys and search entry; nothing at all when nothing did. */
async function save(
  scope: Scope,
  before: NamedContact,
  changedTo: NamedContact,
  kind: string,
): Promise<NamedContact> {
  const changes = changed(facts(before), facts(changedTo));
  if (Object.keys(changes).length === 0) return before;
  const after = { ...changedTo, version: before.version + 1, updated_at: scope.now };
  const { account_name: _, ...columns } = after;
  await scope.db
    .updateTable('contacts')
    .set({ ...columns, phones: json(after.phones), emails: json(after.emails) })
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', after.id)
    .execute();
  await changeMatchKeys(scope, 'contact', after.id, keysOf(before), keysOf(after));
  if (after.removed_at !== null) await unindex(scope, 'contact', [after.id]);
  else if (json(entryOf(before)) !== json(entryOf(after)) || before.removed_at !== null)
    await index(scope, [entryOf(after)]);
  await record(scope, eventOf(after, kind, changes));
  return after;
}

function entryOf(row: NamedContact) {
  return contactEntry(row.id, fromRow(row), row.account_name);
}

/** A removed contact is nobody's duplicate. */
function keysOf(row: ContactRow) {
  return row.removed_at === null ? contactKeys(fromRow(row)) : [];
}

/** What the history keeps, under the contract's names. */
function facts(row: ContactRow): Record<string, unknown> {
  return { ...fromRow(row), removed: row.removed_at !== null };
}

function eventOf(row: ContactRow, kind: string, changes: ReturnType<typeof changed>) {
  return { entity: 'contact', entityId: row.id, kind, version: row.version, changes, placed: null };
}

function firstRow(scope: Scope, id: string, importId: string | null) {
  return {
    organization_id: scope.organizationId,
    id,
    import_id: importId,
    removed_at: null,
    version: 1,
    created_at: scope.now,
    updated_at: scope.now,
  };
}
