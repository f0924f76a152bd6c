import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDifference } from '../../lib/number-format.ts';
import { useFigures } from '../../lib/web/language.ts';
import type { ClosingReport } from './closing-report.contract.ts';
import { FiguresToggle } from './FiguresToggle.tsx';
import { RatioFigures } from './RatioFigures.tsx';
import { tooFewForRate } from './reading.ts';
import { useRates } from './useRates.tsx';

/** The true rate, and what it becomes when direct and recurring orders are mixed in, hatched: shown so that it is known. */
export function Inflation({ report }: { report: ClosingReport }) {
  const { t } = useTranslation('report');
  const { rate } = useRates();
  const { language } = useFigures();
  const [figures, setFigures] = useState(false);
  const { counts, ratios } = report;
  const bias = ratios.r6.value;
  const telling = !tooFewForRate(ratios.r1.denominator ?? 0);
  return (
    <section className="card inflation">
      <h2>
        {t('inflation.title')} <span className="sp" />
        <FiguresToggle shown={figures} onToggle={setFigures} />
      </h2>
      {figures ? (
        <RatioFigures ids={['r1', 'r4', 'r5', 'r8', 'r7']} ratios={ratios} />
      ) : (
        <ul className="bi">
          <Bar
            few={!telling}
            ratio={ratios.r1}
            name={t('inflation.followed')}
            about={t('inflation.trueRate')}
            honest
          />
          <Bar
            few={!telling}
            ratio={ratios.r4}
            name={t('inflation.direct')}
            about={t('inflation.directCount', { count: counts.direct })}
          />
          <Bar
            few={!telling}
            ratio={ratios.r5}
            name={t('inflation.recurring')}
            about={t('inflation.recurringCount', { count: counts.recurring })}
          />
        </ul>
      )}
      <div className="bias">
        {telling && bias !== null && (
          <>
            <span className="big">
              {t('inflation.points', { points: formatDifference(bias * 100, language) })}
            </span>
            <p className="m">
              {t('inflation.bias')} {t('inflation.headline', { rate: rate(ratios.r1.value) })}
            </p>
          </>
        )}
        <PerQuote report={report} />
      </div>
    </section>
  );
}

function Bar({
  few,
  ratio,
  name,
  about,
  honest = false,
}: {
  /** Too few closings for the true rate: then none of the others is a rate either. */
  few: boolean;
  ratio: ClosingReport['ratios']['r1'];
  name: string;
  about: string;
  honest?: boolean;
}) {
  const { t } = useTranslation('report');
  const { rate } = useRates();
  const { numerator, denominator, value } = ratio;
  return (
    <li className={honest ? 'truth' : ''}>
      <span>
        <b>{name}</b> <span className="mm t12">{about}</span>
      </span>
      <span className="track">
        <i style={{ width: few ? 0 : `${(value ?? 0) * 100}%` }} />
      </span>
      <b className="num">
        {few ? t('competitors.outOf', { won: numerator ?? 0, total: denominator ?? 0 }) : rate(value)}
      </b>
    </li>
  );
}

/** Orders per quote mean nothing; the figure is struck through so that nobody computes it again. */
function PerQuote({ report: { counts, ratios } }: { report: ClosingReport }) {
  const { t } = useTranslation('report');
  const { rate } = useRates();
  if (ratios.r7.value === null) return null;
  const orders = counts.won + counts.direct + counts.recurring;
  return (
    <p className="mm t12">
      {t('inflation.perQuote')} <s>{rate(ratios.r7.value, 0)}</s>{' '}
      {t('inflation.meaningless', { orders, quotes: counts.quotes })}
    </p>
  );
}
