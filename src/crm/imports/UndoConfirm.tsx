import { useTranslation } from 'react-i18next';
import type { Day } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useWrite } from '../../lib/web/queries.ts';
import { Confirm } from '../../lib/web/ui/Confirm.tsx';
import { withFullStop } from './full-stop.ts';
import { undoImport } from './import.contract.ts';

const touched = ['account', 'contact', 'opportunity', 'activity', 'document', 'source', 'report'];

/** One question before an import is taken back: it erases what it had added. */
export function UndoConfirm({
  id,
  undoableUntil,
  onUndone,
  onClose,
}: {
  id: string;
  undoableUntil: Day | null;
  onUndone?: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('importing');
  const { dayMonth } = useDays();
  const undoing = useWrite(undoImport, { touches: touched });
  const until = undoableUntil ? ` ${withFullStop(t('done.until', { day: dayMonth(undoableUntil) }))}` : '';
  return (
    <Confirm
      title={t('done.undoTitle')}
      text={t('done.undoText') + until}
      act={t('done.undo')}
      onAct={() => undoing.mutateAsync({ params: { id } }).then(onUndone)}
      onClose={onClose}
    />
  );
}
