import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileUp, Keyboard, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../crm/users/sign-in.contract.ts';
import { call } from '../../lib/web/call.ts';
import { Menu, type MenuProps } from '../../lib/web/ui/Menu.tsx';
import { useEverywhere } from './Everywhere.tsx';

/** What concerns oneself: profile, keys, leaving. */
export function ProfileMenu({ trigger }: Pick<MenuProps, 'trigger'>) {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { openHelp } = useEverywhere();
  const leave = async () => {
    await call(signOut).catch(() => undefined);
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu
      trigger={trigger}
      entries={[
        {
          label: t('profile'),
          icon: <UserRound className="i" />,
          onSelect: () => void navigate({ to: '/settings/$section', params: { section: 'profile' } }),
        },
        {
          label: t('importFile'),
          icon: <FileUp className="i" />,
          onSelect: () => void navigate({ to: '/import' }),
        },
        { label: t('shortcuts'), icon: <Keyboard className="i" />, keys: '?', onSelect: openHelp },
        { label: t('signOut'), icon: <LogOut className="i" />, onSelect: () => void leave() },
      ]}
    />
  );
}
