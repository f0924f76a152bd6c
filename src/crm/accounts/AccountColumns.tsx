import { Link } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { Tag } from '../../lib/web/ui/StatusPill.tsx';
import type { Column } from '../../lib/web/ui/table/DataTable.tsx';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import type { AccountSummary } from './account.contract.ts';
import type { AccountFilters } from './account-filters.ts';

/** What a list of companies shows; on a telephone, the name with the town and the number to call. */
export function useAccountColumns(
  { sort = 'name' }: AccountFilters,
  { onSort, narrow }: { onSort: (sort: 'name' | '-createdAt') => void; narrow: boolean },
): Column<AccountSummary>[] {
  const { t } = useTranslation('account');
  const { dayOf, day } = useDays();
  const { user } = useMe();
  const people = useRead(listUsers, {}).data?.items ?? [];
  const ownerOf = (one: AccountSummary) => people.find(({ id }) => id === one.ownerId);
  const name: Column<AccountSummary> = {
    id: 'name',
    head: t('list.name'),
    onSort: () => onSort('name'),
    sorted: sort === 'name' ? 'ascending' : undefined,
    cell: (one) => <Name account={one} narrow={narrow} />,
  };
  const phone: Column<AccountSummary> = {
    id: 'phone',
    head: t('list.phone'),
    width: narrow ? 128 : 132,
    cell: ({ phones: [first] }) =>
      first && <a href={`tel:${first.number.replaceAll(/\s/g, '')}`}>{first.display}</a>,
  };
  if (narrow) return [name, phone];
  return [
    name,
    {
      id: 'place',
      head: t('list.place'),
      width: 190,
      cell: (one) => <span className="m">{placeOf(one)}</span>,
    },
    {
      id: 'activity',
      head: t('list.activity'),
      width: 190,
      cell: ({ activity }) => <span className="m">{activity}</span>,
    },
    phone,
    {
      id: 'contacts',
      head: t('list.contacts'),
      width: 82,
      number: true,
      cell: ({ contactCount }) => (contactCount === 0 ? <span className="mm">0</span> : contactCount),
    },
    {
      id: 'owner',
      head: t('list.owner'),
      width: 150,
      cell: (one) => {
        const owner = ownerOf(one);
        return owner ? (
          <span className="row">
            <Avatar name={owner.name} me={owner.id === user.id} />
            <span className="ell">{owner.name}</span>
          </span>
        ) : (
          <span className="mm">{t('noOwner')}</span>
        );
      },
    },
    {
      id: 'created',
      head: t('list.created'),
      width: 124,
      number: true,
      onSort: () => onSort('-createdAt'),
      sorted: sort === '-createdAt' ? 'descending' : undefined,
      cell: ({ createdAt }) => <span className="mm">{day(dayOf(createdAt))}</span>,
    },
  ];
}

function Name({ account, narrow }: { account: AccountSummary; narrow: boolean }) {
  const { t } = useTranslation('account');
  const { id, name, kind, relationship } = account;
  return (
    <span className="account-name">
      <Link to="/accounts/$id" params={{ id }} className="ell" title={name}>
        <b>{name}</b>
      </Link>
      {kind === 'person' && <UserRound className="i" aria-label={t('person')} />}
      {relationship === 'customer' && <Tag>{t('customer')}</Tag>}
      {narrow && <span className="mm t12 ell place">{placeOf(account)}</span>}
    </span>
  );
}

function placeOf({ postcode, city }: AccountSummary): string {
  return [postcode, city].filter(Boolean).join(' ');
}
