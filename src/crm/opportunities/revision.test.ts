import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import type { Opportunity } from './opportunity.ts';
import { revise } from './revision.ts';

const now = new Date('2026-11-23T09:00:00Z');
const quoted = { id: 'quoted', pipelineId: 'p1', position: 3, probability: 50, milestone: 'quoted' } as const;
const open: Opportunity = {
  id: 'o1',
  version: 1,
  accountId: 'acme',
  contactId: null,
  title: 'Portail',
  pipelineId: 'p1',
  stageId: 'detected',
  stageSince: new Date('2026-11-02T09:00:00Z'),
  status: 'open',
  origin: 'pursued',
  ownerId: 'julie',
  teamId: null,
  visibility: 'team',
  sourceId: null,
  potentialCents: 1_200_000,
  wonCents: null,
  stageProbability: 10,
  gutFeeling: null,
  calibratedProbability: null,
  baseProbability: 10,
  expectedCloseDate: '2026-12-04',
  postponedCount: 0,
  needSaidBy: null,
  needWords: null,
  hold: null,
  closing: null,
  importId: null,
  removedAt: null,
  createdAt: now,
  updatedAt: now,
};
const byStage = { now, source: 'stage' as const };

function allowed(answer: Opportunity | Refusal): Opportunity {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`);
  return answer;
}

describe('moving to another stage', () => {
  it('takes its probability and starts counting days anew', () => {
    expect(allowed(revise(open, { stage: quoted }, byStage))).toMatchObject({
      stageId: 'quoted',
      stageSince: now,
      stageProbability: 50,
      baseProbability: 50,
    });
  });

  it('to the same stage changes nothing', () => {
    expect(allowed(revise(open, { stage: { ...quoted, id: 'detected', probability: 99 } }, byStage))).toEqual(
      open,
    );
  });

  it('of another pipeline is refused', () => {
    expect(revise(open, { stage: { ...quoted, pipelineId: 'p2' } }, byStage)).toMatchObject({
      code: 'stage_of_other_pipeline',
    });
  });
});

describe('the expected date', () => {
  it('counts postponements, not corrections backwards nor a first date', () => {
    expect(allowed(revise(open, { expectedCloseDate: '2026-12-18' }, byStage)).postponedCount).toBe(1);
    expect(allowed(revise(open, { expectedCloseDate: '2026-11-27' }, byStage)).postponedCount).toBe(0);
    expect(
      allowed(revise({ ...open, expectedCloseDate: null }, { expectedCloseDate: '2027-01-01' }, byStage))
        .postponedCount,
    ).toBe(0);
  });
});

describe('the feeling', () => {
  it('never overwrites the probability of the stage', () => {
    expect(allowed(revise(open, { gutFeeling: 90 }, byStage))).toMatchObject({
      gutFeeling: 90,
      stageProbability: 10,
      baseProbability: 10,
    });
  });

  it('counts where the pipeline says so', () => {
    expect(allowed(revise(open, { gutFeeling: 90 }, { now, source: 'average' })).baseProbability).toBe(50);
  });
});

describe('a closed opportunity', () => {
  const lost: Opportunity = { ...open, status: 'lost' };

  it('keeps its potential, dates and stage: last year’s rate stays last year’s', () => {
    expect(revise(lost, { potentialCents: 1 }, byStage)).toMatchObject({
      code: 'already_closed',
      field: 'potentialAmount',
    });
    expect(revise(lost, { expectedCloseDate: '2027-01-01' }, byStage)).toMatchObject({
      code: 'already_closed',
    });
    expect(revise(lost, { stage: quoted }, byStage)).toMatchObject({
      code: 'already_closed',
      field: 'stageId',
    });
  });

  it('may still be renamed or given to somebody else', () => {
    expect(allowed(revise(lost, { title: 'Portail coulissant', ownerId: 'karim' }, byStage))).toMatchObject({
      ownerId: 'karim',
    });
  });
});

it('what nobody owns is not private', () => {
  expect(allowed(revise({ ...open, visibility: 'private' }, { ownerId: null }, byStage)).visibility).toBe(
    'team',
  );
});
