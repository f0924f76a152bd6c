import { addDays, type Day, daysBetween, earlierDay, laterDay } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import type { DealPlan, DebriefPlan, EndingPlan, HoldPlan } from './deal-plan.ts';
import type { DemoAccount } from './demo-act.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { Chance } from './demo-chance.ts';
import type { EndingSketch } from './endings-plan.ts';
import type { StoryWords } from './story-words.ts';

export interface ClosedContext {
  readonly calendar: DemoCalendar;
  readonly chance: Chance;
  readonly words: StoryWords;
  /** Nothing of the story is older. */
  readonly earliest: Day;
}

export interface ClosedOrder {
  readonly key: string;
  readonly sketch: EndingSketch;
  readonly on: Day;
  readonly account: DemoAccount;
  readonly title: string;
  /** Given where the team would know the figure; else chance draws it. */
  readonly potentialCents?: number;
}

/** The way behind an opportunity that ended: how long it took, what was quoted, whom it was lost to. */
export function closedPlan(order: ClosedOrder, context: ClosedContext): DealPlan {
  const { sketch, on, account } = order;
  const { chance, words } = context;
  const stages = sketch.outcome === 'won' ? 6 : sketch.outcome === 'lost' ? chance.between(4, 5) : 4;
  const reached = wayTo(on, stages, lengthOf(sketch, chance), context);
  const potentialCents =
    order.potentialCents ?? chance.amount(sketch.outcome === 'won' ? 14_000 : 17_000, 0.6, [2_500, 90_000]);
  const [quoted, negotiated] = reached.slice(3);
  const last = reached.at(-1) ?? on;
  return {
    key: order.key,
    account,
    owner: sketch.owner,
    source: account.source,
    title: order.title,
    reached,
    quotes: [
      ...(quoted ? [{ on: quoted, cents: negotiated ? raised(potentialCents) : potentialCents }] : []),
      ...(negotiated ? [{ on: negotiated, cents: potentialCents }] : []),
    ],
    potentialCents,
    gut: gutOf(sketch, chance),
    expected: workingDayFrom(addDays(on, chance.between(-12, 15))),
    postponed: sketch.outcome === 'vanished' ? chance.between(1, 3) : chance.between(0, 1),
    needSaidBy: sketch.outcome === 'vanished' ? sketch.needSaidBy : 'customer',
    needWords: chance.pick(words.needs),
    note: null,
    hold: holdOf(sketch, last, on),
    ending: endingOf(sketch, on, last, potentialCents, context),
    next: null,
  };
}

/** Days from the first exchange to the end: what vanishes takes longest to be given up. */
function lengthOf({ outcome, held }: EndingSketch, chance: Chance): number {
  const days =
    outcome === 'won'
      ? chance.between(34, 70)
      : outcome === 'lost'
        ? chance.between(40, 85)
        : chance.between(65, 130);
  return held ? days + 40 : days;
}

/** Working days, each later than the one before, the last before the end. */
function wayTo(on: Day, stages: number, length: number, { earliest, chance }: ClosedContext): Day[] {
  const start = workingDayFrom(laterDay(addDays(on, -length), earliest));
  const parts = Array.from(
    { length: stages + 1 },
    (_, part) => (part === stages ? 2 : 1) * chance.between(6, 14),
  );
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const days = daysBetween(start, on);
  let gone = 0;
  const way = [start];
  for (const part of parts.slice(0, stages - 1)) {
    gone += part;
    const day = workingDayFrom(
      laterDay(addDays(start, Math.round((days * gone) / whole)), addDays(way.at(-1) ?? start, 1)),
    );
    if (day < on) way.push(day);
  }
  return way;
}

function holdOf({ held }: EndingSketch, last: Day, on: Day): HoldPlan | null {
  const from = workingDayFrom(addDays(last, 4));
  const until = workingDayFrom(addDays(from, Math.round(daysBetween(from, on) * 0.7)));
  if (!held || daysBetween(from, until) < 7 || until >= on) return null;
  return { reason: held, from, until, review: earlierDay(until, addDays(from, 30)) };
}

function endingOf(
  sketch: EndingSketch,
  on: Day,
  last: Day,
  potentialCents: number,
  { chance, calendar }: ClosedContext,
): EndingPlan {
  const { outcome } = sketch;
  const won = outcome === 'won';
  return {
    outcome,
    on,
    wonCents: won
      ? chance.happens(0.6)
        ? potentialCents
        : Math.round((potentialCents * 0.98) / 1000) * 1000
      : null,
    reason: won ? null : sketch.reason,
    competitor: outcome === 'vanished' ? null : sketch.competitor,
    toTender: outcome === 'lost' && (sketch.toTender ?? false),
    gap: outcome === 'lost' ? (sketch.gap ?? null) : null,
    sameScope: outcome === 'lost' ? (sketch.sameScope ?? null) : null,
    debrief: sketch.buyer ? debriefOf(sketch.buyer, on, { chance, calendar }) : null,
    firstLoss: won && sketch.lostFirst ? firstLoss(last, on) : null,
  };
}

function debriefOf(
  buyerReason: string,
  closed: Day,
  { chance, calendar }: { chance: Chance; calendar: DemoCalendar },
): DebriefPlan {
  const on = workingDayFrom(addDays(closed, chance.between(8, 16)));
  return {
    by: 'helene',
    due: workingDayFrom(addDays(closed, 10)),
    on: on < calendar.today ? on : null,
    buyerReason,
    source: chance.happens(0.8) ? 'client' : 'internal',
  };
}

/** Lost after the last stage, opened again some days before the end. */
function firstLoss(last: Day, on: Day): EndingPlan['firstLoss'] {
  const lost = workingDayFrom(addDays(last, 1));
  const back = workingDayFrom(addDays(lost, Math.max(1, Math.round(daysBetween(lost, on) / 2))));
  return back < on ? { on: lost, back } : null;
}

function gutOf({ outcome }: EndingSketch, chance: Chance): number {
  return 10 * (outcome === 'won' ? chance.between(6, 9) : chance.between(4, 8));
}

function raised(cents: number): number {
  return Math.round((cents * 1.04) / 10_000) * 10_000;
}
