import { GitBranch } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import type { MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { listSources } from '../sources/source.contract.ts';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { closePeriods, type DayRange, periodOf, rangeOf } from './close-periods.ts';
import type { ListFilter } from './list-view.ts';
import { sorts } from './opportunity.contract.ts';
import { listCompetitors, listPipelines, listReasons } from './pipeline.contract.ts';
import { origins } from './status.ts';

export interface FilterShown {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Keeps something out. */
  readonly on: boolean;
  readonly icon?: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly clear?: () => void;
}

const shownStatuses = ['open', 'late', 'on_hold', 'won', 'lost', 'vanished', 'closed', 'any'] as const;

/** Each filter of the portfolio with its words and choices, in the order they are shown. */
export function useFilterChoices(
  filter: ListFilter,
  onChange: (change: ListFilter) => void,
): Record<
  'status' | 'pipeline' | 'owner' | 'source' | 'close' | 'withoutAction' | 'toComplete' | 'sort',
  FilterShown
> {
  const { t } = useTranslation('opportunities');
  const { user: me } = useMe();
  const { today } = useDays();
  const between = useRange();
  const users = useRead(listUsers, {}).data?.items ?? [];
  const sources = useRead(listSources, { query: {} }).data?.items ?? [];
  const pipelines = useRead(listPipelines, {}).data?.items.filter(({ archived }) => !archived) ?? [];
  const range: DayRange = { from: filter.closeFrom, to: filter.closeTo };
  const period = periodOf(range, today);
  const entry = (label: string, checked: boolean, change: ListFilter): MenuEntry => ({
    label,
    checked,
    onSelect: () => onChange(change),
  });
  const ownerName = (id: string) =>
    id === 'nobody' ? t('filter.nobody') : id === me.id ? t('filter.me') : nameOf(users, id);
  const hasRange = range.from !== undefined || range.to !== undefined;
  return {
    status: {
      id: 'status',
      label: t('filter.status'),
      value: t(`status.${filter.status ?? 'open'}`),
      on: filter.status !== 'any',
      entries: shownStatuses.map((status) =>
        entry(t(`status.${status}`), filter.status === status, { status }),
      ),
      clear: () => onChange({ status: 'any' }),
    },
    pipeline: {
      id: 'pipeline',
      label: t('filter.pipeline'),
      icon: <GitBranch className="i" />,
      value: filter.pipelineId ? nameOf(pipelines, filter.pipelineId) : t('filter.all'),
      on: filter.pipelineId !== undefined,
      entries: pipelines.map(({ id, name }) =>
        entry(name, filter.pipelineId === id, { pipelineId: id, stageId: undefined }),
      ),
      clear: () => onChange({ pipelineId: undefined, stageId: undefined }),
    },
    owner: {
      id: 'owner',
      label: t('filter.owner'),
      value: filter.ownerId ? ownerName(filter.ownerId) : t('filter.all'),
      on: filter.ownerId !== undefined,
      entries: [
        entry(t('filter.all'), !filter.ownerId, { ownerId: undefined }),
        ...users
          .filter(({ active }) => active)
          .map(({ id, name }) => entry(name, filter.ownerId === id, { ownerId: id })),
        entry(t('filter.nobody'), filter.ownerId === 'nobody', { ownerId: 'nobody' }),
      ],
      clear: () => onChange({ ownerId: undefined }),
    },
    source: {
      id: 'source',
      label: t('filter.source'),
      value: filter.sourceId ? nameOf(sources, filter.sourceId) : t('filter.allFeminine'),
      on: filter.sourceId !== undefined,
      entries: [
        entry(t('filter.allFeminine'), !filter.sourceId, { sourceId: undefined }),
        ...sources.map(({ id, name }) => entry(name, filter.sourceId === id, { sourceId: id })),
      ],
      clear: () => onChange({ sourceId: undefined }),
    },
    close: {
      id: 'close',
      label: t('filter.close'),
      value: !hasRange ? t('filter.allFeminine') : period ? t(`period.${period}`) : between(range),
      on: hasRange,
      entries: [
        entry(t('filter.allFeminine'), !hasRange, { closeFrom: undefined, closeTo: undefined }),
        ...closePeriods.map((one) => {
          const { from, to } = rangeOf(one, today);
          return entry(t(`period.${one}`), one === period, { closeFrom: from, closeTo: to });
        }),
      ],
      clear: () => onChange({ closeFrom: undefined, closeTo: undefined }),
    },
    withoutAction: flag('withoutAction'),
    toComplete: flag('toComplete'),
    sort: {
      id: 'sort',
      label: t('filter.sorted'),
      value: t(`sort.${filter.sort ?? '-potentialAmount'}`),
      on: false,
      entries: sorts.map((sort) => entry(t(`sort.${sort}`), filter.sort === sort, { sort })),
    },
  };

  function flag(name: 'withoutAction' | 'toComplete'): FilterShown {
    return {
      id: name,
      label: t(`filter.${name}`),
      value: filter[name] ? t('filter.on') : '',
      on: filter[name] === true,
      entries: [],
      clear: () => onChange({ [name]: undefined }),
    };
  }
}

/** Filters that come with a link from elsewhere: they are shown, and can be taken off. */
export function useOtherFilters(filter: ListFilter, onChange: (change: ListFilter) => void): FilterShown[] {
  const { t } = useTranslation('opportunities');
  const { dayMonth } = useDays();
  const between = useRange();
  const reasons = useRead(listReasons, { query: {} }, { enabled: filter.reasonId !== undefined }).data?.items;
  const competitors = useRead(listCompetitors, { query: {} }, { enabled: filter.competitorId !== undefined })
    .data?.items;
  const pipelines = useRead(listPipelines, {}).data?.items;
  const stages = pipelines?.flatMap((pipeline) => pipeline.stages);
  const chip = (id: string, label: string, value: string | undefined, clear: ListFilter): FilterShown => ({
    id,
    label,
    value: value ?? '…',
    on: true,
    entries: [],
    clear: () => onChange(clear),
  });
  const shown: (FilterShown | false | undefined)[] = [
    filter.stageId &&
      chip('stage', t('filter.stage'), nameOf(stages, filter.stageId), { stageId: undefined }),
    filter.origin && chip('origin', t('filter.origin'), t(`origin.${filter.origin}`), { origin: undefined }),
    filter.reasonId &&
      chip('reason', t('filter.reason'), labelOf(reasons, filter.reasonId), { reasonId: undefined }),
    filter.competitorId &&
      chip('competitor', t('filter.competitor'), nameOf(competitors, filter.competitorId), {
        competitorId: undefined,
      }),
    filter.accountId && chip('account', t('filter.account'), t('filter.on'), { accountId: undefined }),
    filter.q && chip('q', t('filter.text'), filter.q, { q: undefined }),
    (filter.closedFrom || filter.closedTo) &&
      chip('closed', t('filter.closed'), between({ from: filter.closedFrom, to: filter.closedTo }), {
        closedFrom: undefined,
        closedTo: undefined,
      }),
    filter.actionTo &&
      chip('action', t('filter.action'), t('filter.by', { day: dayMonth(filter.actionTo) }), {
        actionTo: undefined,
      }),
  ].map((one) => one || undefined);
  return shown.filter((one): one is FilterShown => Boolean(one));
}

/** The nature of an order, for those who look for direct and recurring ones. */
export function useOriginEntries(onChange: (change: ListFilter) => void): MenuEntry[] {
  const { t } = useTranslation('opportunities');
  return origins.map((origin) => ({ label: t(`origin.${origin}`), onSelect: () => onChange({ origin }) }));
}

function useRange() {
  const { t } = useTranslation('opportunities');
  const { dayMonth } = useDays();
  return ({ from, to }: DayRange) => {
    if (from && to) return t('filter.between', { from: dayMonth(from), to: dayMonth(to) });
    if (from) return t('filter.from', { from: dayMonth(from) });
    return to ? t('filter.until', { to: dayMonth(to) }) : '';
  };
}

function nameOf(all: readonly { id: string; name: string }[] | undefined, id: string): string {
  return all?.find((one) => one.id === id)?.name ?? '…';
}

function labelOf(all: readonly { id: string; label: string }[] | undefined, id: string): string | undefined {
  return all?.find((one) => one.id === id)?.label;
}
