import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import { type ClosingAnswers, close, debrief, priceGap, reopen } from './closing.ts';
import { hold, isReviewDue, proposedReview, resume } from './hold.ts';
import type { Opportunity } from './opportunity.ts';

const today = '2026-11-23';
const context = (reasonOutcome: string | null) => ({ today, by: 'julie', reasonOutcome });

const open: Opportunity = {
  id: 'o1',
  version: 3,
  accountId: 'acme',
  contactId: null,
  title: 'Réaménagement du 2e étage',
  pipelineId: 'p1',
  stageId: 'quoted',
  stageSince: new Date('2026-11-12T10:00:00Z'),
  status: 'open',
  origin: 'pursued',
  ownerId: 'julie',
  teamId: null,
  visibility: 'team',
  sourceId: null,
  potentialCents: 3_850_000,
  wonCents: null,
  stageProbability: 50,
  gutFeeling: 60,
  calibratedProbability: null,
  baseProbability: 50,
  expectedCloseDate: '2026-12-04',
  postponedCount: 1,
  needSaidBy: 'customer',
  needWords: null,
  hold: null,
  closing: null,
  importId: null,
  removedAt: null,
  createdAt: new Date('2026-10-12T08:00:00Z'),
  updatedAt: new Date('2026-11-12T10:00:00Z'),
};

const lost: ClosingAnswers = {
  outcome: 'lost',
  closedOn: today,
  reasonId: 'price',
  competitorId: 'buroplus',
};

