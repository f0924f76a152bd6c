import { addDays, type Day, daysBetween, earlierDay } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import type { DealPlan } from './deal-plan.ts';
import type { DealTeller } from './deal-teller.ts';
import type { DemoCalendar } from './demo-calendar.ts';

/** A date one hoped for, and the day it was given up. */
export interface Hope {
  readonly given: Day;
  readonly date: Day;
}

/** The dates hoped for before the one that stands, the first said first (domain 3.3, r14). */
export function datesHopedFor(plan: DealPlan, calendar: DemoCalendar): Hope[] {
  const { reached, ending, hold, expected, postponed } = plan;
  const from = reached[1] ?? expected;
  const end = hold?.from ?? ending?.firstLoss?.on ?? ending?.on ?? calendar.ago(1);
  const to = earlierDay(end, addDays(expected, -5));
  const span = daysBetween(from, to);
  return Array.from({ length: postponed }, (_, index) =>
    workingDayFrom(addDays(from, Math.round((span * (index + 1)) / (postponed + 1)))),
  )
    .filter((day, index, all) => day < to && day > (all[index - 1] ?? from))
    .map((given, index) => ({ given, date: addDays(given, index + 1) }));
}

/** Each given up for the next one. */
export function postponements({ plan, calendar, write }: DealTeller): { day: Day; tell: () => void }[] {
  const hopes = datesHopedFor(plan, calendar);
  return hopes.map(({ given }, index) => ({
    day: given,
    tell: () => {
      const facts = { expectedCloseDate: hopes[index + 1]?.date ?? plan.expected };
      write(given, plan.owner, { do: 'revise', deal: plan.key, facts });
    },
  }));
}
