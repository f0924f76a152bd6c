import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AccountBrief, Fact } from '../../crm/accounts/AccountBrief.tsx';
import { ContactList } from '../../crm/contacts/ContactList.tsx';
import { OtherOpportunities } from '../../crm/opportunities/OtherOpportunities.tsx';
import { QualificationPanel } from '../../crm/opportunities/QualificationPanel.tsx';
import { listSources } from '../../crm/sources/source.contract.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import type { RecordParts } from './useRecord.ts';

/** Who they are: company, people, what they said they need, what else is on the way with them. */
export function RecordIdentity({ parts }: { parts: RecordParts }) {
  const { t: ui } = useTranslation('ui');
  const { account, opportunity, locked, change } = parts;
  return (
    <>
      {account ? (
        <AccountBrief account={account}>
          <SourceFact parts={parts} />
        </AccountBrief>
      ) : (
        <SkeletonRows rows={3} label={ui('loading')} />
      )}
      <ContactList
        account={{ id: opportunity.accountId, name: opportunity.accountName }}
        mainId={opportunity.contactId}
        onMain={locked ? undefined : (contact) => void change({ contactId: contact.id })}
      />
      <QualificationPanel opportunity={opportunity} locked={locked} onChange={change} />
      <OtherOpportunities opportunity={opportunity} />
    </>
  );
}

/** Where it came from, chosen among the company's sources. */
function SourceFact({ parts: { opportunity, locked, change } }: { parts: RecordParts }) {
  const { t } = useTranslation('record');
  const sources = useRead(listSources, { query: {} }).data?.items ?? [];
  const source = sources.find(({ id }) => id === opportunity.sourceId);
  const shown = source?.name ?? <span className="mm">{t('notSaid')}</span>;
  if (locked) return <Fact name={t('field.sourceId')}>{shown}</Fact>;
  return (
    <Fact name={t('field.sourceId')}>
      <Menu
        title={t('field.sourceId')}
        trigger={
          <button type="button" className="bare pick">
            {shown} <ChevronDown className="i" />
          </button>
        }
        entries={[
          ...sources.map(({ id, name }) => ({
            label: name,
            checked: id === opportunity.sourceId,
            onSelect: () => void change({ sourceId: id }),
          })),
          {
            label: t('notSaid'),
            checked: opportunity.sourceId === null,
            onSelect: () => void change({ sourceId: null }),
          },
        ]}
      />
    </Fact>
  );
}
