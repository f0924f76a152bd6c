import { Link, useNavigate } from '@tanstack/react-router';
import { Columns3, Menu as MenuSign, Plus, Search, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { useEverywhere } from './Everywhere.tsx';
import { useLeaving } from './useLeaving.tsx';

/** The bottom bar of a telephone: everything within reach of one thumb. */
export function TabBar() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { openNew, openPalette } = useEverywhere();
  const { companies, leave } = useLeaving();
  return (
    <nav className="tabbar" aria-label={t('mainNavigation')}>
      <Link to="/today">
        <Sun className="i" />
        {t('today')}
      </Link>
      <Link to="/opportunities">
        <Columns3 className="i" />
        {t('opportunities')}
      </Link>
      <button type="button" className="plus" aria-label={t('newOpportunity')} onClick={() => openNew()}>
        <Plus className="i" />
      </button>
      <button type="button" onClick={openPalette}>
        <Search className="i" />
        {t('search')}
      </button>
      <Menu
        trigger={
          <button type="button">
            <MenuSign className="i" />
            {t('more')}
          </button>
        }
        entries={[
          { label: t('accounts'), onSelect: () => void navigate({ to: '/accounts' }) },
          { label: t('report'), onSelect: () => void navigate({ to: '/report' }) },
          { label: t('importFile'), onSelect: () => void navigate({ to: '/import' }) },
          { label: t('settings'), onSelect: () => void navigate({ to: '/settings' }) },
          ...companies,
          { label: t('signOut'), onSelect: leave },
        ]}
      />
    </nav>
  );
}
