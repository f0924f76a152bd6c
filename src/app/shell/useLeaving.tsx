import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../crm/users/Me.tsx';
import { signOut } from '../../crm/users/sign-in.contract.ts';
import { switchOrganization } from '../../crm/users/user.contract.ts';
import { call } from '../../lib/web/call.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import type { MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { startAfresh } from './start-afresh.ts';

/** Ways out of where one is: another of one's companies when there are several, and the door. */
export function useLeaving() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const navigate = useNavigate();
  const orSay = useSayFailure();
  const { organization, organizations } = useMe();
  const leave = async () => {
    await call(signOut).catch(() => undefined);
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  const go = async (organizationId: string) => {
    await call(switchOrganization, { body: { organizationId } });
    startAfresh();
  };
  const companies: MenuEntry[] =
    organizations.length < 2
      ? []
      : organizations.map(({ id, name, demonstration }) => ({
          label: demonstration ? t('invented', { name }) : name,
          checked: id === organization.id,
          onSelect: () => id !== organization.id && orSay(go(id)),
        }));
  return { companies, leave: () => void leave() };
}
