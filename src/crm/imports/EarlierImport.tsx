import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useWrite } from '../../lib/web/queries.ts';
import { useSayFailure } from '../../lib/web/saying.ts';
import { Button, IconButton } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { type ImportSummary, undoImport } from './import.contract.ts';
import { UndoConfirm } from './UndoConfirm.tsx';

const shapes = { draft: 'none', running: 'open', done: 'won', undone: 'cancelled' } as const;

/** One line: what file, when, by whom, how much of it, and what can still be done. */
export function EarlierImport({
  summary: { id, state, fileName, createdAt, result, undoableUntil },
  by,
  onOpen,
}: {
  summary: ImportSummary;
  by: string | undefined;
  onOpen: () => void;
}) {
  const { t } = useTranslation('importing');
  const { day, dayMonth, dayOf, timeOf, today } = useDays();
  const [asking, setAsking] = useState(false);
  const dropping = useWrite(undoImport);
  const sayFailure = useSayFailure();
  const name = fileName ?? t('earlier.pasted');
  const undoable = state === 'done' && undoableUntil !== null && undoableUntil >= today;
  return (
    <li>
      <span className="ell">
        <b>{name}</b>{' '}
        <span className="m">
          {result && `${t('card.rows', { count: result.imported })}, `}
          {day(dayOf(createdAt), timeOf(createdAt))}, {by ?? t('earlier.somebody')}
        </span>
      </span>
      <span className="m t12 nb">
        <Shape name={shapes[state]} /> {t(`state.${state}`)}
        {undoable && `, ${t('earlier.until', { day: dayMonth(undoableUntil) })}`}
      </span>
      <span className="row">
        <Button
          small
          onClick={onOpen}
          aria-label={`${t(state === 'draft' ? 'earlier.resume' : 'earlier.see')}, ${name}`}
        >
          {t(state === 'draft' ? 'earlier.resume' : 'earlier.see')}
        </Button>
        {state === 'draft' && (
          <IconButton
            small
            look="quiet"
            label={t('earlier.drop', { name })}
            icon={<Trash2 className="i" />}
            busy={dropping.isPending}
            onClick={() => sayFailure(dropping.mutateAsync({ params: { id } }))}
          />
        )}
        {undoable && (
          <IconButton
            small
            look="quiet"
            label={`${t('done.undo')}, ${name}`}
            icon={<Undo2 className="i" />}
            onClick={() => setAsking(true)}
          />
        )}
      </span>
      {asking && (
        <UndoConfirm
          id={id}
          undoableUntil={undoableUntil}
          onUndone={onOpen}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
