import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '../../lib/web/ui/Skeleton.tsx';

/** The shape of the report while its figures are on their way. */
export function ReportSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div className="bl">
      {[
        ['ratios', 8],
        ['inflation', 5],
        ['months', 5],
        ['competitors', 5],
        ['reasons', 5],
      ].map(([part, rows]) => (
        <section key={part} className={`card ${part}`}>
          <SkeletonRows rows={Number(rows)} label={t('loading')} />
        </section>
      ))}
    </div>
  );
}
