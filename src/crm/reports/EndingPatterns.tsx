import type { Ending } from './month-bars.ts';

/** Pattern first, colour second: hatched lost, dotted vanished, barred waits; won is plain (design 8). */
export function EndingPatterns() {
  return (
    <defs>
      <pattern
        id="hatch-lost"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--lost)" />
        <rect width="2" height="6" fill="var(--surface)" opacity=".55" />
      </pattern>
      <pattern id="dots-vanished" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--vanished-soft)" />
        <circle cx="3" cy="3" r="1.7" fill="var(--vanished)" />
      </pattern>
      <pattern id="bars-hold" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--hold-soft)" />
        <rect width="2" height="5" fill="var(--hold)" />
      </pattern>
    </defs>
  );
}

export const endingPaint: Record<Ending | 'putOnHold', { fill: string; stroke: string }> = {
  won: { fill: 'var(--won)', stroke: 'var(--won)' },
  lost: { fill: 'url(#hatch-lost)', stroke: 'var(--lost)' },
  vanished: { fill: 'url(#dots-vanished)', stroke: 'var(--vanished)' },
  putOnHold: { fill: 'url(#bars-hold)', stroke: 'var(--hold)' },
};
