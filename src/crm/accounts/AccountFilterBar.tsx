import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Chip } from '../../lib/web/ui/Chip.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import { Segmented } from '../../lib/web/ui/Segmented.tsx';
import { listSources } from '../sources/source.contract.ts';
import { listUsers } from '../users/user.contract.ts';
import type { AccountFilters } from './account-filters.ts';

/** What is kept in the list: by name, by relationship, by who follows them, by source; how many remain on the right. */
export function AccountFilterBar({
  filters,
  onChange,
  count,
}: {
  filters: AccountFilters;
  onChange: (change: Partial<AccountFilters>) => void;
  count: number | undefined;
}) {
  const { t } = useTranslation('account');
  const people = useRead(listUsers, {}).data?.items ?? [];
  const sources = useRead(listSources, {}).data?.items ?? [];
  return (
    <div className="bar account-bar">
      <NameFilter value={filters.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Segmented
        label={t('list.all')}
        value={filters.relationship ?? null}
        onChange={(relationship) => onChange({ relationship: relationship ?? undefined })}
        segments={[
          { value: null, label: t('list.all') },
          { value: 'prospect', label: t('list.prospects') },
          { value: 'customer', label: t('list.customers') },
        ]}
      />
      <Choice
        label={t('list.filterOwner')}
        every={t('list.every')}
        chosen={filters.owner}
        choices={people}
        onChoose={(owner) => onChange({ owner })}
      />
      <Choice
        label={t('list.filterSource')}
        every={t('list.everySource')}
        chosen={filters.source}
        choices={sources}
        onChoose={(source) => onChange({ source })}
      />
      <span className="sp" />
      <span className="m nb" role="status">
        {count !== undefined && t('list.count', { count })}
      </span>
    </div>
  );
}

/** Filters while one writes; `F` brings one here, Escape empties it. */
function NameFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation(['account', 'ui']);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => text !== value && onChange(text), 200);
    return () => clearTimeout(timer);
  });
  useShortcuts([{ keys: 'F', label: t('account:list.search'), run: () => field.current?.focus() }]);
  return (
    <span className="in name-filter">
      <Search className="i" />
      <input
        ref={field}
        type="search"
        aria-label={t('account:list.search')}
        placeholder={t('account:list.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (text === '') event.currentTarget.blur();
          setText('');
        }}
      />
      {text ? (
        <button
          type="button"
          className="bare"
          aria-label={t('ui:remove', { name: text })}
          onClick={() => setText('')}
        >
          <X className="i" />
        </button>
      ) : (
        <Kbd keys="F" />
      )}
    </span>
  );
}

function Choice({
  label,
  every,
  chosen,
  choices,
  onChoose,
}: {
  label: string;
  every: string;
  chosen: string | undefined;
  choices: readonly { id: string; name: string }[];
  onChoose: (id: string | undefined) => void;
}) {
  const named = choices.find((choice) => choice.id === chosen)?.name;
  return (
    <Menu
      title={label}
      trigger={<Chip label={label} value={named ?? every} on={chosen !== undefined} />}
      entries={[
        { label: every, checked: chosen === undefined, onSelect: () => onChoose(undefined) },
        ...choices.map(({ id, name }) => ({
          label: name,
          checked: id === chosen,
          onSelect: () => onChoose(id),
        })),
      ]}
    />
  );
}
