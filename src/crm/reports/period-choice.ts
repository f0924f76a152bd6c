import {
  addDays,
  addMonths,
  type Day,
  endOfQuarter,
  endOfYear,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from '../../lib/dates.ts';
import type { ReportPeriod } from './report-period.ts';

/** The stretches of time people ask a report for by name, the usual one first. */
export const periodChoices = [
  'lastTwelveMonths',
  'twelveMonthsToDate',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** What a choice means today. Whole months, but for those that run still: they end today. */
export function chosenPeriod(choice: PeriodChoice, today: Day): ReportPeriod {
  const month = startOfMonth(today);
  const quarter = startOfQuarter(today);
  const year = startOfYear(today);
  switch (choice) {
    case 'lastTwelveMonths':
      return { from: addMonths(month, -12), to: addDays(month, -1) };
    case 'twelveMonthsToDate':
      return { from: addMonths(month, -11), to: today };
    case 'thisQuarter':
      return { from: quarter, to: today };
    case 'lastQuarter':
      return { from: addMonths(quarter, -3), to: endOfQuarter(addMonths(quarter, -3)) };
    case 'thisYear':
      return { from: year, to: today };
    case 'lastYear':
      return { from: addMonths(year, -12), to: endOfYear(addMonths(year, -12)) };
  }
}
