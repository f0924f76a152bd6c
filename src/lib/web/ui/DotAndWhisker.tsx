/**
 * A rate with what is plausible around it: the dot, its interval, and one's own past as a hollow diamond.
 * Fractions 0 to 1; no interval, no whisker; too few to say a rate, nothing but the scale. `label` says all of it to
 * readers.
 */
export function DotAndWhisker({
  value,
  low,
  high,
  past,
  label,
  width = 176,
}: {
  value: number | null;
  low?: number | null;
  high?: number | null;
  past?: number | null;
  label: string;
  width?: number;
}) {
  const x = (fraction: number) => 6 + Math.min(1, Math.max(0, fraction)) * (width - 12);
  const middle = 12;
  return (
    <svg width={width} height="24" viewBox={`0 0 ${width} 24`} role="img" aria-label={label}>
      <line x1={x(0)} x2={x(1)} y1={middle} y2={middle} stroke="var(--line-2)" />
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={middle - 3} y2={middle + 3} stroke="var(--line-2)" />
      ))}
      {low != null && high != null && (
        <>
          <rect x={x(low)} y={middle - 2} width={x(high) - x(low)} height="4" fill="var(--jal-alt)" />
          {[low, high].map((end, index) => (
            <line
              key={index ? 'high' : 'low'}
              x1={x(end)}
              x2={x(end)}
              y1={middle - 5}
              y2={middle + 5}
              stroke="var(--accent)"
              strokeWidth="1.6"
            />
          ))}
        </>
      )}
      {past != null && (
        <path
          d={`M${x(past)} ${middle - 5}l5 5-5 5-5-5z`}
          fill="var(--surface)"
          stroke="var(--ink)"
          strokeWidth="1.3"
        />
      )}
      {value != null && <circle cx={x(value)} cy={middle} r="4.5" fill="var(--accent)" />}
    </svg>
  );
}
