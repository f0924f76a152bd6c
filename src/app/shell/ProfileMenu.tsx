import { useNavigate } from '@tanstack/react-router';
import { FileUp, Keyboard, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu, type MenuProps } from '../../lib/web/ui/Menu.tsx';
import { useEverywhere } from './Everywhere.tsx';
import { useLeaving } from './useLeaving.tsx';

/** What concerns oneself: profile, keys, one's other companies, leaving. */
export function ProfileMenu({ trigger }: Pick<MenuProps, 'trigger'>) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { openHelp } = useEverywhere();
  const { companies, leave } = useLeaving();
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
        ...companies,
        { label: t('signOut'), icon: <LogOut className="i" />, onSelect: leave },
      ]}
    />
  );
}
