import type { ActivityKind, CallOutcome } from '../../crm/activities/activity.ts';
import type { Day, TimeOfDay } from '../../lib/dates.ts';
import type { DealPlan } from './deal-plan.ts';
import { whoAt } from './demo-accounts.ts';
import type { DemoAct } from './demo-act.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { Chance } from './demo-chance.ts';
import type { PersonKey } from './demo-team.ts';
import { type Pen, pen } from './story-pen.ts';
import type { StoryWords } from './story-words.ts';

export interface Telling {
  readonly calendar: DemoCalendar;
  readonly chance: Chance;
  readonly words: StoryWords;
}

/** What every part of one opportunity's story is told with. There is one next action at a time. */
export interface DealTeller extends Telling {
  readonly plan: DealPlan;
  readonly write: Pen['write'];
  readonly acts: readonly DemoAct[];
  say(text: string): string;
  /** Plans the next action. */
  next(day: Day, step: Step): void;
  /** Settles it, if something is planned. */
  settle(day: Day, body: string, outcome?: CallOutcome | null): void;
  note(day: Day, subject: string, body: string): void;
  call(day: Day, call: { subject: string; body: string; outcome: CallOutcome; incoming?: boolean }): void;
}

export interface Step {
  readonly kind: ActivityKind;
  readonly subject: string;
  readonly dueOn: Day;
  readonly dueTime?: TimeOfDay | null;
  /** Who does it; the owner unless told. */
  readonly owner?: PersonKey;
}

export function dealTeller(plan: DealPlan, telling: Telling): DealTeller {
  const { key: deal, account: party, owner } = plan;
  const { calendar, chance } = telling;
  const { write, acts } = pen(calendar, chance);
  const who = whoAt(party);
  const say = (text: string) => text.replaceAll('{who}', who);
  const on = { deal, account: party.key };
  let planned: { id: string; by: PersonKey } | null = null;
  let count = 0;
  return {
    ...telling,
    plan,
    write,
    acts,
    say,
    next(day, { kind, subject, dueOn, dueTime = null, owner: doer = owner }) {
      count += 1;
      planned = { id: `${deal}.${count}`, by: doer };
      const step = { plan: planned.id, kind, subject: say(subject), dueOn, dueTime, owner: doer };
      write(day, owner, { do: 'plan', ...on, ...step });
    },
    settle(day, body, outcome = null) {
      if (planned) write(day, planned.by, { do: 'settle', plan: planned.id, body: say(body), outcome });
      planned = null;
    },
    note(day, subject, body) {
      const bare = { outcome: null, direction: null, minutes: null };
      write(day, owner, { do: 'log', kind: 'note', ...on, subject: say(subject), body: say(body), ...bare });
    },
    call(day, { subject, body, outcome, incoming = false }) {
      write(day, owner, {
        do: 'log',
        kind: 'call',
        ...on,
        subject: say(subject),
        body: say(body),
        outcome,
        direction: incoming ? 'in' : 'out',
        minutes: outcome === 'reached' ? chance.between(3, 18) : null,
      });
    },
  };
}
