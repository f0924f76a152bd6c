import { phoneKey } from '../../lib/phone.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { findByMatchKeys } from '../../lib/server/match-keys.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { SummaryRow } from './account.table.ts';
import { accountKeys, newAccount } from './account.ts';
import { readSummaries } from './account-list.store.ts';

/** What is known of the company one is about to add. */
export interface Sought {
  readonly name?: string | undefined;
  readonly siret?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly postcode?: string | undefined;
}

/** What two entries share, strongest first (domain 6.1, row 7). */
export const likenesses = ['siret', 'email', 'phone', 'name_and_place', 'name'] as const;
export type Likeness = (typeof likenesses)[number];

/** Accounts that may be the same one, the likeliest first, twenty at most. Empty never equals empty. */
export async function similarAccounts(
  scope: Scope,
  sought: Sought,
): Promise<{ row: SummaryRow; by: Likeness }[]> {
  const matches = await findByMatchKeys(scope, ['account'], keysOf(scope, sought), { limit: 1000 });
  const best = new Map<string, Likeness>();
  for (const by of likenesses)
    for (const { kind, entityId } of matches) if (kind === by && !best.has(entityId)) best.set(entityId, by);
  const rows = await readSummaries(scope, [...best.keys()].slice(0, 20));
  return rows.map((row) => ({ row, by: best.get(row.id) ?? 'name' }));
}

/** The same keys a stored account has; a field that cannot be read gives none. */
function keysOf(scope: Scope, { name = '', siret, phone, email, postcode }: Sought) {
  const read = (draft: Parameters<typeof newAccount>[0]) => {
    const account = newAccount(draft, scope.today);
    return isRefusal(account) ? [] : accountKeys(account);
  };
  const nameless = '?';
  return [
    ...read({ name: name || nameless, postcode: postcode ?? null }),
    ...read({ name: nameless, siret: siret ?? null }),
    ...read({ name: nameless, emails: email ? [{ address: email, label: '' }] : [] }),
    ...(phone && phoneKey(phone) ? read({ name: nameless, phones: [{ number: phone, label: '' }] }) : []),
  ];
}
