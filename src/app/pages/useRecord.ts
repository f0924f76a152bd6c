import { useTranslation } from 'react-i18next';
import { getAccount } from '../../crm/accounts/account.contract.ts';
import type { LogSubject } from '../../crm/activities/useLog.tsx';
import { type Contact, listContacts } from '../../crm/contacts/contact.contract.ts';
import { listDocuments } from '../../crm/documents/document.contract.ts';
import { currentQuote } from '../../crm/documents/quote-progress.ts';
import type { Reachable } from '../../crm/opportunities/NextActionPanel.tsx';
import type { Opportunity } from '../../crm/opportunities/opportunity.contract.ts';
import { listPipelines, type Stage } from '../../crm/opportunities/pipeline.contract.ts';
import type { Patch } from '../../crm/opportunities/preview.ts';
import { useTimeline } from '../../crm/opportunities/Timeline.tsx';
import { useFieldText } from '../../crm/opportunities/useFieldText.tsx';
import { useOpportunityEdits } from '../../crm/opportunities/useOpportunityEdits.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { useRead } from '../../lib/web/queries.ts';

/** Everything the record shows beside the opportunity itself, and how it is changed. */
export function useRecord(opportunity: Opportunity) {
  const { t } = useTranslation('record');
  const may = useMay();
  const { id, accountId, accountName, contactId, nextActivity } = opportunity;
  const edits = useOpportunityEdits();
  const textOf = useFieldText(accountId);
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const stages = pipelines.find((pipeline) => pipeline.id === opportunity.pipelineId)?.stages ?? [];
  const timeline = useTimeline({ entity: 'opportunity', id });
  const account = useRead(getAccount, { params: { id: accountId } }).data;
  const contacts = useRead(listContacts, { query: { accountId, limit: 50 } }).data?.items ?? [];
  const documents = useRead(listDocuments, { query: { opportunityId: id } }).data?.items ?? [];
  const contact = contacts.find((one) => one.id === contactId) ?? null;
  const whom = whomOf(contact, contacts, account);
  const subject: LogSubject = {
    opportunityId: id,
    accountId,
    contactId: whom?.contactId ?? contactId,
    name: whom?.name ?? accountName,
    planned: nextActivity,
  };

  /** One field or several, shown at once; the toast says the first. */
  const change = (patch: Patch) => {
    const [field] = Object.keys(patch) as (keyof Patch)[];
    if (field === undefined) return Promise.resolve(false);
    const value = textOf(field, patch[field]) || t('empty');
    return edits.edit(opportunity, patch, t('saved', { field: t(`field.${field}`), value }));
  };
  const reach = (stage: Stage) =>
    void edits.edit(
      opportunity,
      { stageId: stage.id },
      t('moved', { account: accountName, stage: stage.name }),
    );

  return {
    opportunity,
    pipelines,
    stages,
    stage: stages.find((one) => one.id === opportunity.stageId),
    timeline,
    account,
    contacts,
    contact,
    documents,
    quote: currentQuote(documents) ?? undefined,
    whom,
    subject,
    edits,
    change,
    reach,
    locked: !may('opportunity', 'update'),
  };
}

export type RecordParts = ReturnType<typeof useRecord>;

/** The contact of the record, else somebody with a number, else the company's own line. */
function whomOf(
  contact: Contact | null,
  contacts: readonly Contact[],
  account: { name: string; phones: Contact['phones'] } | undefined,
): Reachable | null {
  const somebody = contact ?? contacts.find(({ phones }) => phones.length > 0) ?? null;
  const phone = somebody?.phones[0] ?? account?.phones[0];
  if (!somebody && !phone) return null;
  return {
    contactId: somebody?.id ?? null,
    name: somebody?.name ?? account?.name ?? '',
    phone: phone?.number ?? null,
    display: phone?.display ?? null,
    mobile: phone?.mobile ?? false,
  };
}
