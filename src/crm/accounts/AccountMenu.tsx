import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { useMay } from '../users/Me.tsx';
import { type Account, deleteAccount, restoreAccount } from './account.contract.ts';
import { readWithAccounts, useAccountEdits } from './useAccountEdits.tsx';

/** The rare acts: a company that is a person after all, and setting the record aside, which can be taken back. */
export function AccountMenu({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const may = useMay();
  const navigate = useNavigate();
  const orSay = useSayFailure();
  const save = useAccountEdits(account);
  const remove = useWrite(deleteAccount, { touches: readWithAccounts });
  const restore = useWrite(restoreAccount, { touches: readWithAccounts });
  const setAside = async () => {
    const params = { id: account.id };
    await remove.mutateAsync({ params });
    await navigate({ to: '/accounts' });
    const undo = async () => {
      await restore.mutateAsync({ params });
      await navigate({ to: '/accounts/$id', params });
    };
    say({ text: t('removed', { name: account.name }), shape: 'cancelled', undo });
  };
  const other = account.kind === 'company' ? 'person' : 'company';
  const entries = [
    ...(may('account', 'update')
      ? [
          {
            label: t(other === 'person' ? 'isPerson' : 'isCompany'),
            onSelect: () => orSay(save({ kind: other }, t('field.kind'))),
          },
        ]
      : []),
    ...(may('account', 'delete')
      ? [{ label: t('remove'), danger: true, onSelect: () => orSay(setAside()) }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <Menu trigger={<IconButton label={t('more')} icon={<Ellipsis className="i" />} />} entries={entries} />
  );
}
