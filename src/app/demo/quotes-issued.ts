import type { Months } from './closed-plans.ts';
import { type DealPlan, quotedWithin, withoutQuote } from './deal-plan.ts';

/**
 * As many opportunities with a quote issued in these months as the worked example has (domain 3.3): where there are
 * more, some ended before a quote was made. Those whose price gap is known keep theirs.
 */
export function withQuotes(plans: readonly DealPlan[], wanted: number, { from, to }: Months): DealPlan[] {
  const counted = (plan: DealPlan) => quotedWithin(plan, from, to);
  let tooMany = plans.filter(counted).length - wanted;
  const removable = (plan: DealPlan, outcome: string) =>
    plan.ending?.outcome === outcome &&
    plan.ending.gap === null &&
    plan.ending.firstLoss === null &&
    counted(plan);
  const without = new Set<string>();
  const order = [
    'vanished',
    'lost',
    'vanished',
    'lost',
    'lost',
    'vanished',
    'vanished',
    'lost',
    'lost',
    'vanished',
  ];
  for (const outcome of [...order, ...order, 'won', 'won', 'won', 'won']) {
    if (tooMany <= 0) break;
    const found = plans.findLast((plan) => !without.has(plan.key) && removable(plan, outcome));
    if (!found) continue;
    without.add(found.key);
    tooMany -= 1;
  }
  return plans.map((plan) => (without.has(plan.key) ? withoutQuote(plan) : plan));
}
