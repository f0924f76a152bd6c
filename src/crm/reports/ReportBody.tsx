import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../lib/web/ui/Button.tsx';
import { EmptyState } from '../../lib/web/ui/EmptyState.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { Competitors } from './Competitors.tsx';
import type { ClosingReport } from './closing-report.contract.ts';
import { Inflation } from './Inflation.tsx';
import { Knowledge } from './Knowledge.tsx';
import { Months } from './Months.tsx';
import { People } from './People.tsx';
import { RatioTable } from './RatioTable.tsx';
import { Reasons } from './Reasons.tsx';
import { tooFewForRate } from './reading.ts';
import { askedChoice, type ReportFilters } from './report-filters.ts';
import { TooFew } from './TooFew.tsx';

/** The report itself: rates, what inflates them, endings by month, against whom, why, and each person. */
export function ReportBody({
  report,
  filters,
  onChange,
}: {
  report: ClosingReport;
  filters: ReportFilters;
  onChange: (change: Partial<ReportFilters>) => void;
}) {
  const { won, lost, vanished, direct, recurring } = report.counts;
  const followed = won + lost + vanished;
  const compared = filters.compare !== 'nothing';
  const reconstruct = () => onChange({ reconstructed: true });
  return (
    <div className="bl">
      <Knowledge report={report} onReconstruct={reconstruct} />
      {followed + direct + recurring === 0 ? (
        <Nothing filters={filters} onChange={onChange} />
      ) : (
        <>
          {tooFewForRate(followed) ? (
            <TooFew report={report} filters={filters} />
          ) : (
            <RatioTable report={report} compared={compared} />
          )}
          <Inflation report={report} />
          <Months months={report.byMonth} />
          <Competitors report={report} />
          <Reasons report={report} outcome="lost" />
          <People people={report.byOwner} compared={compared} />
          <Reasons report={report} outcome="vanished" />
        </>
      )}
    </div>
  );
}

function Nothing({
  filters,
  onChange,
}: {
  filters: ReportFilters;
  onChange: (change: Partial<ReportFilters>) => void;
}) {
  const { t } = useTranslation('report');
  const complete = askedChoice(filters) === 'lastTwelveMonths';
  return (
    <section className="card nothing">
      <h2 className="sr">{t('ratios.title')}</h2>
      <EmptyState
        sign={<Shape name="none" />}
        tone="c-hold"
        title={t('empty.title')}
        actions={
          <>
            {complete && (
              <Button onClick={() => onChange({ period: 'twelveMonthsToDate' })}>{t('empty.widen')}</Button>
            )}
            <Link className="btn" to="/opportunities">
              {t('empty.action')}
            </Link>
          </>
        }
      >
        {t('empty.rule')}
      </EmptyState>
    </section>
  );
}
