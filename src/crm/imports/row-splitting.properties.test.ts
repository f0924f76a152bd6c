import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../lib/spreadsheet-cell.ts';
import { sheetRows } from '../../testing/sheet.ts';
import { splitRows } from '../../testing/split-rows.ts';
import { templateHeaders } from './import-template.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '31/11',
    '15/3',
    'à voir',
    '7,32829E+13',
    'sans suite',
    'Gagné',
    '-',
    '12,5k',
    '=1+1',
    'x'.repeat(30_000),
  ),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.record({
    day: fc.constantFrom('0001-01-01', '2026-02-28', '9999-12-31'),
    time: fc.constantFrom(null, '14:30'),
  }),
  fc.record({ percent: fc.integer({ min: -10, max: 1000 }) }),
);

test('no content of a sheet makes the splitting fail, and what is kept respects every limit', () => {
  const headers = templateHeaders('fr');
  const row = fc.array(cell, { minLength: headers.length, maxLength: headers.length + 2 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      for (const draft of splitRows(sheetRows(headers, ...rows))) {
        const { account, opportunity, nextAction } = draft;
        expect(account?.name.length ?? 1).toBeLessThanOrEqual(200);
        expect(opportunity?.title.length ?? 1).toBeLessThanOrEqual(200);
        expect(opportunity?.potential ?? 0).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(opportunity?.potential ?? 0)).toBe(true);
        expect(opportunity?.gutFeeling ?? 0).toBeLessThanOrEqual(100);
        expect((opportunity?.closing?.closedOn ?? '') <= '2026-11-24').toBe(true);
        expect(nextAction?.dueOn ?? '2026-01-01').toMatch(/^(19|20|21)\d\d-/);
        expect(draft.notes.every((note) => note.length <= 40_000)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
