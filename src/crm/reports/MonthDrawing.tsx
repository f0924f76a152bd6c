import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../../lib/dates.ts';
import { formatMonth, formatMonthShort } from '../../lib/day-format.ts';
import { useFigures } from '../../lib/web/language.ts';
import { useWidth } from '../../lib/web/width.ts';
import type { ClosingReport } from './closing-report.contract.ts';
import { EndingPatterns, endingPaint } from './EndingPatterns.tsx';
import { type Block, blocksOf, reachOf, ticksUpTo } from './month-bars.ts';

const top = 8;
const left = 24;
const names = 20;

/** Won, lost and vanished stacked month by month; what was put on hold below the axis, since it is no ending. */
export function MonthDrawing({ months }: { months: ClosingReport['byMonth'] }) {
  const { t } = useTranslation('report');
  const { language } = useFigures();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 490);
  const { up, down } = reachOf(months);
  const unit = Math.min(25, 132 / up, down ? 80 / down : 25);
  const axis = top + up * unit + 4;
  const height = axis + names + down * unit + 6;
  const column = (width - left) / Math.max(1, months.length);
  const bar = Math.max(3, Math.min(28, column * 0.64));
  const every = Math.ceil(30 / column);
  return (
    <div ref={frame}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('months.chart')}
      >
        <EndingPatterns />
        {ticksUpTo(up).map((tick) => (
          <g key={tick}>
            <line
              x1={left - 4}
              x2={width}
              y1={axis - tick * unit}
              y2={axis - tick * unit}
              stroke="var(--line)"
            />
            <text x={left - 9} y={axis - tick * unit + 4} className="tick" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {months.map((month, index) => {
          const x = left + column * index + (column - bar) / 2;
          const first = `${month.month}-01`;
          return (
            <g key={month.month}>
              <title>{formatMonth(first, language)}</title>
              {blocksOf(month).map((block) => (
                <Brick key={block.ending} block={block} x={x} width={bar} axis={axis} unit={unit} />
              ))}
              {index % every === 0 && (
                <text x={x + bar / 2} y={axis + 15} className="month" textAnchor="middle">
                  {nameOf(first, column * every, language, months.length > 12)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Brick({
  block: { ending, count, under },
  x,
  width,
  axis,
  unit,
}: {
  block: Block;
  x: number;
  width: number;
  axis: number;
  unit: number;
}) {
  const hangs = ending === 'putOnHold';
  const height = Math.max(1, count * unit - 1.5);
  const y = hangs ? axis + names : axis - (under + count) * unit + 0.5;
  const readable = !hangs && height >= 15 && width >= 14 && count > 1;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx="1.5" strokeWidth="1" {...endingPaint[ending]} />
      {readable && (
        <text x={x + width / 2} y={y + height / 2 + 4} className={`count ${ending}`} textAnchor="middle">
          {count}
        </text>
      )}
    </>
  );
}

/** « nov. », its year too where January comes or several years stand side by side; the first letter where it is narrow. */
function nameOf(first: string, room: number, language: 'fr' | 'en', manyYears: boolean): string {
  const [short = ''] = formatMonthShort(first, language).split('\u00a0');
  if (room < 27) return short.slice(0, 1);
  return manyYears && partsOf(first).month === 1 ? first.slice(0, 4) : short;
}
