import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingReport } from './closing-report.contract.ts';
import { EndingPatterns, endingPaint } from './EndingPatterns.tsx';
import { FiguresToggle } from './FiguresToggle.tsx';
import { MonthDrawing } from './MonthDrawing.tsx';
import { MonthFigures } from './MonthFigures.tsx';
import { endings, monthTotals } from './month-bars.ts';

/** Endings by month, as a drawing or as a table. */
export function Months({ months }: { months: ClosingReport['byMonth'] }) {
  const { t } = useTranslation('report');
  const [figures, setFigures] = useState(false);
  const totals = monthTotals(months);
  const closed = totals.won + totals.lost + totals.vanished;
  return (
    <section className="card months">
      <h2>
        {t('months.title')}{' '}
        <span className="mm">
          {t('months.closed', { count: closed })}, {t('months.putOnHold', { count: totals.putOnHold })}
        </span>
        <span className="sp" />
        <FiguresToggle shown={figures} onToggle={setFigures} />
      </h2>
      {figures ? <MonthFigures months={months} /> : <MonthDrawing months={months} />}
      <div className="lg">
        {endings.map((ending) => (
          <Key key={ending} ending={ending} words={`${t(`months.${ending}`)} ${totals[ending]}`} />
        ))}
        <Key ending="putOnHold" words={t('months.held', { count: totals.putOnHold })} />
      </div>
    </section>
  );
}

function Key({ ending, words }: { ending: keyof typeof endingPaint; words: string }) {
  return (
    <span>
      <svg width="14" height="12" aria-hidden="true">
        <EndingPatterns />
        <rect x=".5" y=".5" width="13" height="11" rx="1.5" {...endingPaint[ending]} />
      </svg>
      {words}
    </span>
  );
}
