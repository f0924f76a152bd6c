import type { Day } from '../../lib/dates.ts';
import type { DemoAct, DemoDeed } from './demo-act.ts';
import { clock, type DemoCalendar } from './demo-calendar.ts';
import type { Chance } from './demo-chance.ts';
import type { PersonKey } from './demo-team.ts';

/** Writes one story in the order of its days: acts of one day follow each other by a few minutes. */
export interface Pen {
  write(day: Day, by: PersonKey, deed: DemoDeed): void;
  readonly acts: readonly DemoAct[];
}

export function pen(calendar: DemoCalendar, chance: Chance): Pen {
  const acts: DemoAct[] = [];
  let last: { day: Day; minute: number } | null = null;
  return {
    acts,
    write(day, by, deed) {
      if (last && day < last.day) throw new Error(`a story does not go back: ${day} after ${last.day}`);
      const minute = last?.day === day ? last.minute + 2 : chance.between(8 * 60 + 40, 16 * 60 + 30);
      last = { day, minute };
      acts.push({ at: calendar.instant(day, clock(minute)), by, ...deed });
    },
  };
}

/** Things of several days told together: sorted by day, those of one day in the order given. */
export function inOrder(moments: readonly { readonly day: Day; readonly tell: () => void }[]): void {
  const sorted = [...moments].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const { tell } of sorted) tell();
}
