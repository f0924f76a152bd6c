import type { Months } from './closed-plans.ts';
import { type DealPlan, quotedWithin, withoutQuote } from './deal-plan.ts';

/**
 * As many opportunities with a quote issued in these months as the worked example has (domain 3.3). Where there would
 * be more, some ended before a quote was made: vanished ones, ones lost for something else than the price; then, if the
 * month has hardly begun and many quotes are fresh, orders taken at the visit.
 */
export function withQuotes(plans: readonly DealPlan[], wanted: number, { from, to }: Months): DealPlan[] {
  const quoted = plans.filter((plan) => quotedWithin(plan, from, to));
  const mayLack = quoted.filter(({ ending }) => ending && ending.gap === null && ending.firstLoss === null);
  const [vanished, lost, won, onPrice] = [
    mayLack.filter(({ ending }) => ending?.outcome === 'vanished'),
    mayLack.filter(({ ending }) => ending?.outcome === 'lost' && ending.reason !== 'price'),
    mayLack.filter(({ ending }) => ending?.outcome === 'won').slice(0, 4),
    mayLack.filter(({ ending }) => ending?.outcome === 'lost' && ending.reason === 'price'),
  ];
  const inTurn = lost.flatMap((plan, index) => [...vanished.slice(index, index + 1), plan]);
  const order = [...inTurn, ...vanished.slice(lost.length), ...won, ...onPrice];
  const without = new Set(order.slice(0, Math.max(0, quoted.length - wanted)));
  return plans.map((plan) => (without.has(plan) ? withoutQuote(plan) : plan));
}
