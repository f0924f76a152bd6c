import { describe, expect, it } from 'vitest';
import { reasonOf, sectionOf, stakeOf, type TodayFacts, workingDaysLate } from './today.ts';

const monday = '2026-11-23';
const zone = { alsaceMoselle: false };
const bare: TodayFacts = {
  status: 'open',
  action: null,
  reviewOn: null,
  holdReason: null,
  lastTouch: null,
  quoteIssuedOn: null,
  expectedCloseDate: null,
};
const action = (dueOn: string) => ({ kind: 'follow_up' as const, subject: 'relancer', dueOn, dueTime: null });

describe('the section of a row', () => {
  it('is late, today, without action or to review', () => {
    expect(sectionOf({ ...bare, action: action('2026-11-19') }, monday)).toBe('late');
    expect(sectionOf({ ...bare, action: action(monday) }, monday)).toBe('today');
    expect(sectionOf(bare, monday)).toBe('withoutAction');
    expect(sectionOf({ ...bare, status: 'on_hold', reviewOn: monday }, monday)).toBe('toReview');
  });

  it('is none when something is planned later or the wait goes on', () => {
    expect(sectionOf({ ...bare, action: action('2026-11-24') }, monday)).toBeNull();
    expect(sectionOf({ ...bare, status: 'on_hold', reviewOn: '2026-11-24' }, monday)).toBeNull();
  });
});

describe('the reason', () => {
  it('counts working days: planned on Thursday, two working days late on Monday', () => {
    expect(workingDaysLate('2026-11-19', monday, zone)).toBe(2);
    const reason = reasonOf(
      'late',
      { ...bare, action: action('2026-11-19'), quoteIssuedOn: '2026-11-12' },
      monday,
      zone,
    );
    expect(reason).toMatchObject({ code: 'action_late', facts: { workingDays: 2, quoteDays: 11 } });
  });

  it('an action missed on a Saturday is late on Monday all the same', () => {
    expect(workingDaysLate('2026-11-21', monday, zone)).toBe(1);
    expect(workingDaysLate(monday, monday, zone)).toBe(0);
  });

  it('says since when nothing happened', () => {
    expect(reasonOf('withoutAction', { ...bare, lastTouch: '2026-11-05' }, monday, zone)).toMatchObject({
      code: 'nothing_planned',
      facts: { silentDays: 18 },
    });
    expect(reasonOf('withoutAction', bare, monday, zone).code).toBe('never_touched');
  });
});

describe('what is at stake', () => {
  it('grows with chance, potential and lateness, up to twice', () => {
    const at = (workingDays: number) =>
      stakeOf({ probability: 50, potentialCents: 1000, medianCents: 0, workingDaysLate: workingDays });
    expect([at(0), at(1), at(5), at(50)]).toEqual([500, 600, 1000, 1000]);
  });

  it('takes the median for one still to be priced', () => {
    expect(stakeOf({ probability: 10, potentialCents: 0, medianCents: 2000, workingDaysLate: 0 })).toBe(200);
  });
});
