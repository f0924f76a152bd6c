import { keepPreviousData } from '@tanstack/react-query';
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BoardSkeleton } from '../../crm/opportunities/BoardSkeleton.tsx';
import { BoardSums } from '../../crm/opportunities/BoardSums.tsx';
import { EmptyList } from '../../crm/opportunities/EmptyList.tsx';
import { FilterBar } from '../../crm/opportunities/FilterBar.tsx';
import { OpportunityBoard } from '../../crm/opportunities/OpportunityBoard.tsx';
import { getBoard } from '../../crm/opportunities/opportunity.contract.ts';
import { listPipelines } from '../../crm/opportunities/pipeline.contract.ts';
import { useMay } from '../../crm/users/Me.tsx';
import { addDays, earlierDay } from '../../lib/dates.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { useEverywhere } from '../shell/Everywhere.tsx';
import type { PortfolioShown } from './OpportunitiesAsList.tsx';

/** The portfolio as a board of one pipeline, with its filters and its sums. */
export function OpportunitiesAsBoard({ view, filter, modified, onChange, onReset }: PortfolioShown) {
  const { t } = useTranslation('opportunities');
  const { today } = useNow();
  const { openNew } = useEverywhere();
  const may = useMay();
  const pipelines = useRead(listPipelines, {});
  const shown = pipelines.data?.items.filter(({ archived }) => !archived) ?? [];
  const pipeline = shown.find(({ id }) => id === filter.pipelineId) ?? shown[0];
  const yesterday = addDays(today, -1);
  const closeTo = view === 'late' ? earlierDay(filter.closeTo ?? yesterday, yesterday) : filter.closeTo;
  const { ownerId, sourceId, closeFrom } = filter;
  const board = useRead(
    getBoard,
    { params: { id: pipeline?.id ?? '' }, query: { ownerId, sourceId, closeFrom, closeTo } },
    { enabled: pipeline !== undefined, placeholderData: keepPreviousData },
  );
  const onNew = may('opportunity', 'create') ? () => openNew() : undefined;
  return (
    <div className="bdw">
      <FilterBar
        as="board"
        filter={{ ...filter, pipelineId: pipeline?.id }}
        onChange={onChange}
        modified={modified}
        onReset={onReset}
      >
        {board.data && <BoardSums totals={board.data.totals} />}
      </FilterBar>
      {pipelines.isSuccess && !pipeline ? (
        <EmptyState sign={<Columns3 className="i" />} title={t('empty.noPipeline')}>
          {t('empty.noPipelineText')}
        </EmptyState>
      ) : board.data && pipeline ? (
        board.data.totals.count + board.data.onHold.totals.count === 0 ? (
          <EmptyList view={view} modified={modified} onReset={onReset} onNew={onNew} />
        ) : (
          <OpportunityBoard pipeline={pipeline} board={board.data} onNew={onNew} />
        )
      ) : board.isError || pipelines.isError ? (
        <ReadFailed
          error={board.error ?? pipelines.error}
          onRetry={() => void (pipelines.isError ? pipelines.refetch() : board.refetch())}
        />
      ) : (
        <BoardSkeleton columns={pipeline?.stages.length ?? 6} />
      )}
    </div>
  );
}
