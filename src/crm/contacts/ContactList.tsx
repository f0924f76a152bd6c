import { Link } from '@tanstack/react-router';
import { Phone, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { IconButton } from '../../lib/web/ui/Button.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { useMay } from '../users/Me.tsx';
import { type Contact, listContacts } from './contact.contract.ts';
import { NewContact } from './NewContact.tsx';
import './contacts.css';

/** The people of a company: who they are, what part they play, one press to call. */
export function ContactList({
  account,
  mainId,
  onMain,
}: {
  account: { id: string; name: string };
  /** The contact of the record that is open: it comes first. */
  mainId?: string | null;
  /** Makes another one that contact; absent where it means nothing. */
  onMain?: ((contact: Contact) => void) | undefined;
}) {
  const { t } = useTranslation(['contact', 'ui']);
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const contacts = useRead(listContacts, { query: { accountId: account.id, limit: 200 } });
  const items = [...(contacts.data?.items ?? [])].sort(
    (a, b) => Number(b.id === mainId) - Number(a.id === mainId),
  );
  return (
    <div className="blk">
      <h3>
        {t('contact:title')} <span className="sp" />
        {may('contact', 'create') && (
          <button type="button" className="bare link" onClick={() => setAdding(true)}>
            {t('contact:add')}
          </button>
        )}
      </h3>
      {contacts.isPending && <SkeletonRows rows={2} label={t('ui:loading')} />}
      {contacts.isSuccess && items.length === 0 && <p className="m">{t('contact:none')}</p>}
      <ul>
        {items.map((contact) => (
          <ContactLine key={contact.id} contact={contact} main={contact.id === mainId} onMain={onMain} />
        ))}
      </ul>
      {adding && <NewContact account={account} onClose={() => setAdding(false)} />}
    </div>
  );
}

function ContactLine({
  contact,
  main,
  onMain,
}: {
  contact: Contact;
  main: boolean;
  onMain: ((contact: Contact) => void) | undefined;
}) {
  const { t } = useTranslation('contact');
  const { id, name, role, jobTitle, phones } = contact;
  const [first] = phones;
  return (
    <li className="person">
      <Avatar name={name} large me={main} />
      <span className="who-is">
        <Link to="/contacts/$id" params={{ id }} className="ell">
          <b>{name || t('nameless')}</b>
        </Link>
        <span className="m t12 ell">
          {main && <span className="sr">{t('main')}, </span>}
          {[role && t(`role.${role}`), jobTitle].filter(Boolean).join(', ')}
        </span>
      </span>
      {onMain && !main && (
        <IconButton
          small
          look="quiet"
          className="set"
          label={t('setMain', { name })}
          icon={<UserRoundCheck className="i" />}
          onClick={() => onMain(contact)}
        />
      )}
      {first && (
        <a
          className="btn sm ico"
          href={`tel:${first.number.replaceAll(/\s/g, '')}`}
          aria-label={t('call', { number: first.display })}
          title={t('call', { number: first.display })}
        >
          <Phone className="i" />
        </a>
      )}
    </li>
  );
}
