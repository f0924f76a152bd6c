import { Link } from '@tanstack/react-router';
import { Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiBase, fillPath } from '../../lib/call.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { Counts } from './Counts.tsx';
import { withFullStop } from './full-stop.ts';
import { downloadImportProblems, type ShownImport } from './import.contract.ts';
import { UndoConfirm } from './UndoConfirm.tsx';

/** Third step: what was made, where to go on, and the way back. */
export function DoneStep({ shown, onAnother }: { shown: ShownImport; onAnother: () => void }) {
  const { t } = useTranslation('importing');
  const { today, dayMonth } = useDays();
  const [asking, setAsking] = useState(false);
  const { id, result, fileName, undoableUntil } = shown;
  const undoable = undoableUntil !== null && undoableUntil >= today;
  return (
    <div className="page import-done">
      <section className="card">
        <h2>
          <Shape name="won" className="c-won" />
          {t('done.title', { count: result?.imported ?? 0 })}
          <span className="m im-plain">{t('done.from', { name: fileName ?? t('earlier.pasted') })}</span>
        </h2>
        {result && <Counts counts={result} />}
        {result && result.toComplete > 0 && (
          <p className="m">{t('counts.toComplete', { count: result.toComplete })}</p>
        )}
        {result && result.stopped > 0 && (
          <Callout tone="hold">
            {t('done.left', { count: result.stopped })} {t('done.leftText')}{' '}
            <a href={apiBase + fillPath(downloadImportProblems.path, { id })} download>
              {t('problems.download', { count: result.stopped })}
            </a>
          </Callout>
        )}
        <div className="row wrap">
          <Link className="btn p" to="/today">
            <Sun className="i" />
            {t('done.whomToCall')}
          </Link>
          <Link className="btn" to="/opportunities">
            {t('done.opportunities')}
          </Link>
          <Button onClick={onAnother}>{t('done.another')}</Button>
        </div>
        <p className="mm t12">{t('done.whomText')}</p>
      </section>
      <section className="card row wrap">
        <span className="m">
          {undoable ? withFullStop(t('done.until', { day: dayMonth(undoableUntil) })) : t('done.noUndo')}{' '}
          {undoable && t('foot.shown')}
        </span>
        <span className="sp" />
        {undoable && (
          <Button look="danger" onClick={() => setAsking(true)}>
            {t('done.undo')}
          </Button>
        )}
      </section>
      {asking && <UndoConfirm id={id} undoableUntil={undoableUntil} onClose={() => setAsking(false)} />}
    </div>
  );
}
