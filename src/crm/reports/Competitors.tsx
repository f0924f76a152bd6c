import { useTranslation } from 'react-i18next';
import { formatDifference } from '../../lib/number-format.ts';
import { useFigures } from '../../lib/web/language.ts';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { ClosedOnes } from './ClosedOnes.tsx';
import type { ClosingReport } from './closing-report.contract.ts';
import { tooFewForRate } from './reading.ts';
import { useRates } from './useRates.tsx';

/** Whom one meets, how often one wins against them, and by how much one is dearer, where somebody signed. */
export function Competitors({
  report: { competitors, unnamedCompetitors, period },
}: {
  report: Pick<ClosingReport, 'competitors' | 'unnamedCompetitors' | 'period'>;
}) {
  const { t } = useTranslation('report');
  const { won, lost, tender } = unnamedCompetitors;
  return (
    <section className="card competitors">
      <h2>
        {t('competitors.title')} <span className="mm">{t('competitors.scope')}</span>
      </h2>
      <table className="smt">
        <thead>
          <tr>
            <th>{t('competitors.name')}</th>
            <th>{t('competitors.wonAgainst')}</th>
            <th className="num" title={t('competitors.gapHelp')}>
              {t('competitors.priceGap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {competitors.map((competitor) => (
            <tr key={competitor.competitorId}>
              <th scope="row">
                <ClosedOnes period={period} competitorId={competitor.competitorId}>
                  {competitor.name}
                </ClosedOnes>
              </th>
              <td>
                <WonAgainst {...competitor} />
              </td>
              <td className="num">
                <PriceGap {...competitor} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('competitors.none')}</th>
            <td colSpan={2}>{t('competitors.won', { count: won })}</td>
          </tr>
          {tender > 0 && (
            <tr>
              <th scope="row">{t('competitors.tender')}</th>
              <td colSpan={2}>{t('competitors.lost', { count: tender })}</td>
            </tr>
          )}
          {lost > 0 && (
            <tr>
              <th scope="row" className="c-hold">
                <Shape name="none" /> {t('competitors.unknown')}
              </th>
              <td>{t('competitors.lost', { count: lost })}</td>
              <td className="num">
                <ClosedOnes period={period} status="lost" toComplete>
                  {t('competitors.clarify')}
                </ClosedOnes>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

type Competitor = ClosingReport['competitors'][number];

function WonAgainst({ wonAgainst, lostTo }: Competitor) {
  const { t } = useTranslation('report');
  const { rate } = useRates();
  const total = wonAgainst + lostTo;
  return (
    <span className="nb">
      <b>{t('competitors.outOf', { won: wonAgainst, total })}</b>{' '}
      <span className="mm t12">{tooFewForRate(total) ? t('few.short') : rate(wonAgainst / total, 0)}</span>
    </span>
  );
}

function PriceGap({ medianPriceGap, gapCount }: Competitor) {
  const { t } = useTranslation('report');
  const { language, percent } = useFigures();
  if (medianPriceGap === null) return <span className="mm">{t('competitors.gapUnknown')}</span>;
  const size = percent(Math.abs(medianPriceGap * 100));
  const sign = formatDifference(medianPriceGap * 100, language).startsWith('−') ? '−' : '+';
  return (
    <span className="nb">
      {medianPriceGap === 0 ? size : `${sign}${size}`}{' '}
      <span className="mm t12">{t('competitors.n', { count: gapCount })}</span>
    </span>
  );
}
