import { describe, expect, it } from 'vitest';
import { placeInWalk, rememberWalk, walkAround } from './walk.ts';

describe('the list that a record was opened from', () => {
  it('gives the records before and after it, and its place', () => {
    rememberWalk('list', ['delmas', 'corbin', 'gaudry']);
    const walk = walkAround('corbin');
    expect(walk?.name).toBe('list');
    expect(walk && placeInWalk(walk, 'corbin')).toEqual({
      at: 2,
      of: 3,
      previous: 'delmas',
      next: 'gaudry',
    });
  });

  it('says nothing of a record that it does not hold', () => {
    rememberWalk('today', ['delmas']);
    expect(walkAround('orfila')).toBeUndefined();
  });

  it('has nobody before its first, nobody after its last, and each once', () => {
    rememberWalk('today', ['delmas', 'delmas', 'corbin']);
    const walk = walkAround('delmas');
    expect(walk && placeInWalk(walk, 'delmas')).toMatchObject({ previous: undefined, next: 'corbin', of: 2 });
    expect(walk && placeInWalk(walk, 'corbin').next).toBeUndefined();
  });
});
