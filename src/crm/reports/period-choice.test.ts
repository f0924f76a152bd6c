import { describe, expect, it } from 'vitest';
import { chosenPeriod, periodChoices } from './period-choice.ts';

describe('a period asked for by its name', () => {
  it.each([
    ['lastTwelveMonths', '2025-11-01', '2026-10-31'],
    ['twelveMonthsToDate', '2025-12-01', '2026-11-23'],
    ['thisQuarter', '2026-10-01', '2026-11-23'],
    ['lastQuarter', '2026-07-01', '2026-09-30'],
    ['thisYear', '2026-01-01', '2026-11-23'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ] as const)('« %s » on 23 November 2026 runs from %s to %s', (choice, from, to) => {
    expect(chosenPeriod(choice, '2026-11-23')).toEqual({ from, to });
  });

  it('never ends before it starts, whatever the day', () => {
    for (const today of ['2026-01-01', '2024-02-29', '2026-12-31', '2026-04-01']) {
      for (const choice of periodChoices) {
        const { from, to } = chosenPeriod(choice, today);
        expect(from <= to && to <= today).toBe(true);
      }
    }
  });
});
