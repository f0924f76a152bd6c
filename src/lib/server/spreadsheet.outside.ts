import { describe, expect, test } from 'vitest';
import { outsideFile, outsideJson } from '../../testing/outside-files.ts';
import { isRefusal } from '../refusal.ts';
import { readSpreadsheet } from './spreadsheet.ts';

async function read(file: Buffer) {
  const found = await readSpreadsheet(file, 'outside.csv');
  if (isRefusal(found)) throw new Error(`${found.code} ${JSON.stringify(found.facts)}`);
  return found;
}

/** Rows without empty ends, so that a missing cell and an empty one are the same; one kind of line end. */
function bare(rows: readonly (readonly unknown[])[]) {
  return rows
    .map((row) => {
      const cells = row.map((cell) => (cell === null ? '' : String(cell).replaceAll('\r\n', '\n')));
      return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    })
    .filter((row) => row.some((cell) => cell.trim() !== ''));
}

async function rowsOf(text: string | Buffer) {
  const found = await readSpreadsheet(Buffer.from(text), 'outside.csv');
  if (isRefusal(found)) return found.code === 'file_empty' ? [] : `${found.code} ${found.facts.reason}`;
  return bare(found.sheets[0]?.rows.map((row) => row.cells) ?? []);
}

describe('dialects with known answers', () => {
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ];
  test.each(names)('%s', async (name) => {
    const expected = outsideJson<Record<string, string>[]>(`csv-basics/csv-spectrum/json/${name}.json`);
    const rows = await rowsOf(outsideFile(`csv-basics/csv-spectrum/csvs/${name}.csv`));
    expect(rows).toEqual(
      bare([Object.keys(expected[0] ?? {}), ...expected.map((row) => Object.values(row))]),
    );
  });

  test('parser cases: the rows of every well-formed text', async () => {
    interface Case {
      description: string;
      input: string;
      config: Record<string, unknown> | null;
      expected: { data: string[][]; errors: unknown[]; meta?: { delimiter?: string } };
    }
    const cases = outsideJson<{ CORE_PARSER_TESTS: Case[] }>(
      'csv-basics/papaparse/papaparse-cases.json',
    ).CORE_PARSER_TESTS.filter(({ config, expected }) => config === null && expected.errors.length === 0);
    expect(cases.length).toBeGreaterThan(20);
    const wrong = [];
    for (const one of cases) {
      const rows = await rowsOf(one.input);
      if (JSON.stringify(rows) !== JSON.stringify(bare(one.expected.data))) wrong.push({ ...one, rows });
    }
    expect(wrong.map(({ description, input, rows }) => ({ description, input, rows }))).toEqual([]);
  });

  test.each([
    'long-sample.csv',
    'sample-header.csv',
    'sample.csv',
    'utf-8-bom-sample.csv',
    'verylong-sample.csv',
  ])('%s is read', async (name) => {
    const { sheets, delimiter } = await read(outsideFile(`csv-basics/papaparse/${name}`));
    expect(delimiter).toBe(',');
    expect(sheets[0]?.rows.length).toBeGreaterThan(0);
    expect(String(sheets[0]?.rows[0]?.cells[0])).not.toMatch(/^\ufeff/);
  });
});

test('a French public file in Windows-1252, cut by tabs, without header', async () => {
  const { sheets, delimiter, encoding } = await read(outsideFile('fr-latin1-bdpm/CIS_CIP_bdpm.sample.txt'));
  expect([delimiter, encoding]).toEqual(['\t', 'windows-1252']);
  const rows = sheets[0]?.rows ?? [];
  expect(rows).toHaveLength(1000);
  expect(rows.every((row) => /^\d{8}$/.test(String(row.cells[0])))).toBe(true);
  const text = JSON.stringify(rows);
  expect(text).toContain('comprimé(s)');
  expect(text).not.toMatch(/\ufffd|Ã©|[\u0080-\u009f]/);
});
