import { useTranslation } from 'react-i18next';
import { ClosedOnes } from './ClosedOnes.tsx';
import type { ClosingReport } from './closing-report.contract.ts';

/** Why, according to us at the closing, and according to the customer once asked: the two are often not the same. */
export function Reasons({
  report: { reasons, debriefed, counts, period },
  outcome,
}: {
  report: Pick<ClosingReport, 'reasons' | 'debriefed' | 'counts' | 'period'>;
  outcome: 'lost' | 'vanished';
}) {
  const { t } = useTranslation('report');
  const rows = reasons.filter((reason) => reason.outcome === outcome);
  return (
    <section className="card reasons">
      <h2>
        {t('reasons.title')} <span className="mm">{t(`months.${outcome}`)}</span>
      </h2>
      {rows.length > 0 && (
        <table className="smt">
          <thead>
            <tr>
              <th>
                <span className="sr">{t('reasons.reason')}</span>
              </th>
              <th className="num">{t('reasons.bySeller')}</th>
              <th className="num">{t('reasons.byBuyer')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((reason) => (
              <tr key={reason.reasonId}>
                <th scope="row">
                  <ClosedOnes period={period} status={outcome} reasonId={reason.reasonId}>
                    {reason.label}
                  </ClosedOnes>
                </th>
                <td className="num">{reason.count}</td>
                <td className="num">
                  {reason.buyerCount === 0 ? <span className="mm">0</span> : <b>{reason.buyerCount}</b>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">
        {t(`reasons.counted.${outcome}`, { count: counts[outcome] })},{' '}
        {t('reasons.debriefed', { count: debriefed[outcome] })}
      </p>
    </section>
  );
}
