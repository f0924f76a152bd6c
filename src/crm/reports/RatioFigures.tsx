import { useTranslation } from 'react-i18next';
import type { RatioId } from './closing-ratios.ts';
import type { ClosingReport } from './closing-report.contract.ts';
import { tooFewForRate } from './reading.ts';
import { useRates } from './useRates.tsx';

/** The same rates as a plain table: what is divided by what. Under eight, no rate. */
export function RatioFigures({
  ids,
  ratios,
}: {
  ids: readonly Exclude<RatioId, 'r1a' | 'r6' | 'r11a'>[];
  ratios: ClosingReport['ratios'];
}) {
  const { t } = useTranslation('report');
  const { rate } = useRates();
  return (
    <table className="smt">
      <thead>
        <tr>
          <th>
            <span className="sr">{t('ratios.title')}</span>
          </th>
          <th className="num">{t('ratios.n')}</th>
          <th className="num">{t('ratios.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const { numerator, denominator, value } = ratios[id];
          const shown = tooFewForRate(denominator ?? 0) ? t('few.short') : rate(value);
          return (
            <tr key={id}>
              <th scope="row">{t(`ratio.${id}.name`)}</th>
              <td className="num nb">
                {t('ratios.outOf', { numerator: numerator ?? 0, denominator: denominator ?? 0 })}
              </td>
              <td className="num nb">{id === 'r7' ? <s>{shown}</s> : shown}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
