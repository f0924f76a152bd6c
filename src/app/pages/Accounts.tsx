import { useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountColumns } from '../../crm/accounts/AccountColumns.tsx';
import { AccountFilterBar } from '../../crm/accounts/AccountFilterBar.tsx';
import type { AccountSummary } from '../../crm/accounts/account.contract.ts';
import { type AccountFilters, isFiltered } from '../../crm/accounts/account-filters.ts';
import { NewAccount } from '../../crm/accounts/NewAccount.tsx';
import { useAccountPages } from '../../crm/accounts/useAccountPages.tsx';
import { useMay } from '../../crm/users/Me.tsx';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { phone, useMedia } from '../../lib/web/media.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { DataTable, type TableHandle } from '../../lib/web/ui/table/DataTable.tsx';
import { useCursor } from '../../lib/web/ui/table/useCursor.ts';
import { rememberWalk } from '../../lib/web/walk.ts';
import { Screen } from '../shell/Screen.tsx';
import './accounts.css';

/** Every company and private person one sells to, or hopes to. */
export default function Accounts() {
  const { t } = useTranslation('account');
  const may = useMay();
  const narrow = useMedia(phone);
  const filters = useSearch({ from: '/frame/accounts' });
  const navigate = useNavigate({ from: '/accounts' });
  const table = useRef<TableHandle>(null);
  const [adding, setAdding] = useState(false);
  const change = (changed: Partial<AccountFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const accounts = useAccountPages(filters);
  const columns = useAccountColumns(filters, { onSort: (sort) => change({ sort }), narrow });
  const open = ({ id }: AccountSummary) => {
    rememberWalk(
      t('title'),
      accounts.items.map((one) => one.id),
    );
    void navigate({ to: '/accounts/$id', params: { id } });
  };
  const cursor = useCursor(accounts.items, {
    onOpen: open,
    onReach: (index) => table.current?.reach(index),
    selectable: false,
    labels: { walk: t('list.walk'), open: t('list.open'), select: '' },
  });
  const mayAdd = may('account', 'create');
  useShortcuts([{ keys: 'N', label: t('add.button'), run: () => setAdding(true) }], { active: mayAdd });
  const addButton = mayAdd && (
    <Button look="primary" icon={<Plus className="i" />} keys="N" onClick={() => setAdding(true)}>
      {t('add.button')}
    </Button>
  );
  return (
    <Screen name={t('title')} primary={addButton}>
      <div className="account-list">
        <AccountFilterBar filters={filters} onChange={change} count={accounts.totals?.count} />
        {accounts.isError ? (
          <ReadFailed error={accounts.error} onRetry={() => void accounts.refetch()} />
        ) : (
          <DataTable
            ref={table}
            label={t('title')}
            columns={columns}
            rows={accounts.items}
            rowHeight={narrow ? 52 : 29}
            currentId={cursor.current?.id}
            onCurrent={cursor.setCurrent}
            onOpen={open}
            rowName={({ name }) => name}
            loading={accounts.isPending}
            onNearEnd={() => accounts.hasNextPage && !accounts.isFetching && void accounts.fetchNextPage()}
            empty={
              <Nothing
                filters={filters}
                onChange={change}
                onAdd={mayAdd ? () => setAdding(true) : undefined}
              />
            }
          />
        )}
      </div>
      {adding && <NewAccount onClose={() => setAdding(false)} />}
    </Screen>
  );
}

function Nothing({
  filters,
  onChange,
  onAdd,
}: {
  filters: AccountFilters;
  onChange: (change: Partial<AccountFilters>) => void;
  onAdd: (() => void) | undefined;
}) {
  const { t } = useTranslation('account');
  const nothing: AccountFilters = {
    q: undefined,
    relationship: undefined,
    owner: undefined,
    source: undefined,
  };
  if (isFiltered(filters)) {
    return (
      <EmptyState
        sign={<Building2 className="i" />}
        title={t('list.emptyFound')}
        actions={<Button onClick={() => onChange(nothing)}>{t('list.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      sign={<Building2 className="i" />}
      title={t('list.empty')}
      actions={
        onAdd && (
          <Button look="primary" keys="N" onClick={onAdd}>
            {t('add.button')}
          </Button>
        )
      }
    >
      {t('list.emptyText')}
    </EmptyState>
  );
}
