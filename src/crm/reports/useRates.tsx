import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';

interface Interval {
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

/** Rates as the report prints them: fractions become « 54,5 % », intervals « 35 % à 73 % », never a dash between. */
export function useRates() {
  const { t } = useTranslation('report');
  const { percent } = useFigures();
  const rate = (fraction: number | null | undefined, decimals = 1) =>
    fraction == null ? '' : percent(fraction * 100, decimals);
  const range = ({ low, high }: Interval) =>
    low == null || high == null ? '' : t('ratios.range', { low: rate(low, 0), high: rate(high, 0) });
  /** The whole of it in one breath, for those who hear the screen. */
  const spoken = ({ value, low, high }: Interval) =>
    low == null || high == null
      ? rate(value)
      : t('ratios.interval', { value: rate(value), low: rate(low, 0), high: rate(high, 0) });
  return { rate, range, spoken };
}
