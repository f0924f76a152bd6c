import { addDays, type Day, daysBetween } from '../../lib/dates.ts';
import { workingDayFrom } from '../../lib/holidays.ts';
import type { DealTeller } from './deal-teller.ts';

/** Calls while a quote lies with the customer: mostly nobody answers, at last somebody does. */
export function chases(teller: DealTeller): { day: Day; tell: () => void }[] {
  const { plan, calendar } = teller;
  const from = plan.reached[3];
  const to = plan.reached[4] ?? plan.ending?.firstLoss?.on ?? plan.ending?.on ?? calendar.ago(1);
  if (!from || plan.hold || daysBetween(from, to) < 20) return [];
  const days = Array.from({ length: 3 }, (_, index) => workingDayFrom(addDays(from, 8 + 10 * index))).filter(
    (day) => day < to,
  );
  return days.map((day, index) => ({ day, tell: () => chase(teller, day, index === days.length - 1) }));
}

function chase({ call, chance, words }: DealTeller, day: Day, joined: boolean): void {
  const missed = chance.pick(['voicemail', 'absent', 'no_answer', 'gatekeeper'] as const);
  call(day, {
    subject: words.subjects.chase,
    body: chance.pick(joined ? words.chased : words.missed[missed]),
    outcome: joined ? 'reached' : missed,
  });
}
