import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../lib/day-format.ts';
import { useFigures } from '../../lib/web/language.ts';
import type { ClosingReport } from './closing-report.contract.ts';

const fields = ['won', 'lost', 'vanished', 'putOnHold'] as const;

/** The endings of each month in figures. */
export function MonthFigures({ months }: { months: ClosingReport['byMonth'] }) {
  const { t } = useTranslation('report');
  const { language } = useFigures();
  const heads = [t('months.won'), t('months.lost'), t('months.vanished'), t('months.waiting')];
  return (
    <div className="figures">
      <table className="smt">
        <thead>
          <tr>
            <th>{t('months.month')}</th>
            {heads.map((head) => (
              <th key={head} className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{formatMonth(`${month.month}-01`, language)}</th>
              {fields.map((field) => (
                <td key={field} className="num">
                  {month[field] === 0 ? <span className="mm">0</span> : month[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
