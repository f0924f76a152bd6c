import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import type { ImportSummary } from './import.contract.ts';

/** While it runs: how far it is, what stopping means, and the button that stops it. */
export function ImportProgress({
  progress,
  isTrial,
  stopping,
  onStop,
}: {
  progress: ImportSummary['progress'];
  isTrial: boolean;
  stopping: boolean;
  onStop: () => void;
}) {
  const { t } = useTranslation('importing');
  const { percent } = useFigures();
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  const share = total > 0 ? (done / total) * 100 : 0;
  const told = total > 0 ? t('progress.rows', { done, total }) : t('progress.starting');
  return (
    <div className="page import-running">
      <section className="card" aria-busy="true">
        <h2>{t(isTrial ? 'progress.trying' : 'progress.running')}</h2>
        <progress max={100} value={total > 0 ? share : undefined} aria-label={told} />
        <p className="row">
          <span role="status">{told}</span>
          <span className="sp" />
          <b>{total > 0 && percent(share, 0)}</b>
        </p>
        <p className="m">{t('progress.safe')}</p>
        <div>
          <Button busy={stopping} onClick={onStop}>
            {t('progress.stop')}
          </Button>
        </div>
      </section>
    </div>
  );
}
