import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Avatar } from '../../lib/web/ui/Avatar.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';
import { StageGauge } from '../../lib/web/ui/StageGauge.tsx';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { Amount, OutcomeCell, placeIn } from './ListCells.tsx';
import { useFoot } from './ListFoot.tsx';
import type { ListFilter } from './list-view.ts';
import { NextActionSign, ReviewSign } from './NextActionSign.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { listPipelines, type Pipeline } from './pipeline.contract.ts';
import type { useOpportunityPages } from './useOpportunityPages.tsx';
import './opportunity-list.css';

const cardHeight = 92;
const nobodyChosen: ReadonlySet<string> = new Set();

/** The same list on a telephone: a card each, one thumb; its sums at the top. */
export function OpportunityCards({
  pages,
  filter,
  empty,
}: {
  pages: ReturnType<typeof useOpportunityPages>;
  filter: ListFilter;
  empty: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const { rows, totals } = pages;
  const pane = useRef<HTMLDivElement>(null);
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const foot = useFoot({ filter, totals, rows, selected: nobodyChosen });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => cardHeight,
    overscan: 8,
    onChange: (state) => {
      const last = state.getVirtualItems().at(-1);
      if (last && last.index >= rows.length - 20) pages.more();
    },
  });
  if (pages.error && rows.length === 0) return <ReadFailed error={pages.error} onRetry={pages.retry} />;
  if (pages.loading) return <SkeletonRows rows={8} label={t('loading')} />;
  if (rows.length === 0) return empty;
  return (
    <div className="mcards" ref={pane}>
      <p className="m t12 msum">
        {foot.account} · {foot.potential}
      </p>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const one = rows[item.index];
          return (
            one && (
              <li key={one.id} style={{ transform: `translateY(${item.start}px)`, height: cardHeight }}>
                <PhoneCard one={one} pipelines={pipelines} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function PhoneCard({ one, pipelines }: { one: Opportunity; pipelines: readonly Pipeline[] }) {
  const { user } = useMe();
  const { dayMonth } = useDays();
  const owner = useRead(listUsers, {}).data?.items.find(({ id }) => id === one.ownerId);
  const { stages, at, stage } = placeIn(pipelines, one);
  return (
    <Link to="/opportunities/$id" params={{ id: one.id }} className="mcard">
      <span className="row">
        <b className="ell sp">{one.accountName}</b>
        <b className="nb">
          <Amount euros={one.wonAmount ?? one.potentialAmount} />
        </b>
      </span>
      <span className="row">
        <span className="m ell sp">{one.title}</span>
        <StageGauge at={at} of={stages.length || 1} title={stage?.name ?? ''} />
      </span>
      <span className="row">
        {one.closing ? (
          <>
            <OutcomeCell opportunity={one} />
            <span className="m">{dayMonth(one.closing.closedOn)}</span>
          </>
        ) : one.hold ? (
          <ReviewSign hold={one.hold} />
        ) : (
          <NextActionSign next={one.nextActivity} />
        )}
        <span className="sp" />
        {owner && <Avatar name={owner.name} me={owner.id === user.id} />}
      </span>
    </Link>
  );
}
