import { addDays, type Day, earlierDay, startOfMonth } from '../../lib/dates.ts';
import { workingDayUpTo } from '../../lib/holidays.ts';
import { closedPlans, storyBegins, yearBefore } from './closed-plans.ts';
import { type CompanyBook, companyBook } from './company-book.ts';
import type { DealPlan } from './deal-plan.ts';
import { tellDeal } from './deal-story.ts';
import type { Telling } from './deal-teller.ts';
import type { DemoAccount, DemoAct } from './demo-act.ts';
import { demoCalendar } from './demo-calendar.ts';
import { chanceFrom } from './demo-chance.ts';
import { rungCompanies } from './demo-companies.ts';
import { openCompany } from './open-companies.ts';
import { heldDeals, openDeals } from './open-deals.ts';
import { duplicateOf, openPlan } from './open-plan.ts';
import { ordersOver, tellOrder } from './order-story.ts';
import { withQuotes } from './quotes-issued.ts';
import { tellRequest, tellRung } from './rung-story.ts';
import { numbered, withMeetings } from './script-order.ts';
import type { RungOutcome, StoryWords } from './story-words.ts';

export interface DemoScript {
  /** Instant of the first act: the organization is founded then. */
  readonly begins: Date;
  readonly acts: readonly DemoAct[];
}

/**
 * Eighteen months of a furniture fitter's team up to the eve of today, in the order in which they happened. The same
 * seed, day and language give the same story to the letter.
 */
export function demoScript({
  seed,
  today,
  timeZone,
  words,
}: {
  seed: number;
  today: Day;
  timeZone: string;
  words: StoryWords;
}): DemoScript {
  const chance = chanceFrom(seed);
  const calendar = demoCalendar(today, timeZone);
  const book = companyBook(chanceFrom(chance.fork()), words);
  const telling = { calendar, chance: chanceFrom(chance.fork()), words };
  const plans = withQuotes(
    [
      ...openPlans(book, telling),
      ...closedPlans(calendar, book.followed, { ...telling, earliest: storyBegins(today) }),
    ],
    25,
    yearBefore(today),
  );
  const stories = [
    ...plans.flatMap((plan) => [...firstCalls(plan, telling), ...tellDeal(plan, telling)]),
    ...duplicate(plans, telling),
    ...orders(book, telling),
    ...rung(book, telling),
  ];
  const acts = numbered(withMeetings(stories, book.account));
  const [first] = acts;
  if (!first) throw new Error('an empty story');
  return { begins: new Date(first.at.getTime() - 3_600_000), acts };
}

function openPlans(book: CompanyBook, telling: Telling): DealPlan[] {
  return [...openDeals, ...heldDeals].map((deal) =>
    openPlan(deal, book.of(openCompany(deal.key), deal.owner), telling),
  );
}

/** Some opportunities began with the caller's meeting. */
function firstCalls({ account, source, reached: [start] }: DealPlan, telling: Telling): DemoAct[] {
  if (source !== 7 || !start) return [];
  return tellRung(account, 'meeting_booked', workingDayUpTo(addDays(start, -1)), telling);
}

function duplicate(plans: readonly DealPlan[], telling: Telling): DemoAct[] {
  const delmas = plans.find(({ key }) => key === 'delmas');
  return delmas ? tellDeal(duplicateOf(delmas), telling) : [];
}

function orders(book: CompanyBook, telling: Telling): DemoAct[] {
  const { calendar } = telling;
  const year = yearBefore(calendar.today);
  const before = { from: storyBegins(calendar.today), to: addDays(year.from, -1) };
  const month = { from: startOfMonth(calendar.today), to: calendar.workingDays(-1) };
  const started = month.to > addDays(month.from, 8);
  const recent = calendar.workingDays(-1);
  const inYear = recent <= year.to ? 2 : 0;
  const sketches = [
    ...ordersOver(before, { direct: 3, recurring: 9 }, 'before'),
    ...ordersOver(year, { direct: 6 - inYear, recurring: 20 }, 'year'),
    ...(started ? ordersOver(month, { direct: 0, recurring: 2 }, 'month') : []),
    ...[1, 2].map((number) => ({ key: `recent.direct${number}`, origin: 'direct' as const, on: recent })),
  ];
  return sketches.flatMap((sketch) => tellOrder(sketch, book.ordering(sketch.origin), telling));
}

function rung(book: CompanyBook, telling: Telling): DemoAct[] {
  const { calendar } = telling;
  const answers: RungOutcome[] = [
    'interested',
    'callback',
    'refused',
    'voicemail',
    'no_answer',
    'out_of_target',
    'gatekeeper',
    'absent',
    'interested',
    'refused',
  ];
  const [garnier, kine, ...others] = rungCompanies.map((sketch, index) =>
    book.of(sketch, index < 2 ? 'claire' : 'nadege', index === 0 ? 1 : index === 1 ? 2 : 7),
  );
  const requests: [DemoAccount | undefined, 'website' | 'incoming', number, number][] = [
    [garnier, 'website', -2, -1],
    [kine, 'incoming', -5, 0],
  ];
  return [
    ...requests.flatMap(([account, by, on, due]) =>
      account
        ? tellRequest(
            account,
            {
              by,
              on: earlierDay(calendar.workingDays(on), calendar.ago(1)),
              dueOn: calendar.workingDays(due),
            },
            telling,
          )
        : [],
    ),
    ...others.flatMap((account, index) =>
      tellRung(account, answers[index] ?? 'no_answer', calendar.workingDays(-1 - 3 * index), telling),
    ),
  ];
}
