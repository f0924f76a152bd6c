import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { useMedia } from '../../lib/web/media.ts';
import { useRead } from '../../lib/web/queries.ts';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { DataTable, type TableHandle } from '../../lib/web/ui/table/DataTable.tsx';
import { useCursor } from '../../lib/web/ui/table/useCursor.ts';
import { rememberWalk } from '../../lib/web/walk.ts';
import { useMay, useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { closedColumns } from './ClosedColumns.tsx';
import { ClosingDialog } from './ClosingDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ListCell } from './ListCell.tsx';
import { OwnerCell, StageChoice } from './ListChoices.tsx';
import { type Editable, editable } from './ListEditing.tsx';
import { useFoot } from './ListFoot.tsx';
import type { ListFilter } from './list-view.ts';
import { MassBar } from './MassBar.tsx';
import { type ColumnFacts, openColumns } from './OpportunityColumns.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { listCompetitors, listPipelines, listReasons } from './pipeline.contract.ts';
import { useOpportunityEdits } from './useOpportunityEdits.tsx';
import type { useOpportunityPages } from './useOpportunityPages.tsx';
import { waitingColumns } from './WaitingColumns.tsx';
import './opportunity-list.css';

/** The portfolio as a sheet: walk, select, sort, write in place, act on many; nothing opens a page by itself. */
export function OpportunityList({
  pages,
  filter,
  onChange,
  empty,
}: {
  pages: ReturnType<typeof useOpportunityPages>;
  filter: ListFilter;
  onChange: (change: ListFilter) => void;
  empty: ReactNode;
}) {
  const { t } = useTranslation('opportunities');
  const { percent } = useFigures();
  const navigate = useNavigate();
  const narrow = useMedia('(max-width: 1500px)');
  const may = useMay();
  const { user } = useMe();
  const table = useRef<TableHandle>(null);
  const [editing, setEditing] = useState<{ id: string; cell: Editable }>();
  const [lastCell, setLastCell] = useState<Editable>('potentialAmount');
  const [closing, setClosing] = useState<Opportunity>();
  const edits = useOpportunityEdits();
  const users = useRead(listUsers, {}).data?.items ?? [];
  const pipelines = useRead(listPipelines, {}).data?.items ?? [];
  const reasons = useRead(listReasons, { query: { archived: 'true' } }).data?.items ?? [];
  const competitors = useRead(listCompetitors, { query: { archived: 'true' } }).data?.items ?? [];
  const { rows } = pages;
  useEffect(() => rememberWalk('list', rows.map(idOf)), [rows]);
  const mayEdit = may('opportunity', 'update');
  const open = (one: Opportunity) => void navigate({ to: '/opportunities/$id', params: { id: one.id } });

  const cursor = useCursor(rows, {
    onOpen: open,
    onReach: (index) => table.current?.reach(index),
    labels: { walk: t('keys.walk'), open: t('keys.open'), select: t('keys.select') },
    more: [
      ...(mayEdit
        ? [{ keys: 'E', label: t('keys.edit'), run: (one: Opportunity) => begin(one, lastCell) }]
        : []),
      ...(may('opportunity', 'close')
        ? [{ keys: 'C', label: t('keys.close'), run: (one: Opportunity) => setClosing(one) }]
        : []),
      ...(mayEdit ? digits() : []),
    ],
  });
  const foot = useFoot({ filter, totals: pages.totals, rows, selected: cursor.selected });
  const facts: ColumnFacts = {
    t,
    pipelines,
    users,
    me: user.id,
    narrow,
    percent,
    foot,
    edit: (one, cell, shown, number) =>
      mayEdit && writable(one, cell) ? (
        <ListCell
          key={cell}
          opportunity={one}
          cell={cell}
          shown={shown}
          number={number === true}
          editing={editing?.id === one.id && editing.cell === cell}
          edits={edits}
          onEdit={(on) => (on ? begin(one, cell) : setEditing(undefined))}
          onTab={(back) => step(one, cell, back)}
        />
      ) : (
        shown
      ),
    stage: (one) => (
      <StageChoice opportunity={one} pipelines={pipelines} edits={edits} enabled={mayEdit && !one.closing} />
    ),
    owner: (one, shown) =>
      mayEdit ? <OwnerCell opportunity={one} users={users} edits={edits} shown={shown} /> : shown,
    sort: (sort, reverse) => ({
      onSort: () =>
        onChange({ sort: (filter.sort === sort && reverse ? reverse : sort) as ListFilter['sort'] }),
      sorted:
        filter.sort === sort || filter.sort === reverse
          ? (filter.sort ?? '').startsWith('-')
            ? 'descending'
            : 'ascending'
          : undefined,
    }),
  };
  if (pages.error && rows.length === 0) return <ReadFailed error={pages.error} onRetry={pages.retry} />;
  return (
    <div className="wr">
      <DataTable
        ref={table}
        label={t('title')}
        columns={columns()}
        rows={rows}
        loading={pages.loading}
        currentId={cursor.current?.id}
        onCurrent={cursor.setCurrent}
        selection={{ selected: cursor.selected, toggle: cursor.toggle, set: cursor.setSelected }}
        onOpen={open}
        rowName={(one) => `${one.accountName}, ${one.title}`}
        onNearEnd={pages.more}
        empty={empty}
      />
      {cursor.selected.size > 0 && (
        <MassBar
          rows={rows.filter(({ id }) => cursor.selected.has(id))}
          users={users}
          pipelines={pipelines}
          onClear={() => cursor.setSelected(new Set())}
        />
      )}
      {closing && <ClosingDialog opportunity={closing} onClose={() => setClosing(undefined)} />}
      {edits.conflict && <ConflictDialog edits={edits} conflict={edits.conflict} />}
    </div>
  );

  function columns() {
    const status = filter.status ?? 'open';
    if (['closed', 'won', 'lost', 'vanished', 'cancelled'].includes(status)) {
      return closedColumns(facts, { reasons, competitors });
    }
    return status === 'on_hold' ? waitingColumns(facts, reasons) : openColumns(facts);
  }

  function begin(one: Opportunity, cell: Editable) {
    const asked = writable(one, cell) ? cell : 'title';
    cursor.setCurrent(one.id);
    setLastCell(asked);
    setEditing({ id: one.id, cell: asked });
  }

  /** The next cell of the row that may be written in. */
  function step(one: Opportunity, from: Editable, back: boolean) {
    const cells = editable.filter((cell) => writable(one, cell));
    const next = cells[cells.indexOf(from) + (back ? -1 : 1)];
    if (next) begin(one, next);
  }

  /** 1 to 9 move the current row to that stage of its own pipeline. */
  function digits() {
    return Array.from({ length: 9 }, (_, index) => ({
      keys: String(index + 1),
      run: (one: Opportunity) => {
        const stage = pipelines
          .find(({ id }) => id === one.pipelineId)
          ?.stages.filter(({ archived }) => !archived)[index];
        if (!stage || one.closing || stage.id === one.stageId) return;
        const said = t('saved.stageId', { account: one.accountName, value: stage.name });
        void edits.edit(one, { stageId: stage.id }, said);
      },
    }));
  }
}

/** A closed one keeps what reports read; one that waits has a review instead of a next action. */
function writable({ closing, hold }: Opportunity, cell: Editable): boolean {
  if (closing) return cell === 'title';
  return !(hold && cell === 'nextActivity');
}

function idOf({ id }: Opportunity): string {
  return id;
}
