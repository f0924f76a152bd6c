import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowAct } from '../../crm/opportunities/TodayActions.tsx';
import { idOf } from '../../crm/opportunities/TodayRow.tsx';
import type { TodayRow } from '../../crm/opportunities/today.contract.ts';
import { useMay } from '../../crm/users/Me.tsx';
import { useCursor } from '../../lib/web/ui/table/useCursor.ts';

/** The row one stands on: the first to begin with, and the one that takes its place once it is dealt with. */
export function useTodayCursor(
  rows: readonly TodayRow[],
  {
    onOpen,
    onAct,
    active,
  }: { onOpen: (row: TodayRow) => void; onAct: (act: RowAct, row: TodayRow) => void; active: boolean },
) {
  const { t } = useTranslation('today');
  const may = useMay();
  const listed = rows.map((row) => ({ id: idOf(row), row }));
  const writes = may('activity', 'create');
  const { current, setCurrent } = useCursor(listed, {
    onOpen: ({ row }) => onOpen(row),
    onReach: (index) => bringIntoView(listed[index]?.id),
    selectable: false,
    active,
    labels: { walk: t('walkKey'), open: t('openKey'), select: '' },
    more: [
      ...(writes
        ? [
            { keys: 'A', label: t('logKey'), run: ({ row }: Listed) => onAct('log', row) },
            { keys: 'R', label: t('postponeKey'), run: ({ row }: Listed) => onAct('postpone', row) },
          ]
        : []),
      ...(may('opportunity', 'close')
        ? [
            {
              keys: 'C',
              label: t('closeKey'),
              run: ({ row }: Listed) => isWorkable(row) && onAct('close', row),
            },
          ]
        : []),
    ],
  });

  const lastPlace = useRef(0);
  const place = listed.findIndex(({ id }) => id === current?.id);
  const standIn = place < 0 ? listed[Math.min(lastPlace.current, listed.length - 1)]?.id : undefined;
  useEffect(() => {
    if (place >= 0) lastPlace.current = place;
    else if (standIn !== undefined) setCurrent(standIn);
  }, [place, standIn, setCurrent]);

  return { current: current?.row, choose: (row: TodayRow) => setCurrent(idOf(row)) };
}

interface Listed {
  id: string;
  row: TodayRow;
}

/** Open and waiting ones can be closed; a debrief hangs from one that is closed already. */
function isWorkable({ opportunity }: TodayRow): boolean {
  return opportunity?.status === 'open' || opportunity?.status === 'on_hold';
}

function bringIntoView(id: string | undefined): void {
  if (id) document.querySelector(`[data-row="${id}"]`)?.scrollIntoView({ block: 'nearest' });
}
