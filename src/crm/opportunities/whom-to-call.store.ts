import { formatPhone } from '../../lib/phone.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { Phone } from '../accounts/phones-and-emails.ts';
import { contactName } from '../contacts/contact.ts';
import type { TodayRow } from './today.contract.ts';

type Whom = TodayRow['whom'];

/** What a call is about: the contact if one is named, the company if there is one. */
export interface CallAbout {
  readonly contactId: string | null;
  readonly accountId: string | null;
}

/** Contacts asked for and those of the companies, in two statements whatever their number; answers whom to call. */
export async function whomToCall(
  scope: Scope,
  all: readonly CallAbout[],
): Promise<(about: CallAbout) => Whom> {
  const contactIds = [...new Set(all.flatMap(({ contactId }) => contactId ?? []))];
  const accountIds = [...new Set(all.flatMap(({ accountId }) => accountId ?? []))];
  if (contactIds.length + accountIds.length === 0) return () => null;
  const contacts = await scope.db
    .selectFrom('contacts')
    .select(['id', 'account_id', 'given_name', 'family_name', 'phones'])
    .where('organization_id', '=', scope.organizationId)
    .where('removed_at', 'is', null)
    .where(({ eb, or }) =>
      or([
        ...(contactIds.length > 0 ? [eb('id', 'in', contactIds)] : []),
        ...(accountIds.length > 0 ? [eb('account_id', 'in', accountIds)] : []),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const accounts =
    accountIds.length === 0
      ? []
      : await scope.db
          .selectFrom('accounts')
          .select(['id', 'name', 'phones'])
          .where('organization_id', '=', scope.organizationId)
          .where('id', 'in', accountIds)
          .execute();

  return ({ contactId, accountId }) => {
    const account = accounts.find(({ id }) => id === accountId);
    const named = contacts.find(({ id }) => id === contactId);
    const reachable = contacts.find(
      ({ account_id, phones }) => account_id === accountId && phones.length > 0,
    );
    const contact = named ?? (accountId === null ? undefined : reachable);
    if (!contact && !account?.phones.length) return null;
    return {
      contactId: contact?.id ?? null,
      name: contact
        ? contactName({ givenName: contact.given_name, familyName: contact.family_name })
        : (account?.name ?? ''),
      ...numberOf(contact?.phones[0] ?? account?.phones[0]),
    };
  };
}

function numberOf(stored: Phone | undefined) {
  return { phone: stored?.number ?? null, display: stored ? formatPhone(stored.number) : null };
}
