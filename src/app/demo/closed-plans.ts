import { addDays, addMonths, type Day, daysBetween, startOfMonth } from '../../lib/dates.ts';
import { workingDayFrom, workingDayUpTo } from '../../lib/holidays.ts';
import { type ClosedContext, closedPlan } from './closed-plan.ts';
import type { DealPlan } from './deal-plan.ts';
import type { DemoAccount } from './demo-act.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { Chance } from './demo-chance.ts';
import { type EndingSketch, halfYearBefore, lastYear } from './endings-plan.ts';
import { recentPlans } from './recent-plans.ts';

/** The months of the story, both days included. */
export interface Months {
  readonly from: Day;
  readonly to: Day;
}

/** The twelve months before the current one: what a report shows first. */
export function yearBefore(today: Day): Months {
  const month = startOfMonth(today);
  return { from: addMonths(month, -12), to: addDays(month, -1) };
}

/** First day of the story: eighteen months before the current one. */
export function storyBegins(today: Day): Day {
  return workingDayFrom(addMonths(startOfMonth(today), -18));
}

/** Gives a company and a title to the next opportunity that ended. */
export type NextCompany = (
  owner: EndingSketch['owner'],
  named?: string,
) => { account: DemoAccount; title: string };

/** All the opportunities that were followed to their end, those of the last days first. */
export function closedPlans(
  calendar: DemoCalendar,
  company: NextCompany,
  context: ClosedContext,
): DealPlan[] {
  const { today } = calendar;
  const year = yearBefore(today);
  const before = { from: addDays(context.earliest, 30), to: addDays(year.from, -1) };
  const recent = recentPlans(calendar, company, context);
  const taken = recent.flatMap(({ ending }) =>
    ending && ending.on >= year.from && ending.on <= year.to ? [ending.outcome] : [],
  );
  const left = [...lastYear];
  for (const outcome of taken)
    left.splice(
      left.findLastIndex((sketch) => sketch.outcome === outcome),
      1,
    );
  const drawn = (sketches: readonly EndingSketch[], months: Months, prefix: string) => {
    const days = spread(sketches.length, months, context.chance);
    return context.chance
      .shuffle(sketches)
      .map((sketch, index) =>
        closedPlan(
          { key: `${prefix}${index + 1}`, sketch, on: days[index] ?? months.to, ...company(sketch.owner) },
          context,
        ),
      );
  };
  return [...recent, ...drawn(left, year, 'year'), ...drawn(halfYearBefore, before, 'before')];
}

/** Working days spread evenly over the months, each a little earlier or later by chance. */
function spread(count: number, { from, to }: Months, chance: Chance): Day[] {
  const days = daysBetween(from, to);
  return Array.from({ length: count }, (_, index) => {
    const day = workingDayFrom(
      addDays(from, Math.floor((days * (index * 100 + chance.between(0, 99))) / (count * 100))),
    );
    return day <= to ? day : workingDayUpTo(to);
  });
}
