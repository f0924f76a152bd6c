import { describe, expect, it } from 'vitest';
import { blocksOf, monthTotals, reachOf, ticksUpTo } from './month-bars.ts';

const march = { month: '2026-03', won: 2, lost: 1, vanished: 1, putOnHold: 1 };
const august = { month: '2026-08', won: 0, lost: 0, vanished: 1, putOnHold: 0 };

describe('the drawing of endings by month', () => {
  it('stacks won, lost and vanished, and hangs what was put on hold below', () => {
    expect(blocksOf(march)).toEqual([
      { ending: 'won', count: 2, under: 0 },
      { ending: 'lost', count: 1, under: 2 },
      { ending: 'vanished', count: 1, under: 3 },
      { ending: 'putOnHold', count: 1, under: 0 },
    ]);
    expect(blocksOf(august)).toEqual([{ ending: 'vanished', count: 1, under: 0 }]);
  });

  it('reaches as high as the fullest month, waits not counted', () => {
    expect(reachOf([march, august])).toEqual({ up: 4, down: 1 });
    expect(reachOf([])).toEqual({ up: 1, down: 0 });
  });

  it('counts on its axis in whole opportunities, few of them', () => {
    expect(ticksUpTo(1)).toEqual([0, 1]);
    expect(ticksUpTo(5)).toEqual([0, 2, 4]);
    expect(ticksUpTo(37)).toEqual([0, 10, 20, 30]);
    expect(ticksUpTo(0)).toEqual([0]);
  });

  it('sums each ending over the period', () => {
    expect(monthTotals([march, august])).toEqual({ won: 2, lost: 1, vanished: 2, putOnHold: 1 });
  });
});
