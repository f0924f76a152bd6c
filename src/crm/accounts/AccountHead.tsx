import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useSayFailure } from '../../lib/web/saying.ts';
import { InlineField } from '../../lib/web/ui/InlineField.tsx';
import { StatusPill, Tag } from '../../lib/web/ui/StatusPill.tsx';
import { useMay } from '../users/Me.tsx';
import type { Account } from './account.contract.ts';
import { InlineNature } from './InlineNature.tsx';
import { useAccountEdits } from './useAccountEdits.tsx';

/** The name, and what one knows at a glance: prospect or customer since when, company or person, professional or not. */
export function AccountHead({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { dayMonth } = useDays();
  const may = useMay();
  const save = useAccountEdits(account);
  const orSay = useSayFailure();
  const { name, kind, nature, relationship, customerSince, activity, city } = account;
  const readOnly = !may('account', 'update');
  return (
    <header className="hd">
      <h1>
        <InlineField
          label={t('field.name')}
          shown={name}
          text={name}
          readOnly={readOnly}
          onSave={(text, version) => save({ name: text }, t('field.name'), version)}
        />
      </h1>
      <div className="row wrap about">
        {relationship === 'customer' && customerSince ? (
          <StatusPill tone="won">{t('customerSince', { day: dayMonth(customerSince) })}</StatusPill>
        ) : (
          <Tag>{t('prospect')}</Tag>
        )}
        {kind === 'person' && <Tag>{t('person')}</Tag>}
        <InlineNature
          nature={nature}
          readOnly={readOnly}
          onChoose={(chosen) => orSay(save({ nature: chosen }, t('field.nature')))}
        />
        <span className="m ell">{[activity, city].filter(Boolean).join(', ')}</span>
      </div>
    </header>
  );
}
