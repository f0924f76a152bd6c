import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../Checkbox.tsx';
import { Skeleton } from '../Skeleton.tsx';

export interface Column<Row> {
  id: string;
  head: ReactNode;
  /** Fixed width in pixels; the column without one takes what is left. */
  width?: number;
  number?: boolean;
  cell: (row: Row) => ReactNode;
  foot?: ReactNode;
  /** Sorts when the head is pressed; `sorted` shows the arrow. */
  onSort?: () => void;
  sorted?: 'ascending' | 'descending' | undefined;
  className?: string;
}

export interface TableHandle {
  reach: (index: number) => void;
}

/**
 * A list that feels like a sheet: real table, fixed head and totals, only the rows in view are drawn, so that
 * thousands scroll like ten. The last rows seen ask for more.
 */
export function DataTable<Row extends { id: string }>({
  label,
  columns,
  rows,
  rowHeight = 29,
  currentId,
  onCurrent,
  selection,
  onOpen,
  rowName,
  loading,
  onNearEnd,
  empty,
  ref,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowHeight?: number;
  currentId?: string | undefined;
  onCurrent?: (id: string) => void;
  selection?: {
    selected: ReadonlySet<string>;
    toggle: (id: string) => void;
    set: (ids: ReadonlySet<string>) => void;
  };
  onOpen?: (row: Row) => void;
  rowName: (row: Row) => string;
  loading?: boolean;
  onNearEnd?: () => void;
  empty?: ReactNode;
  ref?: Ref<TableHandle>;
}) {
  const { t } = useTranslation('ui');
  const pane = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 32,
    scrollPaddingEnd: 96,
    onChange: (state) => {
      const last = state.getVirtualItems().at(-1);
      if (last && last.index >= rows.length - 20) onNearEnd?.();
    },
  });
  useImperativeHandle(ref, () => ({ reach: (index) => virtual.scrollToIndex(index, { align: 'auto' }) }));
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = columns.length + (selection ? 1 : 0);
  const every = selection && rows.length > 0 && rows.every((row) => selection.selected.has(row.id));

  return (
    <div className="scroll sheet-pane" ref={pane}>
      <table className="tbl sheet" aria-label={label} aria-rowcount={rows.length + 1} aria-busy={loading}>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <th className="tickcell">
                <Checkbox
                  label={t('selectAll')}
                  checked={Boolean(every)}
                  mixed={selection.selected.size > 0}
                  onChange={(on) => selection.set(new Set(on ? rows.map((row) => row.id) : []))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.id}
                style={widthOf(column)}
                className={column.number ? 'num' : undefined}
                aria-sort={column.sorted}
              >
                {column.onSort ? (
                  <button
                    type="button"
                    className={column.sorted ? 'bare sorted' : 'bare'}
                    onClick={column.onSort}
                  >
                    {column.head}
                    {column.sorted && (
                      <span aria-hidden="true">{column.sorted === 'descending' ? '↓' : '↑'}</span>
                    )}
                  </button>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap span={span} height={above} />}
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const chosen = selection?.selected.has(row.id);
            const className = `${chosen ? 'sel' : ''} ${row.id === currentId ? 'cur' : ''}`;
            return (
              <tr
                key={row.id}
                className={className}
                aria-rowindex={item.index + 2}
                aria-selected={chosen}
                aria-current={row.id === currentId ? 'true' : undefined}
                onClick={() => onCurrent?.(row.id)}
                onDoubleClick={() => onOpen?.(row)}
              >
                {selection && (
                  <td className="tickcell">
                    <Checkbox
                      label={t('selectRow', { name: rowName(row) })}
                      checked={Boolean(chosen)}
                      onChange={() => selection.toggle(row.id)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.id} className={`${column.number ? 'num' : ''} ${column.className ?? ''}`}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <Gap span={span} height={below} />}
          {loading && rows.length === 0 && (
            <LoadingRows columns={columns} selectable={selection !== undefined} />
          )}
        </tbody>
        {columns.some((column) => column.foot !== undefined) && rows.length > 0 && (
          <tfoot>
            <tr>
              {selection && <td className="tickcell" />}
              {columns.map((column) => (
                <td key={column.id} className={column.number ? 'num' : undefined}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {!loading && rows.length === 0 && empty}
    </div>
  );
}

function Gap({ span, height }: { span: number; height: number }) {
  return (
    <tr className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function LoadingRows<Row>({ columns, selectable }: { columns: readonly Column<Row>[]; selectable: boolean }) {
  return Array.from({ length: 14 }, (_, index) => (
    <tr key={`loading-${index + 1}`}>
      {selectable && (
        <td className="tickcell">
          <Skeleton width={15} height={15} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} className={column.number ? 'num' : undefined}>
          <Skeleton width={Math.round((column.width ?? 180) * (0.45 + ((index * 7) % 4) / 10))} />
        </td>
      ))}
    </tr>
  ));
}

function widthOf<Row>(column: Column<Row>): CSSProperties | undefined {
  return column.width === undefined ? undefined : { width: column.width };
}
