import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../lib/call.ts';
import { useWrite } from '../../lib/web/queries.ts';
import { say } from '../../lib/web/toasts.ts';
import { type Account, updateAccount } from './account.contract.ts';

export type AccountPatch = Omit<CallInput<typeof updateAccount>['body'], 'version'>;

/** Changes of an account: saved at once with the version that was read, and taken back for ten seconds. */
export function useAccountEdits(account: Account) {
  const { t } = useTranslation('account');
  const write = useWrite(updateAccount, { touches: readWithAccounts });
  return async (patch: AccountPatch, field: string, version = account.version) => {
    const params = { id: account.id };
    const saved = await write.mutateAsync({ params, body: { ...patch, version } });
    const emptied = Object.values(patch).every((value) => value === null);
    say({
      text: t(emptied ? 'emptied' : 'saved', { field, name: account.name }),
      shape: 'won',
      undo: () => write.mutateAsync({ params, body: { ...before(account, patch), version: saved.version } }),
    });
  };
}

/** What shows the name of a company is read again with it. */
export const readWithAccounts = ['contact', 'opportunity'];

/** The values that a patch replaces. */
function before(account: Account, patch: AccountPatch): AccountPatch {
  return Object.fromEntries(Object.keys(patch).map((field) => [field, account[field as keyof AccountPatch]]));
}
