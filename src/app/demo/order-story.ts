import { addDays, type Day, daysBetween } from '../../lib/dates.ts';
import { workingDayFrom, workingDayUpTo } from '../../lib/holidays.ts';
import type { Months } from './closed-plans.ts';
import type { Telling } from './deal-teller.ts';
import type { DemoAccount, DemoAct } from './demo-act.ts';
import { pen } from './story-pen.ts';

export interface OrderSketch {
  readonly key: string;
  readonly origin: 'direct' | 'recurring';
  readonly on: Day;
}

/** Orders that nobody had to pursue: sold at the first visit, or bought again (domain 1.1). */
export function tellOrder(
  { key: deal, origin, on }: OrderSketch,
  account: DemoAccount,
  { calendar, chance, words }: Telling,
): DemoAct[] {
  const { write, acts } = pen(calendar, chance);
  const by = account.owner;
  const cents =
    origin === 'direct' ? chance.amount(2_600, 0.5, [600, 9_000]) : chance.amount(3_400, 0.5, [900, 14_000]);
  const title = chance.pick(account.kind === 'person' ? words.orders.home : words.orders[origin]);
  write(on, by, {
    do: 'start',
    deal,
    account: account.key,
    title,
    owner: by,
    source: account.source,
    potentialCents: cents,
    expectedCloseDate: null,
    order: { origin, wonCents: cents },
  });
  write(on, by, {
    do: 'document',
    document: `${deal}.order`,
    deal,
    kind: 'order',
    number: '',
    issuedOn: on,
    amountCents: cents,
    status: 'signed',
  });
  write(on, by, {
    do: 'log',
    kind: 'note',
    deal,
    account: account.key,
    subject: title,
    body: chance.pick(words.orders.call),
    outcome: null,
    direction: null,
    minutes: null,
  });
  return [...acts];
}

/** So many orders over these months, evenly: customers buy again as they go. */
export function ordersOver(
  { from, to }: Months,
  counts: { direct: number; recurring: number },
  prefix: string,
): OrderSketch[] {
  const over = (origin: OrderSketch['origin'], count: number) =>
    Array.from({ length: count }, (_, index) => {
      const day = workingDayFrom(addDays(from, Math.floor((daysBetween(from, to) * (index + 0.5)) / count)));
      return { key: `${prefix}.${origin}${index + 1}`, origin, on: day <= to ? day : workingDayUpTo(to) };
    });
  return [...over('direct', counts.direct), ...over('recurring', counts.recurring)];
}
