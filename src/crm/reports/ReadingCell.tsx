import { useTranslation } from 'react-i18next';
import { formatDifference } from '../../lib/number-format.ts';
import { useFigures } from '../../lib/web/language.ts';
import { ReadingTag } from '../../lib/web/ui/StatusPill.tsx';
import type { ClosingReport } from './closing-report.contract.ts';
import { readingStrength } from './reading-strength.ts';

export type ReadRate = ClosingReport['readings']['r1'];

/** What may honestly be said of a figure beside one's own past; the rule and the chances stand in its tooltip. */
export function ReadingCell({ reading }: { reading: ReadRate }) {
  const { t } = useTranslation('report');
  const about = useAboutReading();
  const { code, direction } = reading;
  const said = code === 'clear' || code === 'watch' ? `, ${t(`reading.${direction}`)}` : '';
  return (
    <span title={about(reading)}>
      <ReadingTag strength={readingStrength[code]}>{t(`reading.${code}`)}</ReadingTag>
      {said && <span className="sr">{said}</span>}
    </span>
  );
}

/** « −45 points par rapport à vos 12 mois d’avant… », with the chances that it is real. */
function useAboutReading(): (reading: ReadRate) => string {
  const { t } = useTranslation('report');
  const { language, number } = useFigures();
  const points = (fraction: number) => formatDifference(fraction * 100, language, 0);
  return ({ difference, low, high, chanceHigher }) => {
    if (difference === null || low === null || high === null) return t('reading.rule');
    const gap = t('reading.gap', { points: points(difference), low: points(low), high: points(high) });
    const chance =
      chanceHigher === null
        ? ''
        : chanceHigher >= 0.5
          ? t('reading.chanceHigher', { chance: number(sure(chanceHigher)) })
          : t('reading.chanceLower', { chance: number(sure(1 - chanceHigher)) });
    return [gap, chance, t('reading.rule')].filter(Boolean).join('\n');
  };
}

/** In chances out of 100; nothing is ever certain. */
function sure(chance: number): number {
  return Math.min(99, Math.floor(chance * 100));
}
