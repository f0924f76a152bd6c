import { describe, expect, test } from 'vitest';
import { noChoices, withChoices } from './import-choices.ts';

const shown = [
  { index: 0, field: 'account.name' as const },
  { index: 1, field: 'contact.phone' as const },
  { index: 2, field: null },
];

describe('what a person chose for an import', () => {
  test('is kept step by step, the last word on a thing counting', () => {
    const first = withChoices(noChoices, { decisions: [{ line: 4, decision: 'nobody' }] }, shown);
    const second = withChoices(first, { decisions: [{ line: 5, decision: 'competitor' }] }, shown);
    const third = withChoices(
      second,
      { decisions: [{ line: 4, decision: null }], duplicates: 'skip' },
      shown,
    );
    expect(third).toEqual({ ...noChoices, decisions: [[5, 'competitor']], duplicates: 'skip' });
  });

  test('a field that one column feeds leaves the column that had it; phones may be several', () => {
    const choices = withChoices(
      noChoices,
      {
        columns: [
          { index: 2, field: 'account.name' },
          { index: 0, field: 'contact.phone' },
        ],
      },
      shown,
    );
    expect(new Map(choices.fields)).toEqual(
      new Map([
        [0, 'contact.phone'],
        [2, 'account.name'],
      ]),
    );
    const stolen = withChoices(noChoices, { columns: [{ index: 2, field: 'account.name' }] }, shown);
    expect(new Map(stolen.fields)).toEqual(
      new Map([
        [0, null],
        [2, 'account.name'],
      ]),
    );
  });

  test('a mend is taken back by naming its cell without a value; an empty cell is a value', () => {
    const mended = withChoices(noChoices, { repairs: [{ line: 3, column: 1, cell: null }] }, shown);
    expect(mended.repairs).toEqual([[3, 1, null]]);
    expect(withChoices(mended, { repairs: [{ line: 3, column: 1 }] }, shown).repairs).toEqual([]);
  });

  test('another header drops the fields chosen for columns, another sheet everything but the way with duplicates', () => {
    const choices = withChoices(
      noChoices,
      {
        columns: [{ index: 2, field: 'note' }],
        decisions: [{ line: 9, decision: 'nobody' }],
        duplicates: 'create',
      },
      shown,
    );
    const header = withChoices(choices, { headerLine: 3 }, shown);
    expect([header.fields, header.decisions]).toEqual([[], [[9, 'nobody']]]);
    expect(withChoices(choices, { sheet: 1 }, shown)).toEqual({
      ...noChoices,
      sheet: 1,
      duplicates: 'create',
    });
  });

  test('a value is the same however it is written', () => {
    const seller = (userId: string | null) => ({ field: 'opportunity.owner' as const, userId });
    const first = withChoices(noChoices, { values: [{ value: 'BOB', choice: seller('u1') }] }, shown);
    const second = withChoices(first, { values: [{ value: 'Bob', choice: seller('u2') }] }, shown);
    expect(second.values).toEqual([{ value: 'Bob', choice: seller('u2') }]);
  });
});
