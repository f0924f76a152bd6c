import {
  CalendarClock,
  CalendarPlus,
  Check,
  Ellipsis,
  NotebookPen,
  PauseCircle,
  Phone,
  RotateCcw,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../lib/web/ui/Button.tsx';
import { Menu, type MenuEntry } from '../../lib/web/ui/Menu.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { usePlanning } from '../activities/usePlanning.tsx';
import { useMay } from '../users/Me.tsx';
import type { TodayRow } from './today.contract.ts';

/** What a row can be asked to open. */
export type RowAct = 'log' | 'postpone' | 'close' | 'hold' | 'resume';

/** The buttons of the current row: call, postpone, and the rest behind the dots. */
export function TodayActions({ row, onAct }: { row: TodayRow; onAct: (act: RowAct) => void }) {
  const { t } = useTranslation('today');
  const { t: ui } = useTranslation('ui');
  const may = useMay();
  const { whom, activity, opportunity } = row;
  const waiting = opportunity?.status === 'on_hold';
  const postpone = waiting ? t('action.redate') : activity ? t('action.postpone') : t('action.plan');
  const entries = useEntries(row, onAct);
  return (
    <>
      {whom?.phone ? (
        <a
          className="btn sm"
          href={`tel:${whom.phone}`}
          title={t('action.callWho', { name: whom.name, phone: whom.display ?? '' })}
          onClick={() => onAct('log')}
        >
          <Phone className="i" />
          {t('action.call')}
        </a>
      ) : (
        <Button
          small
          icon={<NotebookPen className="i" />}
          title={t('action.noPhone')}
          onClick={() => onAct('log')}
        >
          {t('action.log')}
        </Button>
      )}
      {may('activity', 'create') && (
        <IconButton
          small
          label={`${postpone} (R)`}
          icon={activity || waiting ? <CalendarClock className="i" /> : <CalendarPlus className="i" />}
          onClick={() => onAct('postpone')}
        />
      )}
      {entries.length > 0 && (
        <Menu
          trigger={
            <button type="button" className="btn sm ico" aria-label={ui('more')} title={ui('more')}>
              <Ellipsis className="i" />
            </button>
          }
          entries={entries}
        />
      )}
    </>
  );
}

function useEntries({ activity, opportunity }: TodayRow, onAct: (act: RowAct) => void): MenuEntry[] {
  const { t } = useTranslation('today');
  const may = useMay();
  const planning = usePlanning();
  const entries: (MenuEntry | false)[] = [
    may('activity', 'create') && {
      label: t('action.log'),
      icon: <NotebookPen className="i" />,
      keys: 'A',
      onSelect: () => onAct('log'),
    },
    activity !== null &&
      may('activity', 'update') && {
        label: t('action.done'),
        icon: <Check className="i" />,
        onSelect: () => void planning.finish(activity),
      },
    opportunity?.status === 'on_hold' &&
      may('opportunity', 'hold') && {
        label: t('action.resume'),
        icon: <RotateCcw className="i" />,
        onSelect: () => onAct('resume'),
      },
    opportunity?.status === 'open' &&
      may('opportunity', 'hold') && {
        label: t('action.hold'),
        icon: <PauseCircle className="i" />,
        onSelect: () => onAct('hold'),
      },
    (opportunity?.status === 'open' || opportunity?.status === 'on_hold') &&
      may('opportunity', 'close') && {
        label: t('action.close'),
        icon: <Shape name="lost" className="c-lost" />,
        keys: 'C',
        onSelect: () => onAct('close'),
      },
  ];
  return entries.filter((entry) => entry !== false);
}
