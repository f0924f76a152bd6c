import { useTranslation } from 'react-i18next';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { useMay } from '../users/Me.tsx';
import { AccountAddress } from './AccountAddress.tsx';
import { AccountNumbers } from './AccountNumbers.tsx';
import { AccountOwner, AccountSource } from './AccountOwner.tsx';
import type { Account } from './account.contract.ts';
import { EmailList, PhoneList } from './ReachList.tsx';
import { useAccountEdits } from './useAccountEdits.tsx';

/** Who the company is: numbers, address, how it is reached, who follows it. Every line is changed in place. */
export function AccountIdentity({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const may = useMay();
  const save = useAccountEdits(account);
  const readOnly = !may('account', 'update');
  const words = (field: 'activity' | 'headcount' | 'website') => ({
    label: t(`field.${field}`),
    text: account[field] ?? '',
    readOnly,
    onSave: (text: string, version?: number) => save({ [field]: text || null }, t(`field.${field}`), version),
  });
  return (
    <>
      <div className="blk">
        <dl className="dl">
          <AccountNumbers account={account} readOnly={readOnly} />
          <dt>{t('field.address')}</dt>
          <dd>
            <AccountAddress account={account} readOnly={readOnly} />
          </dd>
          <dt>{t('field.activity')}</dt>
          <dd>
            <InlineField shown={account.activity} {...words('activity')} />
          </dd>
          <dt>{t('field.headcount')}</dt>
          <dd>
            <InlineField
              shown={account.headcount}
              placeholder={t('example.headcount')}
              {...words('headcount')}
            />
          </dd>
          <dt>{t('field.website')}</dt>
          <dd>
            <InlineField
              shown={account.website}
              placeholder={t('example.website')}
              inputMode="url"
              {...words('website')}
            />
          </dd>
          <dt>{t('field.sourceId')}</dt>
          <dd>
            <AccountSource account={account} readOnly={readOnly} />
          </dd>
          <dt>{t('field.ownerId')}</dt>
          <dd>
            <AccountOwner account={account} readOnly={readOnly} />
          </dd>
        </dl>
      </div>
      <div className="blk">
        <PhoneList
          phones={account.phones}
          readOnly={readOnly}
          onSave={(phones, version) => save({ phones }, t('field.phones'), version)}
        />
        <EmailList
          emails={account.emails}
          readOnly={readOnly}
          onSave={(emails, version) => save({ emails }, t('field.emails'), version)}
        />
      </div>
      <div className="blk">
        <h3>{t('field.note')}</h3>
        <InlineField
          label={t('field.note')}
          shown={account.note}
          text={account.note ?? ''}
          multiline
          max={20_000}
          readOnly={readOnly}
          onSave={(text, version) => save({ note: text || null }, t('field.note'), version)}
        />
      </div>
    </>
  );
}
