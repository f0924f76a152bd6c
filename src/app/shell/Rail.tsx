import { Link } from '@tanstack/react-router';
import { Building2, Columns3, Compass, Scale, Settings2, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { getToday } from '../../crm/opportunities/today.contract.ts';
import { useMe } from '../../crm/users/Me.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { Stake } from './Brand.tsx';
import { ProfileMenu } from './ProfileMenu.tsx';

/** The screens there are, in the order of a day; the badge counts only what is late of mine. */
export function Rail() {
  const { t } = useTranslation('shell');
  const { user, organization } = useMe();
  const late = useLateCount();
  return (
    <nav className="rail" aria-label={t('mainNavigation')}>
      <Link className="logo" to="/" activeOptions={{ exact: true }}>
        <Stake />
        <span>Jalon</span>
      </Link>
      <Link to="/today">
        <Sun className="i" />
        <span>{t('today')}</span>
        {late > 0 && (
          <span className="cnt" role="img" aria-label={t('lateCount', { count: late })}>
            {late}
          </span>
        )}
      </Link>
      <Link to="/opportunities">
        <Columns3 className="i" />
        <span>{t('opportunities')}</span>
      </Link>
      <Link to="/accounts">
        <Building2 className="i" />
        <span>{t('accounts')}</span>
      </Link>
      <Link to="/report">
        <Scale className="i" />
        <span>{t('report')}</span>
      </Link>
      <span className="sp" />
      {organization.demonstration && (
        <Link
          to="/settings/$section"
          params={{ section: 'organization' }}
          className="invented"
          activeProps={{}}
          title={t('demonstration')}
        >
          <Compass className="i" />
          <span>{t('demo')}</span>
        </Link>
      )}
      <Link to="/settings">
        <Settings2 className="i" />
        <span>{t('settings')}</span>
      </Link>
      <ProfileMenu
        trigger={
          <button type="button" className="who" aria-label={user.name}>
            <Avatar name={user.name} me large />
          </button>
        }
      />
    </nav>
  );
}

export function useLateCount(): number {
  return useRead(getToday, {}, { staleTime: 60_000 }).data?.counts.late ?? 0;
}
