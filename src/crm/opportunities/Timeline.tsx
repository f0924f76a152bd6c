import { useInfiniteQuery } from '@tanstack/react-query';
import { NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../lib/dates.ts';
import { formatDayTitle } from '../../lib/day-format.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { call } from '../../lib/web/call.ts';
import { useLanguage } from '../../lib/web/language.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import type { Activity } from '../activities/activity.contract.ts';
import { TimelineActivity } from './TimelineActivity.tsx';
import { TimelineEvent } from './TimelineEvent.tsx';
import {
  getAccountTimeline,
  getContactTimeline,
  getOpportunityTimeline,
  type TimelineItem,
} from './timeline.contract.ts';
import { groupByDay } from './timeline-days.ts';
import './timeline.css';

const operations = {
  account: getAccountTimeline,
  contact: getContactTimeline,
  opportunity: getOpportunityTimeline,
};

export interface TimelineOf {
  readonly entity: keyof typeof operations;
  readonly id: string;
}

/** Something told among the rest that the timeline itself does not hold: a quote handed over, a call not made. */
export interface TimelineExtra {
  readonly id: string;
  readonly day: Day;
  readonly shown: ReactNode;
}

/** What happened to a record, page by page, latest first. */
export function useTimeline({ entity, id }: TimelineOf) {
  const operation = operations[entity];
  const pages = useInfiniteQuery({
    queryKey: [entity, operation.name, { params: { id } }],
    queryFn: ({ pageParam }) =>
      call(operation, { params: { id }, query: pageParam === undefined ? {} : { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** Exchanges and changes under their days; `extras` stand first within theirs. */
export function Timeline({
  of,
  accountId,
  extras = [],
  nameOf,
  about,
}: {
  of: TimelineOf;
  /** The company, so that its contacts can be named. */
  accountId: string | null;
  extras?: readonly TimelineExtra[];
  /** The name of the contact of an activity. */
  nameOf?: (activity: Activity) => string | undefined;
  /** Which opportunity an activity was about. */
  about?: (activity: Activity) => ReactNode;
}) {
  const { t } = useTranslation('timeline');
  const { t: ui } = useTranslation('ui');
  const language = useLanguage();
  const { today, dayOf } = useDays();
  const timeline = useTimeline(of);
  if (timeline.isPending) return <SkeletonRows rows={5} label={ui('loading')} />;
  if (timeline.isError) return <ReadFailed error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const entries = [
    ...extras,
    ...timeline.items.map((item) => ({ id: keyOf(item), day: dayOf(item.at), shown: draw(item) })),
  ];
  if (entries.length === 0) {
    return (
      <EmptyState sign={<NotebookPen className="i" />} title={t('empty')}>
        {t('emptyHow')}
      </EmptyState>
    );
  }
  return (
    <section className="tli" aria-label={t('title')}>
      {groupByDay(entries).map(({ day, entries: together }) => (
        <div key={day}>
          <h3 className="day">{upperFirst(formatDayTitle(day, { today, language }))}</h3>
          {together.map(({ id, shown }) => (
            <div key={id}>{shown}</div>
          ))}
        </div>
      ))}
      {timeline.hasNextPage && (
        <Button small busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );

  function draw(item: TimelineItem): ReactNode {
    if (item.type === 'event') return <TimelineEvent event={item} accountId={accountId} />;
    const { activity } = item;
    return (
      <TimelineActivity activity={activity} contactName={nameOf?.(activity)} about={about?.(activity)} />
    );
  }
}

function keyOf(item: TimelineItem): string {
  return item.type === 'activity' ? item.activity.id : item.id;
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
