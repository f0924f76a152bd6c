import { useTranslation } from 'react-i18next';
import { useFigures } from '../../lib/web/language.ts';

/** The scale is drawn; the ring on it is a real slider, so that arrows and readers move it too. */
export function ChanceScale({
  stage,
  calibrated,
  feeling,
  label,
  locked,
  onFeel,
}: {
  stage: number;
  calibrated: number | null;
  feeling: number | null;
  label: string;
  locked: boolean;
  onFeel: (next: number) => void;
}) {
  const { t } = useTranslation('record');
  const { percent } = useFigures();
  const said = [
    t('chances.chart', { stage: percent(stage) }),
    ...(feeling === null ? [] : [t('chances.chartFeeling', { percent: percent(feeling) })]),
    ...(calibrated === null ? [] : [t('chances.chartCalibrated', { percent: percent(calibrated) })]),
  ].join(', ');
  const x = (value: number) => 8 + value * 2.56;
  return (
    <div className="scale">
      <svg viewBox="0 0 272 34" role="img" aria-label={said}>
        <line x1={x(0)} x2={x(100)} y1="17" y2="17" stroke="var(--line-2)" />
        {[0, 25, 50, 75, 100].map((tick) => (
          <path key={tick} d={`M${x(tick)} 14v6`} stroke="var(--line-field)" />
        ))}
        {calibrated !== null && <circle cx={x(calibrated)} cy="17" r="5" fill="var(--accent)" />}
        <path d={`M${x(stage)} 6v22`} stroke="var(--ink)" strokeWidth="2" />
        {feeling !== null && locked && (
          <circle
            cx={x(feeling)}
            cy="17"
            r="4.5"
            fill="var(--surface)"
            stroke="var(--ch-2)"
            strokeWidth="2.2"
          />
        )}
      </svg>
      {feeling !== null && !locked && (
        <input
          type="range"
          min={0}
          max={100}
          step={feeling % 10 === 0 ? 10 : 1}
          aria-label={label}
          aria-valuetext={percent(feeling)}
          value={feeling}
          onChange={(event) => onFeel(Number(event.target.value))}
        />
      )}
    </div>
  );
}

export function StageMark() {
  return (
    <svg className="s" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 0v12" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}

export function FeelingMark() {
  return (
    <svg className="s" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--ch-2)" strokeWidth="2.2" />
    </svg>
  );
}

export function CalibratedMark() {
  return (
    <svg className="s" viewBox="0 0 12 12" aria-hidden="true">
      <rect y="2" width="12" height="8" rx="2" fill="var(--ch-band)" />
      <circle cx="6" cy="6" r="3.5" fill="var(--accent)" />
    </svg>
  );
}
