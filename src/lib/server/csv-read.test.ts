import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuoteNotClosed, readCsv } from './csv-read.ts';
import { TooManyColumns, TooManyRows } from './sheet-rows.ts';

const limits = { maxRows: 1000, maxColumns: 50 };
const noPause = async () => {};

async function cellsOf(text: string, pieceSize = 7) {
  const pieces = Array.from({ length: Math.ceil(text.length / pieceSize) }, (_, at) =>
    text.slice(at * pieceSize, (at + 1) * pieceSize),
  );
  return (await readCsv(pieces, ';', limits, noPause)).map(({ line, cells }) => [line, ...cells]);
}

test('rows keep the number a spreadsheet program would show, blank ones left out', async () => {
  expect(await cellsOf('Suivi 2026\r\n\r\n;;\r\nClient;Note\r\nA;"deux\r\nlignes"\r\nB;c')).toEqual([
    [1, 'Suivi 2026'],
    [4, 'Client', 'Note'],
    [5, 'A', 'deux\r\nlignes'],
    [6, 'B', 'c'],
  ]);
});

test('doubled quotes, empty quotes and quotes inside a text are read as meant', async () => {
  expect(await cellsOf('a;"dit ""oui""";""\nécran 12";"Chez Paul" traiteur;"x" \n"";b')).toEqual([
    [1, 'a', 'dit "oui"'],
    [2, 'écran 12"', '"Chez Paul" traiteur', 'x'],
    [3, null, 'b'],
  ]);
});

test('the three line ends are understood', async () => {
  expect(await cellsOf('a;b\rc;d\ne;f\r\ng;h\r')).toEqual([
    [1, 'a', 'b'],
    [2, 'c', 'd'],
    [3, 'e', 'f'],
    [4, 'g', 'h'],
  ]);
});

test('a declared delimiter is no row', async () => {
  expect(await cellsOf('sep=;\r\na;b\r\n')).toEqual([[1, 'a', 'b']]);
});

test('a quote that is never closed is told with the line it was opened on', async () => {
  for (const text of ['a;b\nc;d\ne;"f\ng;h\ni;j\n', 'a;b\nc;d\ne;"f\ng;"h"\ni;j\n']) {
    await expect(cellsOf(text)).rejects.toEqual(new QuoteNotClosed(3));
    await expect(cellsOf(text)).rejects.toHaveProperty('line', 3);
  }
});

test('rows and columns beyond the limits stop the reading, empty columns do not count', async () => {
  await expect(cellsOf('a\n'.repeat(1001), 100)).rejects.toBeInstanceOf(TooManyRows);
  await expect(cellsOf('a;'.repeat(51), 100)).rejects.toBeInstanceOf(TooManyColumns);
  expect(await cellsOf(`a${';'.repeat(5000)}\n`, 1000)).toEqual([[1, 'a']]);
});

test('guards against formulas are taken off', async () => {
  expect(await cellsOf("'=1+1;'-Jean;'Dupont\n")).toEqual([[1, '=1+1', '-Jean', "'Dupont"]]);
});

test('well-formed tables are read as an independent reader does, however they are cut into pieces', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', '\n', '\r', ','), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, pieceSize) => {
      const text = rows
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
        .join('\n');
      const expected = (
        parse(text, { delimiter: ';', relax_column_count: true, record_delimiter: '\n' }) as string[][]
      )
        .map((row, at) => [at + 1, ...withoutEmptyEnd(row)])
        .filter((row) => row.slice(1).some((value) => `${value ?? ''}`.trim() !== ''));
      expect(await cellsOf(text, pieceSize)).toEqual(expected);
    }),
  );
});

function withoutEmptyEnd(row: string[]): (string | null)[] {
  const last = row.findLastIndex((value) => value !== '');
  return row.slice(0, last + 1).map((value) => (value === '' ? null : value));
}
