import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Callout } from '../../lib/web/ui/Callout.tsx';
import type { ClosingReport } from './closing-report.contract.ts';

/** When the report is asked as of a day gone by: what is recorded since when, and what is only reconstructed. */
export function Knowledge({ report, onReconstruct }: { report: ClosingReport; onReconstruct: () => void }) {
  const { t } = useTranslation('report');
  const { dayMonth } = useDays();
  const { basis, recordedSince, period } = report;
  if (basis === 'current' || !period.asOf) return null;
  const day = dayMonth(period.asOf);
  return (
    <div className="knowledge">
      <Callout tone={basis === 'no_data' ? 'hold' : 'info'}>
        {basis === 'recorded' && t('asOf.recorded', { day })}
        {basis === 'reconstructed' && t('asOf.reconstructed')}
        {basis === 'no_data' && (
          <>
            {recordedSince
              ? t('asOf.noData', { day, since: dayMonth(recordedSince) })
              : t('asOf.noDataAtAll')}{' '}
            <Button small onClick={onReconstruct}>
              {t('asOf.showReconstructed')}
            </Button>
          </>
        )}
      </Callout>
    </div>
  );
}
