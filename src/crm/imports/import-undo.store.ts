import { isRefusal } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { setAside } from '../../lib/server/set-aside.ts';
import { changeAccount, readAccount } from '../accounts/account.store.ts';
import { fromRow as accountOf } from '../accounts/account.table.ts';
import { setCustomerSince } from '../accounts/customer.store.ts';
import { changeContact, readContact } from '../contacts/contact.store.ts';
import { fromRow as contactOf } from '../contacts/contact.table.ts';
import { contactName } from '../contacts/contact.ts';
import { removeOpportunities } from '../opportunities/removal.store.ts';
import type { ShownUndone } from './import.contract.ts';
import type { ImportRecordRow } from './import.table.ts';
import { readFootprint } from './import-footprint.store.ts';
import { planRemoval } from './undo-plan.ts';

const mostListed = 200;

/** Takes back what an import wrote and nobody changed since; answers what was taken back and what was left. */
export async function takeBack(scope: Scope, importId: string): Promise<ShownUndone> {
  const records = await scope.db
    .selectFrom('import_records')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('import_id', '=', importId)
    .where('how', '=', 'changed')
    .execute();
  const removal = planRemoval(await readFootprint(scope, importId));
  await setAside(scope, 'documents', 'document', removal.documents);
  await setAside(scope, 'activities', 'activity', removal.activities);
  await removeOpportunities(scope, removal.opportunities);
  await setAside(scope, 'contacts', 'contact', removal.contacts);
  await setAside(scope, 'accounts', 'account', removal.accounts);
  const restored = { account: 0, contact: 0 };
  const left: ShownUndone['items'] = removal.left.map(({ entity, id, name }) => ({
    entity: singular[entity],
    id,
    name,
    field: null,
    before: null,
    after: null,
  }));
  for (const record of records) {
    const back =
      record.entity === 'account' ? await restoreAccount(scope, record) : await restoreContact(scope, record);
    if (back.isRestored) restored[record.entity === 'account' ? 'account' : 'contact']++;
    left.push(...back.left);
  }
  return {
    removed: counted({
      account: removal.accounts.length,
      contact: removal.contacts.length,
      opportunity: removal.opportunities.length,
      activity: removal.activities.length,
      document: removal.documents.length,
    }),
    restored: counted(restored),
    left: left.length,
    items: left.slice(0, mostListed),
  };
}

const singular = {
  accounts: 'account',
  contacts: 'contact',
  opportunities: 'opportunity',
  activities: 'activity',
  documents: 'document',
} as const;

interface Restoration {
  readonly isRestored: boolean;
  readonly left: ShownUndone['items'];
}

async function restoreAccount(scope: Scope, record: ImportRecordRow): Promise<Restoration> {
  const row = await readAccount(scope, record.entity_id, { lock: true });
  if (!row) return nothing;
  const now = { ...accountOf(row), customerSince: row.customer_since };
  const { patch, left } = sortOut(record, now, { id: row.id, name: row.name });
  const { customerSince, ...fields } = patch;
  if (Object.keys(fields).length > 0) {
    const after = await changeAccount(scope, row.id, { ...fields, version: row.version });
    if (isRefusal(after)) return { isRestored: false, left };
  }
  // A sale won since, or won and left, keeps its customer.
  const stays = customerSince !== undefined && (await hasWonSale(scope, row.id));
  if (customerSince !== undefined && !stays)
    await setCustomerSince(scope, row.id, customerSince as string | null);
  return { isRestored: Object.keys(fields).length > 0 || (customerSince !== undefined && !stays), left };
}

async function restoreContact(scope: Scope, record: ImportRecordRow): Promise<Restoration> {
  const row = await readContact(scope, record.entity_id, { lock: true });
  if (!row) return nothing;
  const now = contactOf(row);
  const { patch, left } = sortOut(record, { ...now }, { id: row.id, name: contactName(now) });
  if (Object.keys(patch).length === 0) return { isRestored: false, left };
  const after = await changeContact(scope, row.id, { ...patch, version: row.version });
  return { isRestored: !isRefusal(after), left };
}

const nothing: Restoration = { isRestored: false, left: [] };

/** Fields that still hold what the import wrote go back; the others are told with what they held before and hold now. */
function sortOut(
  { entity, changes }: ImportRecordRow,
  now: Readonly<Record<string, unknown>>,
  { id, name }: { id: string; name: string },
): { patch: Record<string, unknown>; left: ShownUndone['items'] } {
  const patch: Record<string, unknown> = {};
  const left: ShownUndone['items'] = [];
  for (const [field, [before, after]] of Object.entries(changes ?? {})) {
    if (JSON.stringify(now[field] ?? null) === JSON.stringify(after)) patch[field] = before ?? emptied(after);
    else
      left.push({
        entity: entity === 'account' ? 'account' : 'contact',
        id,
        name,
        field,
        before,
        after: now[field] ?? null,
      });
  }
  return { patch, left };
}

/** What was an empty list is one again. */
function emptied(value: unknown): unknown {
  return Array.isArray(value) ? [] : null;
}

async function hasWonSale(scope: Scope, accountId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('opportunities')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('account_id', '=', accountId)
    .where('status', '=', 'won')
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function counted(all: Record<string, number>): ShownUndone['removed'] {
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}
