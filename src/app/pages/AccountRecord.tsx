import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountHead } from '../../crm/accounts/AccountHead.tsx';
import { AccountIdentity } from '../../crm/accounts/AccountIdentity.tsx';
import { AccountMenu } from '../../crm/accounts/AccountMenu.tsx';
import { type Account, getAccount } from '../../crm/accounts/account.contract.ts';
import { LogDock } from '../../crm/activities/LogDock.tsx';
import { Planned } from '../../crm/activities/Planned.tsx';
import { ContactList } from '../../crm/contacts/ContactList.tsx';
import { AccountOpportunities } from '../../crm/opportunities/AccountOpportunities.tsx';
import { Timeline } from '../../crm/opportunities/Timeline.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { useEverywhere } from '../shell/Everywhere.tsx';
import { Screen } from '../shell/Screen.tsx';
import { RecordMissing } from './RecordMissing.tsx';
import { RecordWalk } from './RecordWalk.tsx';
import './party-record.css';

/** A company or a private person: who they are on the left, what was said in the middle, what is at stake on the right. */
export default function AccountRecord() {
  const { t } = useTranslation('account');
  const { id } = useParams({ from: '/frame/accounts/$id' });
  const read = useRead(getAccount, { params: { id } });
  const account = read.data;
  return (
    <Screen
      name={account?.name ?? t('one')}
      heading={<RecordWalk of="/accounts" id={id} list={t('title')} />}
      tools={account && <AccountMenu account={account} />}
    >
      {account ? (
        <Record key={id} account={account} />
      ) : (
        <RecordMissing error={read.error} onRetry={() => void read.refetch()} />
      )}
    </Screen>
  );
}

function Record({ account }: { account: Account }) {
  const may = useMay();
  const { t: exchanges } = useTranslation('timeline');
  const { openNew } = useEverywhere();
  const { id, name } = account;
  const add = may('opportunity', 'create') ? () => openNew(`${name} `) : undefined;
  return (
    <div className="party">
      <div className="l">
        <AccountIdentity account={account} />
      </div>
      <div className="ce">
        <AccountHead account={account} />
        <div className="tl">
          <h2 className="sr">{exchanges('title')}</h2>
          <Timeline of={{ entity: 'account', id }} accountId={id} />
        </div>
        {may('activity', 'create') && (
          <LogDock subject={{ opportunityId: null, accountId: id, contactId: null, name, planned: null }} />
        )}
      </div>
      <div className="rr">
        <Planned of={{ accountId: id }} />
        {may('opportunity', 'read') && (
          <AccountOpportunities accountId={id} {...(add ? { onAdd: add } : {})} />
        )}
        {may('contact', 'read') && <ContactList account={account} />}
      </div>
    </div>
  );
}
