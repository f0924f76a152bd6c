import { expect, test } from 'vitest';
import type { StageFacts } from '../opportunities/opportunity.ts';
import { instantOn, stageOf } from './drafted-sale.ts';
import type { OpportunityDraft, RowDraft } from './row-draft.ts';

const stage = (id: string, milestone: StageFacts['milestone']): StageFacts => ({
  id,
  milestone,
  pipelineId: 'p',
  position: 0,
  probability: 10,
});
const stages = [stage('first', 'none'), stage('quoted', 'quoted'), stage('last', 'verbal_agreement')];

const sale: OpportunityDraft = {
  title: 'Sol',
  stageId: null,
  origin: 'pursued',
  potential: 0,
  gutFeeling: null,
  expectedClose: null,
  hold: null,
  closing: null,
};
const won = {
  outcome: 'won' as const,
  closedOn: '2026-06-10',
  dayIsGuessed: false,
  wonAmount: 1,
  amountToConfirm: false,
  reasonCode: null,
  reasonText: null,
  competitorName: null,
};
const quote = {
  kind: 'quote' as const,
  number: 'D-1',
  issuedOn: '2026-06-10',
  amount: 1,
  status: 'sent' as const,
};

function stageFor(opportunity: OpportunityDraft, documents: RowDraft['documents'] = []): string {
  const row = { opportunity, documents } as RowDraft;
  return stageOf(row, stages).id;
}

test('a sale stands at the stage told, else where its quote or its signature puts it, else at the first', () => {
  expect(stageFor({ ...sale, stageId: 'last' })).toBe('last');
  expect(stageFor({ ...sale, stageId: 'gone' })).toBe('first');
  expect(stageFor(sale, [quote])).toBe('quoted');
  expect(stageFor({ ...sale, closing: won }, [quote])).toBe('last');
  expect(stageFor(sale)).toBe('first');
});

test('a day becomes its noon, never an instant to come', () => {
  const now = new Date('2026-11-02T09:00:00Z');
  expect(instantOn('2026-10-31', now).toISOString()).toBe('2026-10-31T12:00:00.000Z');
  expect(instantOn('2026-11-02', now)).toBe(now);
});
