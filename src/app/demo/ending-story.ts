import { addDays, type Day } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import type { DebriefPlan, EndingPlan, HoldPlan } from './deal-plan.ts';
import type { DealTeller } from './deal-teller.ts';

type Moment = { readonly day: Day; readonly tell: () => void };

/** Waiting and closing: on hold and back, lost and opened again, the end itself, and what comes after it. */
export function endings(teller: DealTeller): Moment[] {
  const { hold, ending } = teller.plan;
  return [...(hold ? waits(teller, hold) : []), ...(ending ? closings(teller, ending) : [])];
}

function waits(
  { plan, write, note, words }: DealTeller,
  { reason, from, review, until }: HoldPlan,
): Moment[] {
  const { key: deal, owner } = plan;
  const begin = () => {
    write(from, owner, { do: 'hold', deal, reason, reviewOn: review });
    note(from, words.subjects.waiting, words.endings.held[reason] ?? '');
  };
  if (until === null) return [{ day: from, tell: begin }];
  return [
    { day: from, tell: begin },
    { day: until, tell: () => write(until, owner, { do: 'resume', deal }) },
  ];
}

function closings(teller: DealTeller, ending: EndingPlan): Moment[] {
  const { firstLoss, on } = ending;
  if (!firstLoss) return [{ day: on, tell: () => end(teller, ending) }, ...afterwards(teller, ending)];
  return [
    { day: firstLoss.on, tell: () => loseFirst(teller, firstLoss.on) },
    { day: firstLoss.back, tell: () => comeBack(teller, firstLoss.back) },
    { day: on, tell: () => end(teller, ending) },
    ...afterwards(teller, ending),
  ];
}

function end(teller: DealTeller, ending: EndingPlan): void {
  const { plan, chance, words, write, say } = teller;
  const { outcome, on, reason, gap } = ending;
  const { key: deal, owner, potentialCents } = plan;
  const won = outcome === 'won';
  teller.settle(
    on,
    chance.pick(won ? (words.stages.at(-1)?.done ?? ['']) : words.chased),
    won ? null : 'reached',
  );
  const quote = plan.quotes.length;
  if (quote > 0 && (won || outcome === 'lost'))
    write(on, owner, {
      do: 'decideDocument',
      document: `${deal}.quote.${quote}`,
      status: won ? 'signed' : 'refused',
    });
  const notes = won
    ? words.endings.won
    : (outcome === 'lost' ? words.endings.lost : words.endings.vanished)[reason ?? ''];
  write(on, owner, {
    do: 'close',
    deal,
    outcome,
    closedOn: on,
    wonCents: ending.wonCents,
    reason,
    competitor: ending.competitor,
    toTender: ending.toTender,
    competitorPriceCents: gap === null ? null : Math.round(potentialCents / (1 + gap) / 10_000) * 10_000,
    sameScope: ending.sameScope,
    needSaidBy: outcome === 'vanished' ? plan.needSaidBy : null,
    note: say(outcome === 'cancelled' ? words.endings.duplicate : chance.pick(notes ?? [''])),
  });
}

function loseFirst({ plan, settle, chance, words, write }: DealTeller, on: Day): void {
  settle(on, chance.pick(words.chased), 'reached');
  write(on, plan.owner, {
    do: 'close',
    deal: plan.key,
    outcome: 'lost',
    closedOn: on,
    wonCents: null,
    reason: 'delay',
    competitor: 'Tranchant Agencement',
    toTender: false,
    competitorPriceCents: null,
    sameScope: null,
    needSaidBy: null,
    note: chance.pick(words.endings.lost.delay ?? ['']),
  });
}

function comeBack({ plan, write, note, words }: DealTeller, back: Day): void {
  write(back, plan.owner, { do: 'reopen', deal: plan.key, why: words.endings.reopened });
  note(back, plan.title, words.endings.reopened);
}

/** A won order is a beginning (S3); a lost one is asked about by somebody else (domain 3.2). */
function afterwards(teller: DealTeller, { outcome, on, debrief }: EndingPlan): Moment[] {
  const { words, chance, calendar } = teller;
  if (debrief) return debriefs(teller, on, debrief);
  if (outcome !== 'won') return [];
  const due = workingDayFrom(addDays(on, 7));
  const plan = {
    day: on,
    tell: () => teller.next(on, { kind: 'task', subject: words.subjects.afterWin, dueOn: due }),
  };
  const done = { day: due, tell: () => teller.settle(due, chance.pick(words.endings.fitted)) };
  return due < calendar.today ? [plan, done] : [plan];
}

function debriefs(
  teller: DealTeller,
  closed: Day,
  { by, due, on, buyerReason, source }: DebriefPlan,
): Moment[] {
  const { words, plan, write, settle, say, chance } = teller;
  const ask = {
    day: closed,
    tell: () => teller.next(closed, { kind: 'task', subject: words.subjects.debrief, dueOn: due, owner: by }),
  };
  if (on === null) return [ask];
  const tell = () => {
    settle(on, chance.pick(words.endings.debriefed));
    const note = say(chance.pick(words.endings.buyer[buyerReason] ?? ['']));
    write(on, by, {
      do: 'debrief',
      deal: plan.key,
      buyerReason,
      source,
      sameScope: plan.ending?.sameScope ?? null,
      note,
    });
  };
  return [ask, { day: on, tell }];
}
