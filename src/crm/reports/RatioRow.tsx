import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';
import { DotAndWhisker } from '../../lib/web/ui/DotAndWhisker.tsx';
import { ReadingTag } from '../../lib/web/ui/StatusPill.tsx';
import { ReadingCell } from './ReadingCell.tsx';
import type { RatioLine, ShownRatioId } from './ratio-lines.ts';
import { useRates } from './useRates.tsx';

/** What is counted when there is too little for a rate: « 3 gagnées sur 5 », « 1 évanouie sur 4 ». */
const countedAs: Record<ShownRatioId, 'won' | 'vanished' | 'direct' | 'onHold'> = {
  r1: 'won',
  r1a: 'won',
  r2: 'won',
  r3: 'vanished',
  r3b: 'vanished',
  r8: 'direct',
  r11: 'onHold',
  r11a: 'onHold',
};

/** One rate: the figure, its n, the dot with its whisker, one's own past. Under eight, counts alone. */
export function RatioRow({ line, compared }: { line: RatioLine; compared: boolean }) {
  const { t } = useTranslation('report');
  const { rate, range, spoken } = useRates();
  const { id, ratio, few, counted, outOf, past } = line;
  const byAmount = id === 'r1a' || id === 'r11a';
  return (
    <tr className={id === 'r1' ? 'headline' : ''}>
      <th scope="row">
        <b>{t(`ratio.${id}.name`)}</b>
        <Formula line={line} />
      </th>
      {few ? (
        <td className="num counts" colSpan={2}>
          <b>
            {outOf === 0 ? t('ratios.noValue') : t(`few.${countedAs[id]}`, { count: counted, total: outOf })}
          </b>
        </td>
      ) : (
        <>
          <td className="num rate">
            <b>{rate(ratio.value)}</b>
          </td>
          <td className="num m n-of">
            {byAmount ? outOf : t('ratios.outOf', { numerator: counted, denominator: outOf })}
          </td>
        </>
      )}
      <td className="axis">
        <DotAndWhisker
          width={200}
          value={few ? null : ratio.value}
          low={few ? null : ratio.low}
          high={few ? null : ratio.high}
          past={compared && !few && !past.few ? past.ratio.value : null}
          label={few ? t('reading.too_few') : spoken(ratio)}
        />
      </td>
      <td className="m t12 nb plausible" data-label={t('ratios.plausible')}>
        {few ? '' : range(ratio)}
      </td>
      {compared && (
        <td className="m t12 nb before" data-label={t('ratios.before')}>
          <Past past={past} />
        </td>
      )}
      {compared && (
        <td className="t12 said">
          {few ? (
            <ReadingTag strength="peu">{t('reading.too_few')}</ReadingTag>
          ) : (
            <ReadingCell reading={line.reading} />
          )}
        </td>
      )}
    </tr>
  );
}

function Formula({ line: { id, ratio, oneDeal } }: { line: RatioLine }) {
  const { t } = useTranslation('report');
  const { moneyCompact } = useFigures();
  const { rate } = useRates();
  const amounts =
    id === 'r1a' || id === 'r11a'
      ? { numerator: moneyCompact(ratio.numerator ?? 0), denominator: moneyCompact(ratio.denominator ?? 0) }
      : { numerator: '', denominator: '' };
  return (
    <span className="mm t12 formula">
      {t(`ratio.${id}.formula`, amounts)}
      {oneDeal !== null && (
        <span className="c-hold"> {t('ratios.oneDeal', { share: rate(oneDeal, 0) })}</span>
      )}
    </span>
  );
}

function Past({ past }: { past: RatioLine['past'] }) {
  const { t } = useTranslation('report');
  const { rate } = useRates();
  if (past.outOf === 0) return <span className="mm">{t('ratios.noPast')}</span>;
  if (past.few) {
    return (
      <span className="mm">
        {t('few.short')} ({past.outOf})
      </span>
    );
  }
  return (
    <>
      {rate(past.ratio.value, 0)} <span className="mm">({past.outOf})</span>
    </>
  );
}