function allowed(answer: Opportunity | Refusal): Opportunity {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`);
  return answer;
}

describe('closing', () => {
  it('a lost opportunity keeps its stage and its potential', () => {
    const closed = allowed(close(open, lost, context('lost')));
    expect(closed).toMatchObject({
      status: 'lost',
      stageId: 'quoted',
      potentialCents: 3_850_000,
      wonCents: null,
    });
    expect(closed.closing).toMatchObject({
      closedOn: today,
      closedBy: 'julie',
      reasonId: 'price',
      competitorId: 'buroplus',
    });
  });

  it('a won opportunity wants its signed amount, which is not the potential', () => {
    expect(close(open, { outcome: 'won', closedOn: today }, context(null))).toMatchObject({
      code: 'won_amount_required',
    });
    const won = allowed(close(open, { outcome: 'won', closedOn: today, wonCents: 3_600_000 }, context(null)));
    expect(won).toMatchObject({ status: 'won', wonCents: 3_600_000, potentialCents: 3_850_000 });
  });

  it('a signed amount of zero is an answer', () => {
    expect(
      allowed(close(open, { outcome: 'won', closedOn: today, wonCents: 0 }, context(null))).wonCents,
    ).toBe(0);
  });

  it('a vanished opportunity says who had spoken of the need, and names no competitor', () => {
    const answers: ClosingAnswers = {
      outcome: 'vanished',
      closedOn: today,
      reasonId: 'in_house',
      needSaidBy: 'us',
      competitorId: 'buroplus',
    };
    const vanished = allowed(close(open, answers, context('vanished')));
    expect(vanished.needSaidBy).toBe('us');
    expect(vanished.closing?.competitorId).toBeNull();
  });

  it('lost, vanished and cancelled want a reason of their own list', () => {
    for (const outcome of ['lost', 'vanished', 'cancelled'] as const) {
      expect(close(open, { outcome, closedOn: today }, context(null))).toMatchObject({
        code: 'reason_required',
      });
      expect(close(open, { outcome, closedOn: today, reasonId: 'permit' }, context('on_hold'))).toMatchObject(
        {
          code: 'reason_of_other_outcome',
        },
      );
    }
  });

  it('an import may close without a reason; the record is completed later', () => {
    const imported = close(
      open,
      { outcome: 'lost', closedOn: '2026-02-01' },
      { ...context(null), mayLackAnswers: true },
    );
    expect(allowed(imported).closing?.reasonId).toBeNull();
  });

  it('a closing may lie in the past, never in the future', () => {
    expect(allowed(close(open, { ...lost, closedOn: '2024-03-01' }, context('lost'))).closing?.closedOn).toBe(
      '2024-03-01',
    );
    expect(close(open, { ...lost, closedOn: '2026-11-24' }, context('lost'))).toMatchObject({
      code: 'closed_in_future',
    });
  });

  it('what is closed is not closed again', () => {
    const closed = allowed(close(open, lost, context('lost')));
    expect(close(closed, lost, context('lost'))).toMatchObject({ code: 'already_closed' });
  });

  it('reopening brings back the open opportunity at the same stage, without its closing', () => {
    const closed = allowed(close(open, lost, context('lost')));
    expect(allowed(reopen(closed))).toEqual(open);
    expect(reopen(open)).toMatchObject({ code: 'not_closed' });
  });

  it('an opportunity on hold can be closed, and its wait ends with it', () => {
    const held = allowed(
      hold(open, { reasonId: 'permit', reviewOn: '2026-12-23' }, { today, reasonOutcome: 'on_hold' }),
    );
    expect(allowed(close(held, lost, context('lost')))).toMatchObject({ status: 'lost', hold: null });
  });
});

describe('debrief', () => {
  const closed = allowed(close(open, lost, context('lost')));

  it('keeps the buyer’s reason beside the seller’s', () => {
    const said = {
      buyerReasonId: 'delay',
      source: 'client' as const,
      competitorPriceCents: 3_490_000,
      sameScope: true,
    };
    const after = allowed(debrief(closed, said, { today, by: 'karim', reasonOutcome: 'lost' }));
    expect(after.closing).toMatchObject({
      reasonId: 'price',
      buyerReasonId: 'delay',
      debriefedBy: 'karim',
      debriefSource: 'client',
    });
    expect(after.closing?.competitorId).toBe('buroplus');
  });

  it('is for lost and vanished ones, with a reason of the same list', () => {
    const said = { buyerReasonId: 'delay', source: 'client' as const };
    expect(debrief(open, said, { today, by: 'karim', reasonOutcome: 'lost' })).toMatchObject({
      code: 'not_closed',
    });
    expect(debrief(closed, said, { today, by: 'karim', reasonOutcome: 'vanished' })).toMatchObject({
      code: 'reason_of_other_outcome',
    });
  });
});

describe('price gap', () => {
  it('38 500 against 34 900 at the same scope is 10,3 % above', () => {
    expect(priceGap(3_850_000, 3_490_000, true)).toBeCloseTo(0.1032, 4);
  });

  it('is not known when the scope differs or the price is unknown', () => {
    expect(priceGap(3_850_000, 3_490_000, false)).toBeNull();
    expect(priceGap(3_850_000, 3_490_000, null)).toBeNull();
    expect(priceGap(3_850_000, null, true)).toBeNull();
    expect(priceGap(3_850_000, 0, true)).toBeNull();
  });
});

describe('on hold', () => {
  const rule = { today, reasonOutcome: 'on_hold' };

  it('needs a reason of its own list and a day to come', () => {
    expect(hold(open, { reasonId: 'permit', reviewOn: today }, rule)).toMatchObject({
      code: 'review_date_past',
    });
    expect(
      hold(open, { reasonId: 'price', reviewOn: '2026-12-23' }, { today, reasonOutcome: 'lost' }),
    ).toMatchObject({
      code: 'reason_of_other_outcome',
    });
  });

  it('keeps its stage; re-dating keeps the day the wait began', () => {
    const held = allowed(hold(open, { reasonId: 'permit', reviewOn: '2026-12-23' }, rule));
    expect(held).toMatchObject({
      status: 'on_hold',
      stageId: 'quoted',
      hold: { since: today, reviewOn: '2026-12-23' },
    });
    const redated = allowed(
      hold(held, { reasonId: 'permit', reviewOn: '2027-02-01' }, { ...rule, today: '2026-12-23' }),
    );
    expect(redated.hold).toEqual({ since: today, reasonId: 'permit', reviewOn: '2027-02-01' });
  });

  it('comes up on its day and stays on hold until somebody decides', () => {
    const held = allowed(hold(open, { reasonId: 'permit', reviewOn: '2026-12-23' }, rule));
    expect(isReviewDue(held, '2026-12-22')).toBe(false);
    expect(isReviewDue(held, '2026-12-23')).toBe(true);
    expect(held.status).toBe('on_hold');
    expect(allowed(resume(held))).toMatchObject({ status: 'open', hold: null, stageId: 'quoted' });
    expect(resume(open)).toMatchObject({ code: 'not_on_hold' });
  });

  it('proposes a month, and a fortnight when « je vous rappelle » leaves the move to us', () => {
    expect(proposedReview('permit', today)).toBe('2026-12-23');
    expect(proposedReview('will_call_back', today)).toBe('2026-12-08');
  });
});
