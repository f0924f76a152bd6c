import type { Figures } from './measure.ts';

/** Goals at 100,000 opportunities, for each kind of operation: CPU in ms, and time against the floor. */
export interface Goal {
  /** What it says in the table. */
  readonly text: string;
  readonly met: boolean;
}

/** CPU of Node and PostgreSQL together, ms an operation; null where only the floor counts. */
const together: Record<Figures['kind'], number | null> = {
  list: 6,
  read: null,
  write: 2,
  search: 2.3,
  report: 18,
};
/** CPU of Node alone for a read. */
const ofNode = 2;

/** What an operation is held against, and whether it holds. Null where CPU time is not told by the system. */
export function goalsOf(figures: Figures): Goal[] {
  const { kind, ours, floor, node, postgres } = figures;
  const goals: Goal[] = [];
  if (kind !== 'write') {
    const most = 1.5 * floor.median + 1;
    goals.push({ text: `≤ ${most.toFixed(1)} ms`, met: ours.median <= most });
  }
  if (node === null || postgres === null) return goals;
  if (kind !== 'write') goals.push({ text: `Node ≤ ${ofNode}`, met: node <= ofNode });
  const most = together[kind];
  if (most !== null) goals.push({ text: `CPU ≤ ${most}`, met: node + postgres <= most });
  return goals;
}
