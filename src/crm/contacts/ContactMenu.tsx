import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { say } from '../../lib/web/toasts.ts';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { useMay } from '../users/Me.tsx';
import { type Contact, deleteContact, restoreContact } from './contact.contract.ts';

/** Setting a person aside, which can be taken back. */
export function ContactMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contact', 'ui']);
  const may = useMay();
  const navigate = useNavigate();
  const orSay = useSayFailure();
  const remove = useWrite(deleteContact, { touches: ['account'] });
  const restore = useWrite(restoreContact, { touches: ['account'] });
  if (!may('contact', 'delete')) return null;
  const setAside = async () => {
    const params = { id: contact.id };
    const { accountId } = contact;
    await remove.mutateAsync({ params });
    if (accountId) await navigate({ to: '/accounts/$id', params: { id: accountId } });
    else await navigate({ to: '/accounts' });
    const undo = async () => {
      await restore.mutateAsync({ params });
      await navigate({ to: '/contacts/$id', params });
    };
    say({
      text: t('contact:removed', { name: contact.name || t('contact:nameless') }),
      shape: 'cancelled',
      undo,
    });
  };
  return (
    <Menu
      trigger={<IconButton label={t('ui:more')} icon={<Ellipsis className="i" />} />}
      entries={[{ label: t('contact:remove'), danger: true, onSelect: () => orSay(setAside()) }]}
    />
  );
}
