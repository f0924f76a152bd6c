import { describe, expect, test } from 'vitest';
import { type ClosingDraft, closingInputOf, missing, stepBack, taskDay } from './closing-draft.ts';

const today = '2026-11-23';
const blank: ClosingDraft = {
  ending: null,
  wonCents: 3_850_000,
  closedOn: today,
  nextStep: 'delivery',
  asDirect: false,
  opponent: null,
  reasonId: null,
  theirCents: null,
  sameScope: undefined,
  needSaidBy: null,
  debrief: true,
  debriefBy: null,
  reviewOn: '2026-12-23',
  planCall: true,
};
const draft = (change: Partial<ClosingDraft>): ClosingDraft => ({ ...blank, ...change });

describe('what a closing still lacks', () => {
  test('a loss asks to whom, then why', () => {
    expect(missing(draft({ ending: 'lost' }), today)).toEqual(['opponent', 'reason']);
    expect(missing(draft({ ending: 'lost', opponent: { kind: 'other', name: '  ' } }), today)).toContain(
      'opponent',
    );
    expect(missing(draft({ ending: 'lost', opponent: { kind: 'unknown' }, reasonId: 'r' }), today)).toEqual(
      [],
    );
  });

  test('an unreadable price of theirs is not sent as if it had been left empty', () => {
    const answered = draft({
      ending: 'lost',
      opponent: { kind: 'tender' },
      reasonId: 'r',
      theirCents: 'unreadable',
    });
    expect(missing(answered, today)).toEqual(['their_price']);
  });

  test('a signature needs an amount and a day that has come', () => {
    expect(missing(draft({ ending: 'won', wonCents: 'unreadable', closedOn: null }), today)).toEqual([
      'amount',
      'closed_on',
    ]);
    expect(missing(draft({ ending: 'won', closedOn: '2026-11-24' }), today)).toEqual(['closed_in_future']);
    expect(missing(draft({ ending: 'won', wonCents: 0 }), today)).toEqual([]);
  });

  test('a wait needs a reason and a day that is still to come', () => {
    expect(missing(draft({ ending: 'hold', reviewOn: today }), today)).toEqual(['reason', 'review_past']);
    expect(missing(draft({ ending: 'hold', reviewOn: null, reasonId: 'r' }), today)).toEqual(['review']);
  });

  test('nothing chosen lacks nothing: there is nothing to send', () => {
    expect(missing(blank, today)).toEqual([]);
    expect(closingInputOf(blank, { competitorId: null, task: undefined, today })).toBeNull();
  });
});

describe('one step back', () => {
  test('takes the reason, then the competitor, then the ending, then nothing', () => {
    let at = draft({ ending: 'lost', opponent: { kind: 'unknown' }, reasonId: 'r' });
    const steps = [];
    for (let step = stepBack(at); step !== null; step = stepBack(at)) {
      steps.push(Object.keys(step)[0]);
      at = { ...at, ...step };
    }
    expect(steps).toEqual(['reasonId', 'opponent', 'ending']);
  });
});

describe('what is sent', () => {
  test('a loss carries the competitor, the price in euros and the debrief', () => {
    const answered = draft({
      ending: 'lost',
      opponent: { kind: 'competitor', id: 'c' },
      reasonId: 'price',
      theirCents: 3_490_000,
      sameScope: true,
    });
    const task = { subject: 'Débrief', dueOn: '2026-12-03', ownerId: 'karim' };
    expect(closingInputOf(answered, { competitorId: 'c', task, today })).toEqual({
      outcome: 'lost',
      reasonId: 'price',
      competitorId: 'c',
      toTender: false,
      competitorPrice: 34_900,
      sameScope: true,
      debrief: task,
    });
  });

  test('a scope that was never asked is sent as not known', () => {
    const answered = draft({ ending: 'lost', opponent: { kind: 'tender' }, reasonId: 'r' });
    expect(closingInputOf(answered, { competitorId: null, task: undefined, today })).toMatchObject({
      toTender: true,
      sameScope: null,
      competitorPrice: null,
    });
  });

  test('won, vanished and cancelled carry their own answers only', () => {
    const context = { competitorId: null, task: undefined, today };
    expect(closingInputOf(draft({ ending: 'won' }), context)).toEqual({
      outcome: 'won',
      wonAmount: 38_500,
      closedOn: today,
      next: undefined,
    });
    expect(
      closingInputOf(draft({ ending: 'vanished', reasonId: 'r', needSaidBy: 'us' }), context),
    ).toMatchObject({
      outcome: 'vanished',
      needSaidBy: 'us',
    });
    expect(closingInputOf(draft({ ending: 'cancelled', reasonId: 'r' }), context)).toEqual({
      outcome: 'cancelled',
      reasonId: 'r',
    });
    expect(closingInputOf(draft({ ending: 'hold', reasonId: 'r' }), context)).toBeNull();
  });
});

test('a task falls on a worked day', () => {
  expect(taskDay(today, 10, false)).toBe('2026-12-03');
  expect(taskDay(today, 5, false)).toBe('2026-11-30');
});
