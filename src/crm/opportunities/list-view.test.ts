import { describe, expect, test } from 'vitest';
import { periodOf, rangeOf } from './close-periods.ts';
import { filterOf, listQuery } from './list-view.ts';
import { isSlow, nextActionState } from './next-action.ts';

const facts = { me: 'claire', today: '2026-11-25' };

describe('the views of a portfolio', () => {
  test('mine asks for what I own, by potential', () => {
    expect(filterOf('mine', {}, facts)).toEqual({
      status: 'open',
      ownerId: 'claire',
      sort: '-potentialAmount',
    });
  });

  test('to chase this week ends on Sunday', () => {
    expect(filterOf('chase', {}, facts)).toMatchObject({ actionTo: '2026-11-29' });
  });

  test('a filter chosen stands over the view, one left empty does not', () => {
    expect(filterOf('late', { status: 'any', ownerId: undefined }, facts)).toEqual({
      status: 'any',
      sort: 'expectedCloseDate',
    });
  });

  test('a flag that is off is not sent', () => {
    expect(listQuery({ status: 'open', withoutAction: true, toComplete: undefined })).toEqual({
      status: 'open',
      withoutAction: 'true',
    });
  });
});

describe('when a sale is expected', () => {
  test('the next month and the next quarter begin where this one ends', () => {
    expect(rangeOf('nextMonth', '2026-12-31')).toEqual({ from: '2027-01-01', to: '2027-01-31' });
    expect(rangeOf('nextQuarter', '2026-11-25')).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  });

  test('a range is told by its name again, another one has none', () => {
    expect(periodOf(rangeOf('quarter', facts.today), facts.today)).toBe('quarter');
    expect(periodOf({ from: '2026-11-02', to: '2026-11-09' }, facts.today)).toBeNull();
  });
});

describe('the next action', () => {
  test('is late, today, to come or missing', () => {
    const states = ['2026-11-24', '2026-11-25', '2026-11-26'].map((dueOn) =>
      nextActionState({ dueOn }, facts.today),
    );
    expect([...states, nextActionState(null, facts.today)]).toEqual(['late', 'today', 'future', 'none']);
  });

  test('a card is marked after the days its stage allows, fourteen unless told', () => {
    expect([isSlow(14, null), isSlow(15, null), isSlow(15, 21)]).toEqual([false, true, false]);
  });
});
