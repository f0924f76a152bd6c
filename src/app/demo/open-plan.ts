import { addDays, type Day } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import type { DealPlan } from './deal-plan.ts';
import type { DemoAccount } from './demo-act.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { Chance } from './demo-chance.ts';
import type { OpenDeal } from './open-deals.ts';
import type { StoryWords } from './story-words.ts';

/** The way behind an opportunity that is open or waits now. */
export function openPlan(
  deal: OpenDeal,
  account: DemoAccount,
  { calendar, chance, words }: { calendar: DemoCalendar; chance: Chance; words: StoryWords },
): DealPlan {
  const { key, owner, stage, euros, days, hold, next } = deal;
  const said = words.open[key];
  const reached =
    key === 'delmas' ? [42, 39, 31, 11].map(calendar.ago) : wayTo(stage, days, calendar, chance);
  return {
    key,
    account,
    owner,
    source: account.source,
    title: said.title,
    reached,
    quotes: quotesOf(deal, reached, calendar),
    potentialCents: euros * 100,
    gut: deal.gut,
    expected: calendar.near(deal.closeIn),
    postponed: deal.postponed ?? 0,
    needSaidBy: key === 'halles' ? 'us' : 'customer',
    needWords: said.need,
    note: said.note,
    hold: hold && {
      reason: hold.reason,
      from: calendar.ago(hold.since),
      review: hold.review < 0 ? calendar.near(hold.review) : addDays(calendar.today, hold.review),
      until: null,
    },
    ending: null,
    next: next && { ...next, subject: said.next },
  };
}

/** Days on which each stage was reached: the last one so many days ago, those before a week or more apart. */
function wayTo(stage: number, days: number, calendar: DemoCalendar, chance: Chance): Day[] {
  const way = [calendar.ago(days)];
  let ago = days;
  for (let left = stage; left > 0; left--) {
    ago += chance.between(6, 16);
    way.unshift(calendar.ago(ago));
  }
  return way;
}

/** What was negotiated came down from a first version by a few percent. */
function quotesOf({ key, euros, stage }: OpenDeal, reached: readonly Day[], { ago }: DemoCalendar) {
  const [, , , quoted, negotiated] = reached;
  if (!quoted) return [];
  if (key === 'delmas')
    return [
      { on: ago(21), cents: 4_120_000 },
      { on: quoted, cents: euros * 100 },
    ];
  if (!negotiated || stage < 4) return [{ on: quoted, cents: euros * 100 }];
  return [
    { on: quoted, cents: Math.round((euros * 1.04) / 100) * 10_000 },
    { on: negotiated, cents: euros * 100 },
  ];
}

/** The same request entered twice by mistake, and cancelled the next day: it counts nowhere. */
export function duplicateOf(plan: DealPlan): DealPlan {
  const [first = plan.expected] = plan.reached;
  const ending = {
    outcome: 'cancelled' as const,
    on: workingDayFrom(addDays(first, 1)),
    wonCents: null,
    reason: 'duplicate',
    competitor: null,
    toTender: false,
    gap: null,
    sameScope: null,
    debrief: null,
    firstLoss: null,
  };
  const bare = { quotes: [], postponed: 0, hold: null, next: null, note: null };
  return { ...plan, ...bare, key: `${plan.key}.twice`, reached: [first], ending };
}
