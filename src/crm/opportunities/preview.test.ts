import { describe, expect, test } from 'vitest';
import type { Opportunity, OpportunityBoard } from './opportunity.contract.ts';
import { boardWith, type PreviewFacts, previewed } from './preview.ts';

const facts: PreviewFacts = { today: '2026-11-23', source: 'stage', now: '2026-11-23T08:00:00Z' };

const card = (change: Partial<Opportunity> = {}): Opportunity => ({
  id: 'o1',
  version: 1,
  createdAt: '2026-10-01T08:00:00Z',
  updatedAt: '2026-10-01T08:00:00Z',
  title: 'Portail',
  accountId: 'a',
  accountName: 'Dupont',
  contactId: null,
  ownerId: null,
  pipelineId: 'p',
  stageId: 'quoted',
  stageSince: '2026-11-01T08:00:00Z',
  status: 'open',
  origin: 'pursued',
  visibility: 'team',
  sourceId: null,
  potentialAmount: 10_000,
  wonAmount: null,
  currency: 'EUR',
  stageProbability: 50,
  gutFeeling: null,
  calibratedProbability: null,
  probability: 50,
  weightedAmount: 5000,
  expectedCloseDate: '2026-12-18',
  overdue: false,
  postponedCount: 0,
  needSaidBy: null,
  needWords: null,
  hold: null,
  closing: null,
  nextActivity: null,
  ...change,
});

const totals = (cards: Opportunity[]) => ({
  count: cards.length,
  potentialAmount: cards.reduce((sum, one) => sum + one.potentialAmount, 0),
  weightedAmount: cards.reduce((sum, one) => sum + one.weightedAmount, 0),
});
const boardOf = (
  quoted: Opportunity[],
  agreed: Opportunity[],
  held: Opportunity[] = [],
): OpportunityBoard => ({
  columns: [
    { stageId: 'quoted', cards: quoted, totals: totals(quoted), more: false },
    { stageId: 'agreed', cards: agreed, totals: totals(agreed), more: false },
  ],
  onHold: { cards: held, totals: totals(held), more: false },
  totals: totals([...quoted, ...agreed]),
});

describe('a change shown before the server answers', () => {
  test('a card moved to the next stage weighs what that stage says', () => {
    const after = previewed(card(), { stageId: 'agreed' }, { ...facts, stage: { probability: 90 } });
    expect(after).toMatchObject({ stageProbability: 90, probability: 90, weightedAmount: 9000 });
    expect(after.stageSince).toBe(facts.now);
  });

  test('a new amount keeps the days already spent in the stage', () => {
    const after = previewed(card(), { potentialAmount: 12_000 }, facts);
    expect(after).toMatchObject({ weightedAmount: 6000, stageSince: '2026-11-01T08:00:00Z' });
  });

  test('an expected date in the past lowers the chance', () => {
    const after = previewed(card(), { expectedCloseDate: '2026-11-20' }, facts);
    expect(after).toMatchObject({ overdue: true, probability: 37.5, weightedAmount: 3750 });
  });
});

describe('the board while a card moves', () => {
  test('column totals follow the card and the sum of the board stays', () => {
    const other = card({ id: 'o2', potentialAmount: 20_000, weightedAmount: 10_000 });
    const board = boardOf([other, card()], []);
    const moved = boardWith(board, card({ stageId: 'agreed', weightedAmount: 9000 }));
    expect(moved.columns[0]).toMatchObject({ totals: { count: 1, potentialAmount: 20_000 } });
    expect(moved.columns[1]).toMatchObject({ totals: { count: 1, weightedAmount: 9000 } });
    expect(moved.totals).toEqual({ count: 2, potentialAmount: 30_000, weightedAmount: 19_000 });
  });

  test('put on hold it leaves columns and weighted total for the shelf', () => {
    const moved = boardWith(boardOf([card()], []), card({ status: 'on_hold', weightedAmount: 0 }));
    expect(moved.columns[0]?.cards).toEqual([]);
    expect(moved.onHold.cards).toHaveLength(1);
    expect(moved.totals).toEqual({ count: 0, potentialAmount: 0, weightedAmount: 0 });
  });

  test('the heaviest card stands first', () => {
    const heavy = card({ id: 'o2', stageId: 'agreed', potentialAmount: 90_000 });
    const moved = boardWith(boardOf([card()], [heavy]), card({ stageId: 'agreed' }));
    expect(moved.columns[1]?.cards.map(({ id }) => id)).toEqual(['o2', 'o1']);
  });

  test('a card that this board does not show changes nothing', () => {
    const board = boardOf([card()], []);
    expect(boardWith(board, card({ id: 'elsewhere' }))).toBe(board);
  });
});
