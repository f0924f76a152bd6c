import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { LineCompany } from './useLineCompany.tsx';

/** What was understood of a line, part by part, before it is kept. */
export function LineReading({ company, children }: { company: LineCompany; children: ReactNode }) {
  const { t } = useTranslation('opportunities');
  return (
    <dl className="dl reading">
      <dt>{t('quick.company')}</dt>
      <dd>
        <CompanyRead company={company} />
      </dd>
      {children}
    </dl>
  );
}

function CompanyRead({ company: { line, account, alike, choice, choose } }: { company: LineCompany }) {
  const { t } = useTranslation('opportunities');
  const users = useRead(listUsers, {}).data?.items ?? [];
  if (line.company === '') return <span className="mm">{t('quick.notSaid')}</span>;
  const owner = users.find(({ id }) => id === account?.ownerId)?.name.split(' ')[0];
  const about = account && [
    t(account.relationship === 'customer' ? 'quick.customer' : 'quick.prospect'),
    account.city,
    owner && t('quick.followedBy', { name: owner }),
  ];
  return (
    <>
      <b>{account?.name ?? line.company}</b>{' '}
      {about ? (
        <span className="m">{about.filter(Boolean).join(', ')}</span>
      ) : (
        <Tag>{t('quick.created')}</Tag>
      )}
      {alike.length > 0 && (
        <div className="alike">
          <span className="m">{t('quick.similar')}</span>
          <OptionKeys
            label={t('quick.similar')}
            options={[
              ...alike.map(({ id, name, city }, index) => ({
                value: id,
                label: name,
                keys: String(index + 1),
                ...(city ? { detail: city } : {}),
              })),
              ...(line.companyKnown ? [] : [{ value: 'new', label: t('quick.isNew'), keys: '0' }]),
            ]}
            value={choice ?? account?.id}
            onChange={choose}
          />
        </div>
      )}
    </>
  );
}
