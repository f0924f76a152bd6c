import type { ClosingReport } from './closing-report.contract.ts';

type Month = ClosingReport['byMonth'][number];

/** The endings stack upwards in this order; put on hold is no ending and hangs below the axis (design 8). */
export const endings = ['won', 'lost', 'vanished'] as const;
export type Ending = (typeof endings)[number];

export interface Block {
  readonly ending: Ending | 'putOnHold';
  readonly count: number;
  /** Counts below it (above the axis), 0 for what hangs below. */
  readonly under: number;
}

/** The blocks of one month, empty ones left out. */
export function blocksOf(month: Month): Block[] {
  const blocks: Block[] = [];
  let under = 0;
  for (const ending of endings) {
    if (month[ending] > 0) blocks.push({ ending, count: month[ending], under });
    under += month[ending];
  }
  if (month.putOnHold > 0) blocks.push({ ending: 'putOnHold', count: month.putOnHold, under: 0 });
  return blocks;
}

/** How high the drawing must go, and how deep; at least 1 so that an empty year still has an axis. */
export function reachOf(months: readonly Month[]): { up: number; down: number } {
  const ended = months.map((month) => month.won + month.lost + month.vanished);
  return { up: Math.max(1, ...ended), down: Math.max(0, ...months.map((month) => month.putOnHold)) };
}

/** Whole numbers for the axis from 0 up, four or five at most. */
export function ticksUpTo(highest: number): number[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const step = steps.find((size) => highest / size <= 4) ?? 10_000;
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}

/** Totals over the months, for the legend. */
export function monthTotals(months: readonly Month[]): Record<Ending | 'putOnHold', number> {
  const sum = (field: Ending | 'putOnHold') => months.reduce((total, month) => total + month[field], 0);
  return { won: sum('won'), lost: sum('lost'), vanished: sum('vanished'), putOnHold: sum('putOnHold') };
}
