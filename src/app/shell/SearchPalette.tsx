import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Building2, CircleDot, FileText, Plus, UserRound } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../crm/users/Me.tsx';
import { type SearchHit, search } from '../../lib/search.contract.ts';
import { useFigures } from '../../lib/web/language.ts';
import { useOnline } from '../../lib/web/online.ts';
import { useRead } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Kbd } from '../../lib/web/ui/Kbd.tsx';
import { Palette, type PaletteEntry } from '../../lib/web/ui/Palette.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { useEverywhere } from './Everywhere.tsx';
import { Found } from './Found.tsx';

/** Search and act from anywhere: records found, then what can be created, then the screens. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const online = useOnline();
  const found = useRead(
    search,
    { query: { q: query } },
    { enabled: query !== '', placeholderData: keepPreviousData },
  );
  const hits = query === '' ? [] : (found.data?.items ?? []);
  const records = useRecordEntries(hits, query);
  const creations = useCreations(query);
  const places = usePlaces(query);
  return (
    <Palette
      open
      onClose={onClose}
      label={t('searchOrAct')}
      query={text}
      onQuery={setText}
      busy={found.isFetching}
      groups={[
        { title: t('records'), entries: records },
        { title: t('create'), entries: creations },
        { title: t('goTo'), entries: places },
      ].filter((group) => group.entries.length > 0)}
      empty={
        <EmptyState sign={<CircleDot className="i" />} title={t('nothingFor', { text: query })}>
          {online ? t('nothingForHow') : t('offlineSearch')}
        </EmptyState>
      }
      footer={
        <>
          <Kbd keys="ArrowUp ArrowDown" /> {t('paletteChoose')} <Kbd keys="Enter" /> {t('paletteOpen')}{' '}
          <Kbd keys="Ctrl+Enter" /> {t('paletteCall')}
          <span className="sp" />
          {online ? t('paletteFooter') : t('offlineSearch')}
        </>
      }
    />
  );
}

const signs: Record<string, ReactNode> = {
  opportunity: <Shape name="open" className="c-acc" />,
  account: <Building2 className="i" />,
  contact: <UserRound className="i" />,
  document: <FileText className="i" />,
};

function useRecordEntries(hits: readonly SearchHit[], query: string): PaletteEntry[] {
  const { money } = useFigures();
  const navigate = useNavigate();
  return hits.map((hit) => ({
    id: hit.id,
    sign: signs[hit.entity] ?? <CircleDot className="i" />,
    label: <Found text={hit.label} query={query} />,
    detail: hit.detail,
    aside: hit.phone ? (
      <b className="nb">{hit.phone}</b>
    ) : (
      hit.amount !== null && <span className="m nb">{money(hit.amount)}</span>
    ),
    onRun: ({ control }) => {
      if (control && hit.phone) location.href = `tel:${hit.phone.replaceAll(/\s/g, '')}`;
      else if (hit.entity === 'account') void navigate({ to: '/accounts/$id', params: { id: hit.id } });
      else if (hit.entity === 'contact') void navigate({ to: '/contacts/$id', params: { id: hit.id } });
      else void navigate({ to: '/opportunities/$id', params: { id: hit.id } });
    },
  }));
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
