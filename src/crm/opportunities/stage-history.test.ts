import { describe, expect, it } from 'vitest';
import { staysByStage } from './stage-history.ts';

const delmas = {
  createdOn: '2026-10-12',
  stageId: 'quoted',
  stageSince: '2026-11-12',
  until: '2026-11-23',
  moves: [
    { day: '2026-11-12', from: 'study', to: 'quoted' },
    { day: '2026-10-23', from: 'confirmed', to: 'study' },
    { day: '2026-10-15', from: 'detected', to: 'confirmed' },
  ],
};

describe('the days spent at each stage', () => {
  it('run from the creation to the first move, then from move to move, and up to today', () => {
    const stays = staysByStage(delmas);
    expect(Object.fromEntries([...stays].map(([stage, { days }]) => [stage, days]))).toEqual({
      detected: 3,
      confirmed: 8,
      study: 20,
      quoted: 11,
    });
    expect(stays.get('study')?.since).toBe('2026-10-23');
  });

  it('of a stage come back to add up, since the last time', () => {
    const stays = staysByStage({
      ...delmas,
      stageId: 'study',
      stageSince: '2026-11-20',
      moves: [...delmas.moves, { day: '2026-11-20', from: 'quoted', to: 'study' }],
    });
    expect(stays.get('study')).toEqual({ since: '2026-11-20', days: 23 });
    expect(stays.get('quoted')).toEqual({ since: '2026-11-12', days: 8 });
  });

  it('without any move are those since it came where it stands', () => {
    expect(staysByStage({ ...delmas, moves: [] })).toEqual(
      new Map([['quoted', { since: '2026-11-12', days: 11 }]]),
    );
  });
});
