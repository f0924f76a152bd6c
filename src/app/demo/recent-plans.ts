import { type ClosedContext, closedPlan } from './closed-plan.ts';
import type { NextCompany } from './closed-plans.ts';
import type { DealPlan } from './deal-plan.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { PersonKey } from './demo-team.ts';
import { buro, type EndingSketch } from './endings-plan.ts';

/** What everybody still talks about: won yesterday, lost this week, and one whose debrief is overdue. */
export function recentPlans(
  calendar: DemoCalendar,
  company: NextCompany,
  context: ClosedContext,
): DealPlan[] {
  const ended = (
    key: string,
    named: string,
    sketch: EndingSketch,
    daysAgo: number,
    potentialCents: number,
  ) => {
    const on = calendar.workingDays(-daysAgo);
    return closedPlan({ key, sketch, on, ...company(sketch.owner, named), potentialCents }, context);
  };
  const pont: EndingSketch = { outcome: 'won', owner: 'karim', competitor: null };
  const brenne: EndingSketch = {
    outcome: 'lost',
    owner: 'julien',
    competitor: buro,
    reason: 'price',
    buyer: 'price',
  };
  const herve: EndingSketch = {
    outcome: 'vanished',
    owner: 'claire',
    reason: 'other_priority',
    needSaidBy: 'us',
    buyer: 'other_priority',
  };
  return [
    ended('pont', 'brasseriePont', pont, 1, 1_240_000),
    toBeAsked(ended('brenne', 'gitesBrenne', brenne, 3, 890_000), 'helene', calendar.workingDays(7)),
    toBeAsked(ended('herve', 'herve', herve, 10, 940_000), 'claire', calendar.workingDays(-2)),
  ];
}

/** The buyer has not been rung yet. */
function toBeAsked(plan: DealPlan, by: PersonKey, due: string): DealPlan {
  const { ending } = plan;
  if (!ending?.debrief) return plan;
  return { ...plan, ending: { ...ending, debrief: { ...ending.debrief, by, due, on: null } } };
}
