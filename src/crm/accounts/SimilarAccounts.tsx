import { keepPreviousData } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '../../lib/contract.ts';
import { useRead } from '../../lib/web/queries.ts';
import { listUsers } from '../users/user.contract.ts';
import { type AccountSummary, findSimilarAccounts } from './account.contract.ts';
import type { PastedCompany } from './pasted-company.ts';

type Similar = ResponseOf<typeof findSimilarAccounts>['items'][number];

/** A number or an address shared means the same company; a name may be a namesake. */
export function sureLikeness(by: Similar['by']): boolean {
  return by === 'siret' || by === 'email' || by === 'phone';
}

/** Companies already known that may be the one being written. */
export function useSimilarAccounts(company: PastedCompany): readonly Similar[] {
  const { name, siret, phones, emails, postcode } = useDeferredValue(company);
  const asked = {
    ...(name.length >= 3 ? { name } : {}),
    ...(siret ? { siret } : {}),
    ...(phones[0] ? { phone: phones[0] } : {}),
    ...(emails[0] ? { email: emails[0] } : {}),
    ...(postcode ? { postcode } : {}),
  };
  const enabled = Object.keys(asked).length > 0;
  const found = useRead(
    findSimilarAccounts,
    { query: asked },
    { enabled, placeholderData: keepPreviousData },
  );
  return enabled ? (found.data?.items ?? []) : [];
}

const reasons = {
  siret: 'add.sameSiret',
  email: 'add.sameEmail',
  phone: 'add.samePhone',
  name_and_place: 'add.sameNameAndPlace',
  name: 'add.sameName',
} as const;

/** « Déjà dans votre base, suivie par Claire »: shown before a second one is made. */
export function SimilarAccounts({
  similar,
  onOpen,
}: {
  similar: readonly Similar[];
  onOpen: (account: AccountSummary) => void;
}) {
  const { t } = useTranslation('account');
  const people = useRead(listUsers, {}).data?.items ?? [];
  if (similar.length === 0) return null;
  return (
    <section className="similar">
      <h3>{t('add.already')}</h3>
      <ul>
        {similar.slice(0, 5).map(({ account, by }) => {
          const owner = people.find(({ id }) => id === account.ownerId);
          return (
            <li key={account.id}>
              <button type="button" className="bare" onClick={() => onOpen(account)}>
                <Building2 className="i" />
                <span className="ell">
                  <b>{account.name}</b>{' '}
                  <span className="m">
                    {[account.city, owner && t('add.followedBy', { name: owner.name })]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </span>
                <span className="sp" />
                <span className="mm t12 nb">{t(reasons[by])}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
