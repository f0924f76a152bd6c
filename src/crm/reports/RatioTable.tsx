import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import type { ClosingReport } from './closing-report.contract.ts';
import { RatioHelp } from './RatioHelp.tsx';
import { RatioRow } from './RatioRow.tsx';
import { ratioLines } from './ratio-lines.ts';

/** Every rate with its n, what is plausible, one's own past and what may be said of it. */
export function RatioTable({ report, compared }: { report: ClosingReport; compared: boolean }) {
  const { t } = useTranslation('report');
  const { percent } = useFigures();
  const [help, setHelp] = useState(false);
  return (
    <section className="card ratios">
      <h2>
        {t('ratios.title')} <span className="mm">{t('ratios.scope')}</span>
        <span className="sp" />
        <Legend compared={compared} />
        <Button
          look="quiet"
          small
          className="ico"
          aria-label={t('help.open')}
          title={t('help.open')}
          icon={<CircleHelp className="i" />}
          onClick={() => setHelp(true)}
        />
      </h2>
      <table className="rt">
        <thead>
          <tr>
            <th>
              <span className="sr">{t('ratios.title')}</span>
            </th>
            <th className="num">{t('ratios.rate')}</th>
            <th className="num">{t('ratios.n')}</th>
            <th className="axis">
              <span className="sr">{t('ratios.legendInterval')}</span>
              <span className="scale" aria-hidden="true">
                <span>0</span>
                <span>50</span>
                <span>{percent(100)}</span>
              </span>
            </th>
            <th>{t('ratios.plausible')}</th>
            {compared && <th>{t('ratios.before')}</th>}
            {compared && <th>{t('ratios.reading')}</th>}
          </tr>
        </thead>
        <tbody>
          {ratioLines(report).map((line) => (
            <RatioRow key={line.id} line={line} compared={compared} />
          ))}
        </tbody>
      </table>
      <p className="hint">{t('ratios.exclTax')}</p>
      {help && <RatioHelp onClose={() => setHelp(false)} />}
    </section>
  );
}

function Legend({ compared }: { compared: boolean }) {
  const { t } = useTranslation('report');
  return (
    <span className="lg">
      <span>
        <svg className="s" viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" fill="var(--accent)" />
        </svg>
        {t('ratios.legendPeriod')}
      </span>
      <span>
        <svg className="s" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M0 6h12" stroke="var(--jal-alt)" strokeWidth="4" />
        </svg>
        {t('ratios.legendInterval')}
      </span>
      {compared && (
        <span>
          <svg className="s" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 .8L11 6 6 11.2 1 6z" fill="none" stroke="var(--ink)" strokeWidth="1.4" />
          </svg>
          {t('ratios.legendPast')}
        </span>
      )}
    </span>
  );
}
