import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { ArrowRight, CircleDot, Plus } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../crm/users/Me.tsx';
import { search } from '../../lib/search.contract.ts';
import { useOnline } from '../../lib/web/online.ts';
import { useRead } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Palette, type PaletteEntry } from '../../lib/web/ui/Palette.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { useEverywhere } from './Everywhere.tsx';
import { usePaletteActions } from './PaletteActions.tsx';
import { type PaletteScope, paletteScopes, ScopeChip, useRecordEntries } from './PaletteRecords.tsx';

/** Search and act from anywhere: records found, what can be done about the first, what can be created, the screens. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [scope, setScope] = useState<PaletteScope>('all');
  const [acting, setActing] = useState<string>();
  const query = useDeferredValue(text.trim());
  const online = useOnline();
  const found = useRead(
    search,
    { query: { q: query, limit: scope === 'all' ? 12 : 50 } },
    { enabled: query !== '', placeholderData: keepPreviousData },
  );
  const hits = (query === '' ? [] : (found.data?.items ?? [])).filter(
    ({ entity }) => scope === 'all' || entity === scope,
  );
  const shownRecord = useShownOpportunity();
  const opportunities = hits.filter(({ entity }) => entity === 'opportunity').map(({ id }) => id);
  const actions = usePaletteActions(acting ? [acting] : query === '' ? shownRecord : opportunities);
  const records = useRecordEntries(hits.slice(0, 12), query);
  const creations = useCreations(query);
  const places = usePlaces(query);
  const nextScope = () => {
    const at = paletteScopes.indexOf(scope);
    setScope(paletteScopes[(at + 1) % paletteScopes.length] ?? 'all');
  };
  const all = [
    { title: t('records'), entries: records },
    ...(actions ? [actions] : []),
    { title: t('create'), entries: creations },
    { title: t('goTo'), entries: places },
  ];
  const groups = (acting && actions ? [actions] : all).filter((group) => group.entries.length > 0);

  /** Tab changes what is searched; → at the end of the words goes to the actions of a record, ← comes back. */
  const hear = (event: KeyboardEvent<HTMLInputElement>, current: PaletteEntry | undefined) => {
    const { selectionStart, value } = event.currentTarget;
    const hit = hits.find(({ id, entity }) => id === current?.id && entity === 'opportunity');
    if (event.key === 'Tab') nextScope();
    else if (event.key === 'ArrowRight' && hit && selectionStart === value.length) setActing(hit.id);
    else if (event.key === 'ArrowLeft' && acting) setActing(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <Palette
      open
      onClose={onClose}
      label={t('searchOrAct')}
      query={text}
      onQuery={(next) => {
        setActing(undefined);
        setText(next);
      }}
      onKey={hear}
      scope={<ScopeChip scope={scope} onNext={nextScope} />}
      busy={found.isFetching}
      groups={groups}
      empty={
        <EmptyState sign={<CircleDot className="i" />} title={t('nothingFor', { text: query })}>
          {online ? t('nothingForHow') : t('offlineSearch')}
        </EmptyState>
      }
      footer={
        <>
          <Kbd keys="ArrowUp ArrowDown" /> {t('paletteChoose')} <Kbd keys="Enter" /> {t('paletteOpen')}{' '}
          <Kbd keys="Ctrl+Enter" /> {t('paletteCall')} <Kbd keys="ArrowRight" /> {t('paletteActions')}
          <span className="sp" />
          <span className="ell">{online ? t('paletteFooter') : t('offlineSearch')}</span>
        </>
      }
    />
  );
}

/** The opportunity whose record is open under the palette, if one is. */
function useShownOpportunity(): string[] {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const id = /^\/opportunities\/([0-9a-f-]{36})$/u.exec(path)?.[1];
  return id ? [id] : [];
}

function useCreations(query: string): PaletteEntry[] {
  const { t } = useTranslation('shell');
  const may = useMay();
  const { openNew, openDirectOrder } = useEverywhere();
  if (!may('opportunity', 'create')) return [];
  return [
    {
      id: 'new',
      sign: <Plus className="i" />,
      label: query ? t('newOpportunityNamed', { text: query }) : t('newOpportunity'),
      detail: t('newOpportunityHow'),
      keys: 'N',
      onRun: () => openNew(query),
    },
    {
      id: 'order',
      sign: <Shape name="direct" />,
      label: t('directOrder'),
      detail: t('directOrderHow'),
      keys: 'Shift+O',
      onRun: () => openDirectOrder(query),
    },
  ];
}

function usePlaces(query: string): PaletteEntry[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const places = [
    { to: '/today', label: t('today'), keys: 'G A' },
    { to: '/opportunities', label: t('opportunities'), keys: 'G O' },
    { to: '/accounts', label: t('accounts'), keys: 'G S' },
    { to: '/report', label: t('report'), keys: 'G B' },
    { to: '/import', label: t('importFile'), keys: undefined },
    { to: '/settings', label: t('settings'), keys: undefined },
  ] as const;
  const wanted = query.toLocaleLowerCase();
  return places
    .filter((place) => place.label.toLocaleLowerCase().includes(wanted))
    .map((place) => ({
      id: place.to,
      sign: <ArrowRight className="i" />,
      label: place.label,
      ...(place.keys ? { keys: place.keys } : {}),
      onRun: () => void navigate({ to: place.to }),
    }));
}
