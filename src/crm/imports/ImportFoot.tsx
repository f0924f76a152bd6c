import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useShortcuts } from '../../lib/web/keyboard.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { withFullStop } from './full-stop.ts';

const undoDays = 30;

/** The promise, then the ways on: leave, try, import. */
export function ImportFoot({
  rows,
  busy,
  updating,
  onCancel,
  onRun,
}: {
  /** Rows that would be written. */
  rows: number;
  busy: boolean;
  updating: boolean;
  onCancel: () => void;
  onRun: (dryRun: boolean) => void;
}) {
  const { t } = useTranslation('importing');
  const { today, dayMonth } = useDays();
  const run = () => rows > 0 && !busy && onRun(false);
  useShortcuts([{ keys: 'Ctrl+Enter', label: t('foot.runKey'), run, whileTyping: true }]);
  return (
    <div className="import-foot">
      <Undo2 className="i" />
      <span className="promise" role="status">
        {rows === 0 ? (
          t('foot.empty')
        ) : updating ? (
          t('foot.updating')
        ) : (
          <>
            {t('foot.undo')}{' '}
            <b>{withFullStop(t('foot.until', { day: dayMonth(addDays(today, undoDays)) }))}</b>{' '}
            <span className="m">{t('foot.shown')}</span>
          </>
        )}
      </span>
      <span className="sp" />
      <Button onClick={onCancel}>{t('foot.cancel')}</Button>
      <Button disabled={rows === 0} onClick={() => !busy && onRun(true)}>
        {t('foot.try')}
      </Button>
      <Button look="primary" keys="Ctrl+Enter" busy={busy} disabled={rows === 0} onClick={run}>
        {t('foot.run', { count: rows })}
      </Button>
    </div>
  );
}
