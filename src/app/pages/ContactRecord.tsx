import { Link, useParams } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LogDock } from '../../crm/activities/LogDock.tsx';
import { Planned } from '../../crm/activities/Planned.tsx';
import { ContactIdentity } from '../../crm/contacts/ContactIdentity.tsx';
import { ContactMenu } from '../../crm/contacts/ContactMenu.tsx';
import { type Contact, getContact } from '../../crm/contacts/contact.contract.ts';
import { AccountOpportunities } from '../../crm/opportunities/AccountOpportunities.tsx';
import { Timeline } from '../../crm/opportunities/Timeline.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { Screen } from '../shell/Screen.tsx';
import { RecordMissing } from './RecordMissing.tsx';
import { RecordWalk } from './RecordWalk.tsx';
import './party-record.css';

/** A person: how to reach them on the left, what was said with them, what their company buys on the right. */
export default function ContactRecord() {
  const { t } = useTranslation('contact');
  const { id } = useParams({ from: '/frame/contacts/$id' });
  const read = useRead(getContact, { params: { id } });
  const contact = read.data;
  return (
    <Screen
      name={contact?.name || t('one')}
      heading={<RecordWalk of="/contacts" id={id} list={contact?.accountName ?? t('title')} />}
      tools={contact && <ContactMenu contact={contact} />}
    >
      {contact ? (
        <Record key={id} contact={contact} />
      ) : (
        <RecordMissing error={read.error} onRetry={() => void read.refetch()} />
      )}
    </Screen>
  );
}

function Record({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const { t: exchanges } = useTranslation('timeline');
  const may = useMay();
  const { id, accountId, name } = contact;
  return (
    <div className="party">
      <div className="l">
        <ContactIdentity contact={contact} />
      </div>
      <div className="ce">
        <Head contact={contact} />
        <div className="tl">
          <h2 className="sr">{exchanges('title')}</h2>
          <Timeline of={{ entity: 'contact', id }} accountId={accountId} />
        </div>
        {may('activity', 'create') && (
          <LogDock
            subject={{
              opportunityId: null,
              accountId,
              contactId: id,
              name: name || t('nameless'),
              planned: null,
            }}
          />
        )}
      </div>
      <div className="rr">
        <Planned of={{ contactId: id }} />
        {accountId && may('opportunity', 'read') && <AccountOpportunities accountId={accountId} />}
      </div>
    </div>
  );
}

function Head({ contact: { name, role, jobTitle, accountId, accountName } }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  return (
    <header className="hd">
      <h1 className="row">
        <Avatar name={name} large />
        <span className="ell">{name || t('nameless')}</span>
      </h1>
      <div className="row wrap about">
        {role && <Tag>{t(`role.${role}`)}</Tag>}
        <span className="m">{jobTitle}</span>
        {accountId && (
          <Link to="/accounts/$id" params={{ id: accountId }} className="row">
            <Building2 className="i" />
            {accountName}
          </Link>
        )}
      </div>
    </header>
  );
}
