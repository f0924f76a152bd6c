import { type Refusal, refuse } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';

/**
 * Whether a company and a person may stand together on an opportunity or an activity: both are there, and the person
 * belongs to that company or to none. Answers the company's name, or the refusal.
 */
export async function partyFits(
  scope: Scope,
  { accountId, contactId }: { accountId: string; contactId: string | null },
): Promise<{ accountName: string } | Refusal> {
  // Held for the time of the transaction, so that nobody removes the company meanwhile.
  const account = await scope.db
    .selectFrom('accounts')
    .select('name')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', accountId)
    .where('removed_at', 'is', null)
    .forKeyShare()
    .executeTakeFirst();
  if (!account) return refuse('reference_unknown', { field: 'accountId' });
  if (contactId !== null && !(await belongs(scope, contactId, accountId)))
    return refuse('reference_unknown', { field: 'contactId' });
  return { accountName: account.name };
}

/** True when the person is of this company, or of none. */
export async function belongs(scope: Scope, contactId: string, accountId: string): Promise<boolean> {
  const contact = await scope.db
    .selectFrom('contacts')
    .select('account_id')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', contactId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return contact !== undefined && (contact.account_id === null || contact.account_id === accountId);
}

/** Work is given to people who are there: a deactivated one is refused like an unknown one. */
export async function refuseAbsent(
  scope: Scope,
  ownerId: string | null | undefined,
): Promise<Refusal | null> {
  if (!ownerId || ownerId === scope.principal.userId) return null;
  const person = await scope.db
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('id', '=', ownerId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return person ? null : refuse('reference_unknown', { field: 'ownerId' });
}
