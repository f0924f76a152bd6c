import { describe, expect, test } from 'vitest';
import type { Opportunity } from './opportunity.contract.ts';
import { withShown } from './shown-opportunities.ts';

const changed = { id: 'o1', title: 'Portail alu', stageId: 's1' } as Opportunity;

describe('a change is shown wherever the opportunity is', () => {
  test('in a list read in pages, in its page only', () => {
    const before = {
      pages: [{ items: [{ id: 'o1', title: 'Portail' }] }, { items: [{ id: 'o2' }] }],
      pageParams: [],
    };
    expect(withShown(before, changed)).toEqual({
      pages: [{ items: [changed] }, { items: [{ id: 'o2' }] }],
      pageParams: [],
    });
  });

  test('on its own record', () => {
    expect(withShown({ id: 'o1', title: 'Portail', stageId: 's1' }, changed)).toBe(changed);
  });

  test('and nowhere else: another record, a count, nothing read yet', () => {
    const other = { id: 'o2', stageId: 's1' };
    expect(withShown(other, changed)).toBe(other);
    const accounts = { items: [{ id: 'a1' }] };
    expect(withShown(accounts, changed)).toBe(accounts);
    expect(withShown(undefined, changed)).toBeUndefined();
  });
});
