import {
  addDays,
  addMonths,
  type Day,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from '../../lib/dates.ts';

/** When a sale is expected, as sellers ask it: what is past, this month, the next, this quarter, the next, this year. */
export const closePeriods = ['past', 'month', 'nextMonth', 'quarter', 'nextQuarter', 'year'] as const;
export type ClosePeriod = (typeof closePeriods)[number];

export interface DayRange {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** First and last day of a period seen from today; both included. */
export function rangeOf(period: ClosePeriod, today: Day): DayRange {
  switch (period) {
    case 'past':
      return { to: addDays(today, -1) };
    case 'month':
      return { from: startOfMonth(today), to: endOfMonth(today) };
    case 'nextMonth': {
      const next = addMonths(startOfMonth(today), 1);
      return { from: next, to: endOfMonth(next) };
    }
    case 'quarter':
      return { from: startOfQuarter(today), to: endOfQuarter(today) };
    case 'nextQuarter': {
      const next = addMonths(startOfQuarter(today), 3);
      return { from: next, to: endOfQuarter(next) };
    }
    case 'year':
      return { from: startOfYear(today), to: endOfYear(today) };
  }
}

/** The period that a range is, seen from today; null for another one. */
export function periodOf(range: DayRange, today: Day): ClosePeriod | null {
  const found = closePeriods.find((period) => {
    const known = rangeOf(period, today);
    return known.from === range.from && known.to === range.to;
  });
  return found ?? null;
}
