import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';

const width = 262;

/**
 * The month on one scale from zero: what is signed (solid), what open ones weigh (hatched band), what they would bring
 * if all were won (line). Amounts in euros.
 */
export function MonthScale({
  won,
  weighted,
  open,
  label,
}: {
  won: number;
  weighted: number;
  open: number;
  label: string;
}) {
  const { t } = useTranslation('today');
  const { moneyCompact } = useFigures();
  const whole = won + open;
  if (whole === 0) return null;
  const x = (amount: number) => 2 + (amount / whole) * (width - 4);
  // Each label stands under its end, unless the two would overlap.
  const apart = weighted > 0 && x(won + weighted) - x(won) > 90;
  return (
    <svg className="month" viewBox={`0 0 ${width} 34`} role="img" aria-label={label}>
      <line x1={x(0)} x2={x(whole)} y1="10" y2="10" stroke="var(--line-2)" />
      <line x1={x(whole)} x2={x(whole)} y1="5" y2="15" stroke="var(--line-2)" />
      <rect x={x(won)} y="5" width={x(weighted) - x(0)} height="10" fill="var(--ch-band)" />
      <rect x={x(0)} y="5" width={x(won) - x(0)} height="10" rx="1" fill="var(--won)" />
      <line
        x1={x(won + weighted)}
        x2={x(won + weighted)}
        y1="3"
        y2="17"
        stroke="var(--accent)"
        strokeWidth="1.6"
      />
      {(apart || weighted === 0) && (
        <text x={x(0)} y="31" fontSize="11" fill="var(--won)">
          {t('signed', { amount: moneyCompact(won) })}
        </text>
      )}
      {weighted > 0 && (
        <text x={x(whole)} y="31" fontSize="11" fill="var(--ink-3)" textAnchor="end">
          {t('withWeighted', { amount: moneyCompact(won + weighted) })}
        </text>
      )}
    </svg>
  );
}
