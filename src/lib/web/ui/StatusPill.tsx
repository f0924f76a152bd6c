import type { ReactNode } from 'react';
import { Shape, type ShapeName } from './Shape.tsx';

export type Tone = 'open' | 'won' | 'lost' | 'vanished' | 'hold' | 'late' | 'cancelled';

/** A state: colour, shape and word, always the three. */
export function StatusPill({
  tone,
  shape,
  children,
}: {
  tone: Tone;
  shape?: ShapeName;
  children: ReactNode;
}) {
  return (
    <span className={`st ${tone}`}>
      <Shape name={shape ?? tone} />
      {children}
    </span>
  );
}

export type NextActionTone = 'late' | 'today' | 'future' | 'none';

/** What is planned, at the same place on every card, row and record. Nothing planned shows as an anomaly. */
export function NextAction({
  tone,
  title,
  children,
}: {
  tone: NextActionTone;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`na ${tone}`} title={title}>
      <Shape name={tone} />
      <span>{children}</span>
    </span>
  );
}

/** How strongly figures differ; the outline tells the strength, never colour alone. */
export function ReadingTag({
  strength,
  children,
}: {
  strength: 'net' | 'sur' | 'peu' | 'non';
  children: ReactNode;
}) {
  return <span className={`vd ${strength}`}>{children}</span>;
}

export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
