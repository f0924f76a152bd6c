import type { ActivityKind } from '../../crm/activities/activity.ts';
import { addDays, type Day, earlierDay } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import { chases } from './chase-story.ts';
import type { DealPlan } from './deal-plan.ts';
import { type DealTeller, dealTeller, type Telling } from './deal-teller.ts';
import type { DemoAct } from './demo-act.ts';
import { endings } from './ending-story.ts';
import { datesHopedFor, postponements } from './expected-dates.ts';
import { inOrder } from './story-pen.ts';

/**
 * Tells an opportunity from its first exchange to its end, or to this morning: each step is planned, then done and
 * written down, and brings the next one.
 */
export function tellDeal(plan: DealPlan, telling: Telling): DemoAct[] {
  const teller = dealTeller(plan, telling);
  const { reached, quotes, note } = plan;
  const lastDay = reached.at(-1) ?? telling.calendar.ago(1);
  inOrder([
    ...reached.map((day, stage) => ({
      day,
      tell: () => (stage === 0 ? begin(teller, day) : reach(teller, stage, day)),
    })),
    ...(note === null ? [] : [{ day: lastDay, tell: () => teller.note(lastDay, plan.title, note) }]),
    ...quotes
      .filter(({ on }) => !reached.includes(on))
      .map(({ on, cents }) => ({ day: on, tell: () => issueEarly(teller, on, cents) })),
    ...chases(teller),
    ...postponements(teller),
    ...endings(teller),
  ]);
  return [...teller.acts];
}

function begin(teller: DealTeller, day: Day): void {
  const { plan, chance, words, calendar } = teller;
  const { key: deal, account, owner, source, title, potentialCents, reached } = plan;
  const guess = Math.round((potentialCents * chance.between(7, 12)) / 500_000) * 50_000;
  teller.write(day, owner, {
    do: 'start',
    deal,
    account: account.key,
    title,
    owner,
    source,
    potentialCents: reached.length <= 2 ? potentialCents : Math.max(50_000, guess),
    expectedCloseDate: datesHopedFor(plan, calendar)[0]?.date ?? plan.expected,
    order: null,
  });
  const body = chance.pick(words.beginnings[source] ?? ['']);
  teller.call(day, {
    subject: words.subjects.firstContact,
    body,
    outcome: 'reached',
    incoming: source === 2,
  });
  goOn(teller, 0, day);
}

function reach(teller: DealTeller, stage: number, day: Day): void {
  const { plan, chance, words } = teller;
  const { key: deal, owner, reached, needSaidBy, needWords } = plan;
  const last = reached.length - 1;
  const spoken = stage === 1 || stage >= 4;
  teller.settle(day, chance.pick(words.stages[stage - 1]?.done ?? ['']), spoken ? 'reached' : null);
  const quote = plan.quotes.find(({ on }) => on === day);
  if (quote) issue(teller, day, quote.cents);
  teller.write(day, owner, {
    do: 'revise',
    deal,
    stage,
    facts: {
      ...(stage === 1 ? { needSaidBy } : {}),
      ...(stage === 1 && needSaidBy === 'customer' ? { needWords } : {}),
      ...(stage === 2 ? { potentialCents: plan.quotes[0]?.cents ?? plan.potentialCents } : {}),
      ...(quote ? { potentialCents: quote.cents } : {}),
      ...(stage === 2 || stage === last ? { gutFeeling: plan.gut } : {}),
    },
  });
  goOn(teller, stage, day);
}

/** What is planned at a stage: done the day the next one is reached, or the day it ends. */
function goOn(teller: DealTeller, stage: number, day: Day): void {
  const { plan, calendar, words } = teller;
  const last = stage === plan.reached.length - 1;
  if (last && plan.next) {
    const { kind, subject, time } = plan.next;
    teller.next(day, { kind, subject, dueOn: calendar.workingDays(plan.next.in), dueTime: time });
    return;
  }
  const until = plan.reached[stage + 1] ?? plan.ending?.firstLoss?.on ?? plan.ending?.on;
  if (!until || (last && plan.hold)) return;
  const kind = kinds[stage] ?? 'call';
  teller.next(day, {
    kind,
    subject: words.stages[stage]?.plan ?? '',
    dueOn: last ? earlierDay(until, workingDayFrom(addDays(day, 7))) : until,
    dueTime: kind === 'meeting' ? '10:00' : null,
  });
}

function issue({ plan, write }: DealTeller, day: Day, amountCents: number): void {
  const version = plan.quotes.findIndex(({ on }) => on === day) + 1;
  write(day, plan.owner, {
    do: 'document',
    document: `${plan.key}.quote.${version}`,
    deal: plan.key,
    kind: 'quote',
    number: '',
    issuedOn: day,
    amountCents,
    status: 'sent',
  });
}

/** A first version, handed over before the quote was really presented. */
function issueEarly(teller: DealTeller, day: Day, cents: number): void {
  issue(teller, day, cents);
  const facts = { potentialCents: cents };
  teller.write(day, teller.plan.owner, { do: 'revise', deal: teller.plan.key, facts });
}

const kinds: readonly ActivityKind[] = ['call', 'meeting', 'task', 'follow_up', 'call', 'task'];
