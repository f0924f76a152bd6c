import { z } from 'zod';
import type { Day } from '../../lib/dates.ts';
import { day, id } from '../../lib/fields.ts';
import { chosenPeriod, type PeriodChoice, periodChoices } from './period-choice.ts';
import type { ReportPeriod } from './report-period.ts';

/** What one looks at in the report, as its address keeps it: a link sent to a colleague shows the same. */
export const reportFilters = z.object({
  period: z.enum(periodChoices).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  asOf: day.optional().catch(undefined),
  reconstructed: z.boolean().optional().catch(undefined),
  owner: z
    .union([id, z.literal('nobody')])
    .optional()
    .catch(undefined),
  source: id.optional().catch(undefined),
  pipeline: id.optional().catch(undefined),
  compare: z.literal('nothing').optional().catch(undefined),
});
export type ReportFilters = z.output<typeof reportFilters>;

/** The period an address asks for: its two days, else its name, else the usual one. */
export function askedPeriod({ from, to, period }: ReportFilters, today: Day): ReportPeriod {
  if (from && to && from <= to) return { from, to };
  return chosenPeriod(period ?? 'lastTwelveMonths', today);
}

/** The name of the period an address asks for; null when it names two days. */
export function askedChoice({ from, to, period }: ReportFilters): PeriodChoice | null {
  return from && to && from <= to ? null : (period ?? 'lastTwelveMonths');
}
