import type { CallOutcome } from '../../crm/activities/activity.ts';
import { addDays, type Day } from '../../lib/dates.ts';
import { workingDayFrom, workingDayUpTo } from '../../lib/holidays.ts';
import type { Telling } from './deal-teller.ts';
import { whoAt } from './demo-accounts.ts';
import type { DemoAccount, DemoAct } from './demo-act.ts';
import { type Pen, pen } from './story-pen.ts';
import type { RungOutcome } from './story-words.ts';

/** The caller's work (domain 2.3): several tries before somebody is reached, then an answer that decides what follows. */
export function tellRung(
  account: DemoAccount,
  ending: RungOutcome,
  lastTry: Day,
  telling: Telling,
): DemoAct[] {
  const { calendar, chance, words } = telling;
  const { write, acts } = pen(calendar, chance);
  const tries = chance.between(0, 2);
  for (let left = tries; left > 0; left--) {
    const missed = chance.pick(['no_answer', 'voicemail', 'gatekeeper', 'absent'] as const);
    ring(write, account, missed, workingDayUpTo(addDays(lastTry, -3 * left)), telling);
  }
  ring(write, account, ending, lastTry, telling);
  if (ending === 'callback' || ending === 'interested') {
    write(lastTry, 'nadege', {
      do: 'plan',
      plan: `${account.key}.rung`,
      kind: ending === 'callback' ? 'callback' : 'follow_up',
      deal: null,
      account: account.key,
      owner: 'nadege',
      subject: words.rungNext[ending].replaceAll('{who}', whoAt(account)),
      dueOn: ending === 'callback' ? calendar.today : workingDayFrom(addDays(calendar.today, 3)),
      dueTime: ending === 'callback' ? '09:30' : null,
    });
  }
  return [...acts];
}

/** Two requests that nobody has answered yet: one late, one for today. */
export function tellRequest(
  account: DemoAccount,
  request: { readonly by: 'website' | 'incoming'; readonly on: Day; readonly dueOn: Day },
  { calendar, chance, words }: Telling,
): DemoAct[] {
  const { write, acts } = pen(calendar, chance);
  write(request.on, 'helene', {
    do: 'plan',
    plan: `${account.key}.request`,
    kind: 'call',
    deal: null,
    account: account.key,
    owner: account.owner,
    subject: words.rungNext[request.by],
    dueOn: request.dueOn,
    dueTime: null,
  });
  return [...acts];
}

function ring(
  write: Pen['write'],
  account: DemoAccount,
  outcome: RungOutcome & CallOutcome,
  day: Day,
  { chance, words }: Telling,
): void {
  const spoken = !['no_answer', 'voicemail', 'gatekeeper', 'absent'].includes(outcome);
  write(day, 'nadege', {
    do: 'log',
    kind: 'call',
    deal: null,
    account: account.key,
    subject: words.callSubject,
    body: chance.pick(words.rung[outcome]),
    outcome,
    direction: 'out',
    minutes: spoken ? chance.between(2, 9) : null,
  });
}
