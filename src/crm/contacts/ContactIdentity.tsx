import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSayFailure } from '../../lib/web/saying.ts';
import { InlineChoice } from '../../lib/web/ui/InlineChoice.tsx';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { EmailList, PhoneList } from '../accounts/ReachList.tsx';
import { useMay } from '../users/Me.tsx';
import type { Contact } from './contact.contract.ts';
import { contactRoles } from './contact.ts';
import { useContactEdits } from './useContactEdits.tsx';

/** Who the person is: name, part played, how to reach them. Every line is changed in place. */
export function ContactIdentity({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const may = useMay();
  const save = useContactEdits(contact);
  const sayFailure = useSayFailure();
  const readOnly = !may('contact', 'update');
  const words = (field: 'title' | 'givenName' | 'familyName' | 'jobTitle') => ({
    label: t(`field.${field}`),
    shown: contact[field],
    text: contact[field] ?? '',
    readOnly,
    onSave: (text: string, version?: number) => save({ [field]: text || null }, t(`field.${field}`), version),
  });
  return (
    <>
      <div className="blk">
        <dl className="dl">
          <dt>{t('field.title')}</dt>
          <dd>
            <InlineField max={20} placeholder="Mme" {...words('title')} />
          </dd>
          <dt>{t('field.givenName')}</dt>
          <dd>
            <InlineField max={80} {...words('givenName')} />
          </dd>
          <dt>{t('field.familyName')}</dt>
          <dd>
            <InlineField max={80} {...words('familyName')} />
          </dd>
          <dt>{t('field.jobTitle')}</dt>
          <dd>
            <InlineField max={120} placeholder={t('example.jobTitle')} {...words('jobTitle')} />
          </dd>
          <dt>{t('field.role')}</dt>
          <dd>
            <InlineChoice
              label={t('field.role')}
              readOnly={readOnly}
              shown={contact.role ? t(`role.${contact.role}`) : <span className="mm">{t('noRole')}</span>}
              chosen={contact.role}
              none={t('noRole')}
              choices={contactRoles.map((id) => ({ id, name: t(`role.${id}`) }))}
              onChoose={(chosen) => {
                const role = contactRoles.find((one) => one === chosen) ?? null;
                sayFailure(save({ role }, t('field.role')));
              }}
            />
          </dd>
          <dt>{t('field.account')}</dt>
          <dd className="plain">
            {contact.accountId ? (
              <Link to="/accounts/$id" params={{ id: contact.accountId }}>
                {contact.accountName}
              </Link>
            ) : (
              <span className="mm">{t('alone')}</span>
            )}
          </dd>
        </dl>
      </div>
      <div className="blk">
        <PhoneList
          phones={contact.phones}
          readOnly={readOnly}
          onSave={(phones, version) => save({ phones }, t('field.phones'), version)}
        />
        <EmailList
          emails={contact.emails}
          readOnly={readOnly}
          onSave={(emails, version) => save({ emails }, t('field.emails'), version)}
        />
      </div>
      <div className="blk">
        <h3>{t('field.note')}</h3>
        <InlineField
          label={t('field.note')}
          shown={contact.note}
          text={contact.note ?? ''}
          multiline
          max={20_000}
          readOnly={readOnly}
          onSave={(text, version) => save({ note: text || null }, t('field.note'), version)}
        />
      </div>
    </>
  );
}
