import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { csvPieces } from './csv-write.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { writeWorkbook } from './xlsx-write.ts';

const awkward = fc.string({
  unit: fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '"',
    ';',
    ',',
    ' ',
    'é',
    '€',
    '😀',
    '_x0041_',
    '&',
    '<',
    '\u0007',
  ),
  minLength: 1,
  maxLength: 8,
});
const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), awkward);
const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

async function readBack(file: Buffer) {
  const found = await readSpreadsheet(file, 'export.csv');
  if (isRefusal(found)) throw new Error(`${found.code} ${JSON.stringify(found.facts)}`);
  return found.sheets[0]?.rows.slice(1).map((row) => row.cells);
}

/** A first cell keeps rows of nothing but blanks, which no reader can tell from an empty row. */
const marked = (cells: string[][]) => cells.map((row) => ['x', ...row, 'x']);

test('texts written as CSV come back exactly, those that start like formulas included', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const pieces = csvPieces(['a', 'b', 'c', 'd', 'e', 'f'], marked(cells));
      const file = Buffer.from([...pieces].join(''));
      fc.pre(!file.includes('\u0007'));
      expect(await readBack(file)).toEqual(marked(cells));
    }),
  );
});

test('texts written as .xlsx come back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map((header) => ({ header }));
      const file = await writeWorkbook([{ name: 'Export', columns, rows: marked(cells) }]);
      expect(await readBack(file)).toEqual(marked(cells));
    }),
    { numRuns: 50 },
  );
});

test('numbers, percentages and dates written as .xlsx stay what they are', async () => {
  const cells = [
    12500.55,
    { percent: 37.5 },
    { day: '2026-02-28', time: null },
    { day: '2026-02-28', time: '09:05' },
    true,
  ];
  const columns = cells.map((_, at) => ({ header: `${at}`, isAmount: at === 0 }));
  expect(await readBack(await writeWorkbook([{ name: 'a', columns, rows: [cells] }]))).toEqual([cells]);
});

test('CSV is written as French spreadsheet programs read it', () => {
  const rows = [
    ['00123', 1234.5, { day: '2026-11-02', time: null }, { percent: 37.5 }, '=1+1', 'a;b', null, 1e-7],
  ];
  expect([...csvPieces(['SIRET', 'HT', 'Le', '%', 'Note', 'x', 'y', 'z'], rows)].join('')).toBe(
    '\ufeffSIRET;HT;Le;%;Note;x;y;z\r\n00123;1234,5;02/11/2026;37,5 %;\'=1+1;"a;b";;0,0000001\r\n',
  );
});

test('a text longer than a workbook may hold is cut with a mark instead of spoiling the file', async () => {
  const file = await writeWorkbook([
    { name: 'a', columns: [{ header: 'Note' }], rows: [['x'.repeat(40_000)]] },
  ]);
  const note = (await readBack(file))?.[0]?.[0];
  expect(note).toHaveLength(32_767);
  expect(String(note).endsWith('x…')).toBe(true);
});
