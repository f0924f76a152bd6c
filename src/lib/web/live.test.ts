import { describe, expect, it } from 'vitest';
import { entitiesOf, kindsTouched } from './live.ts';

describe('a live message', () => {
  it('names the kinds of records touched', () => {
    expect(entitiesOf('{"entity":"opportunity","id":"1"}')).toEqual(['opportunity']);
    expect(entitiesOf('{"entities":["account","contact"]}')).toEqual(['account', 'contact']);
  });

  it('that cannot be read touches nothing', () => {
    expect(entitiesOf('hello')).toEqual([]);
    expect(entitiesOf('null')).toEqual([]);
    expect(entitiesOf('{"entity":3}')).toEqual([]);
  });

  it('has what shows the touched records read again too', () => {
    const shownWith = { activity: ['opportunity', 'account'] };
    expect(kindsTouched(['activity', 'opportunity'], shownWith)).toEqual([
      'activity',
      'opportunity',
      'account',
    ]);
    expect(kindsTouched([], shownWith)).toEqual([]);
  });

  it('after a broken line has everything read again', () => {
    expect(kindsTouched(['activity', '*'], {})).toBe('all');
  });
});
