import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getClosingReport } from '../../crm/reports/closing-report.contract.ts';
import { ReportBody } from '../../crm/reports/ReportBody.tsx';
import { ReportFilterChips } from '../../crm/reports/ReportFilterChips.tsx';
import { ReportSkeleton } from '../../crm/reports/ReportSkeleton.tsx';
import { askedPeriod, type ReportFilters } from '../../crm/reports/report-filters.ts';
import { useNow } from '../../lib/web/Clock.tsx';
import { useMedia } from '../../lib/web/media.ts';
import { useRead } from '../../lib/web/queries.ts';
import { ReadFailed } from '../../lib/web/ui/ReadFailed.tsx';
import { Screen } from '../shell/Screen.tsx';
import './report.css';

/** « Bilan »: what became of the opportunities, with an honest rate beside the flattering ones. */
export default function Report() {
  const { t } = useTranslation('report');
  const { today } = useNow();
  const filters = useSearch({ from: '/frame/report' });
  const navigate = useNavigate({ from: '/report' });
  const change = (changed: Partial<ReportFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const { asOf, reconstructed, owner, source, pipeline } = filters;
  const report = useRead(
    getClosingReport,
    {
      query: {
        ...askedPeriod(filters, today),
        ...(asOf ? { asOf } : {}),
        ...(asOf && reconstructed ? { reconstructed: 'true' as const } : {}),
        ...(owner ? { ownerId: owner } : {}),
        ...(source ? { sourceId: source } : {}),
        ...(pipeline ? { pipelineId: pipeline } : {}),
      },
    },
    { placeholderData: keepPreviousData },
  );
  const narrow = useMedia('(max-width: 960px)');
  const chips = (
    <div className="row">
      <ReportFilterChips filters={filters} onChange={change} />
    </div>
  );
  return (
    <Screen name={t('title')} tools={narrow ? undefined : chips} primary={null}>
      <div className="report-page" aria-busy={report.isFetching}>
        {narrow && <div className="bar chips">{chips}</div>}
        {report.data ? (
          <ReportBody report={report.data} filters={filters} onChange={change} />
        ) : report.isError ? (
          <ReadFailed error={report.error} onRetry={() => void report.refetch()} />
        ) : (
          <ReportSkeleton />
        )}
      </div>
    </Screen>
  );
}
