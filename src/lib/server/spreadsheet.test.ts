import { setImmediate as nextTurn } from 'node:timers/promises';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { isRefusal } from '../refusal.ts';
import { readPastedCells, readSpreadsheet, type Spreadsheet, usualLimits } from './spreadsheet.ts';
import { writeWorkbook } from './xlsx-write.ts';
import { zipOf } from './zip-write.ts';

async function read(file: Buffer | string, name = 'suivi.csv', limits = usualLimits): Promise<Spreadsheet> {
  const found = await readSpreadsheet(Buffer.from(file), name, limits);
  if (isRefusal(found)) throw new Error(`${found.code} ${JSON.stringify(found.facts)}`);
  return found;
}

async function refusal(file: Buffer | string, limits = usualLimits) {
  const found = await readSpreadsheet(Buffer.from(file), 'suivi.xlsx', limits);
  return isRefusal(found) ? { code: found.code, ...found.facts } : found;
}

const someRows = Array.from({ length: 300 }, (_, at) => [`Société ${at}`, at * 1.5, null, at % 2 === 0]);

describe('a workbook', () => {
  test('written by another program is read with its types, as an independent reader reads it', async () => {
    const day = new Date(Date.UTC(2026, 10, 24));
    const file = await writeExcelFile([
      ['Client', 'Montant', 'Échéance', 'Oui'],
      ['Delmas & <fils>', 1234.5, { value: day, type: Date, format: 'dd/mm/yyyy' }, true],
      [null, -3, null, false],
    ]).toBuffer();
    const { sheets, kind } = await read(file, 'suivi.xlsx');
    expect(kind).toBe('workbook');
    expect(sheets.map((sheet) => sheet.rows.map((row) => row.cells))).toEqual([
      [
        ['Client', 'Montant', 'Échéance', 'Oui'],
        ['Delmas & <fils>', 1234.5, { day: '2026-11-24', time: null }, true],
        [null, -3, null, false],
      ],
    ]);
  });

  test('that we write is understood by an independent reader', async () => {
    const columns = [{ header: 'SIRET' }, { header: 'Montant', isAmount: true }, { header: 'Le' }];
    const rows = [['00552013500012', 1200.5, { day: '2026-11-24', time: null }]];
    const file = await writeWorkbook([{ name: 'Sociétés/2026', columns, rows }]);
    expect(await readExcelFile(file)).toEqual([
      {
        sheet: 'Sociétés 2026',
        data: [
          ['SIRET', 'Montant', 'Le'],
          ['00552013500012', 1200.5, new Date(Date.UTC(2026, 10, 24))],
        ],
      },
    ]);
  });

  test('leaves the thread to others while it is read and while it is written', async () => {
    const columns = ['a', 'b', 'c', 'd'].map((header) => ({ header }));
    let turns = 0;
    let reading = true;
    const others = (async () => {
      while (reading) {
        await nextTurn();
        turns++;
      }
    })();
    const rows = Array.from({ length: 5000 }, (_, at) => [`Société ${at}`, `rue ${at * 7}`, at, 'Lyon']);
    const file = await writeWorkbook([{ name: 'Suivi', columns, rows }]);
    expect(turns).toBeGreaterThan(20);
    turns = 0;
    const { sheets } = await read(file);
    reading = false;
    await others;
    expect(sheets[0]?.rows).toHaveLength(5001);
    expect(turns).toBeGreaterThan(8);
  });

  test('with several sheets gives those that are visible and hold something', async () => {
    const columns = [{ header: 'Client' }];
    const rows = [['A']];
    const file = await writeWorkbook([
      { name: 'Julie', columns, rows },
      { name: 'vide', columns: [], rows: [] },
      { name: 'Karim', columns, rows },
    ]);
    expect((await read(file)).sheets.map((sheet) => sheet.name)).toEqual(['Julie', 'Karim']);
  });
});

describe('a file that cannot be read is refused with its reason', () => {
  test('empty, or with nothing in it', async () => {
    expect(await refusal('')).toEqual({ code: 'file_empty' });
    expect(await refusal('\r\n;;;\r\n')).toEqual({ code: 'file_empty' });
    expect(await refusal(await writeWorkbook([{ name: 'a', columns: [], rows: [] }]))).toEqual({
      code: 'file_empty',
    });
  });

  test('too big before anything is read', async () => {
    const limits = { ...usualLimits, maxBytes: 10 };
    expect(await refusal('a;b;c;d;e;f', limits)).toMatchObject({ code: 'file_too_large', reason: 'bytes' });
  });

  test('protected by a password, or of before 2007', async () => {
    const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const withPart = (name: string) =>
      Buffer.concat([container, Buffer.alloc(900), Buffer.from(name, 'utf16le')]);
    expect(await refusal(withPart('EncryptedPackage'))).toEqual({ code: 'file_protected' });
    expect(await refusal(withPart('Workbook'))).toEqual({ code: 'file_old_format', format: 'XLS' });
  });

  test('of another program, named so that it can be saved again', async () => {
    const zip = (name: string) => zipOf([{ name, pieces: ['<x/>'] }]);
    expect(await refusal(await zip('content.xml'))).toEqual({
      code: 'file_old_format',
      reason: 'unlike',
      format: 'ODS',
    });
    expect(await refusal(await zip('xl/workbook.bin'))).toEqual({
      code: 'file_old_format',
      reason: 'unlike',
      format: 'XLSB',
    });
    expect(await refusal(await zip('photo.jpg'))).toMatchObject({ code: 'file_unreadable', format: 'ZIP' });
    expect(await refusal('%PDF-1.7 …')).toMatchObject({ code: 'file_unreadable', format: 'PDF' });
    expect(await refusal('<html><table><tr><td>Client')).toEqual({
      code: 'file_old_format',
      reason: 'unlike',
      format: 'HTML',
    });
  });

  test('damaged: cut, altered, or no workbook inside', async () => {
    const file = await writeWorkbook([{ name: 'a', columns: [{ header: 'Client' }], rows: someRows }]);
    expect(await refusal(file.subarray(0, file.length - 200))).toEqual({
      code: 'file_unreadable',
      reason: 'damaged',
    });
    const altered = Buffer.from(file);
    altered.fill(0x55, file.length - 1500, file.length - 1200);
    expect(await refusal(altered)).toMatchObject({ code: 'file_unreadable', reason: 'damaged' });
    const hollow = await zipOf(
      ['[Content_Types].xml', '_rels/.rels'].map((name) => ({ name, pieces: ['<x/>'] })),
    );
    expect(await refusal(hollow)).toEqual({ code: 'file_unreadable', reason: 'damaged' });
  });

  test('binary under a text name', async () => {
    expect(await refusal(Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]))).toEqual({
      code: 'file_unreadable',
      reason: 'binary',
    });
  });

  test('with a quote that is never closed, and its line', async () => {
    expect(await refusal('a;b\nc;"d\ne;f\n')).toEqual({ code: 'file_unreadable', reason: 'quotes', line: 2 });
  });

  test('with too many columns or rows, and the sheet they stand in', async () => {
    const wide = `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(';')}\n`;
    expect(await refusal(wide)).toEqual({ code: 'file_too_many_columns', limit: 500 });
    const columns = Array.from({ length: 600 }, (_, at) => ({ header: `c${at}` }));
    const book = await writeWorkbook([{ name: 'Large', columns, rows: [] }]);
    expect(await refusal(book)).toEqual({
      code: 'file_too_many_columns',
      reason: 'sheet',
      where: 'Large',
      limit: 500,
    });
    const limits = { ...usualLimits, maxRows: 100 };
    const long = await writeWorkbook([{ name: 'Longue', columns: [{ header: 'x' }], rows: someRows }]);
    expect(await refusal(long, limits)).toEqual({
      code: 'file_too_large',
      where: 'Longue',
      reason: 'sheet_rows',
      limit: 100,
    });
    expect(await refusal('a\n'.repeat(101), limits)).toEqual({
      code: 'file_too_large',
      reason: 'rows',
      limit: 100,
    });
  });
});

describe('a bomb', () => {
  const limits = { ...usualLimits, maxUnpackedBytes: 2_000_000 };
  const bomb = () =>
    writeWorkbook([
      { name: 'Bombe', columns: [], rows: Array.from({ length: 2000 }, () => ['0'.repeat(2000)]) },
    ]);

  test('that tells its size is refused before it is unpacked', async () => {
    expect(await refusal(await bomb(), limits)).toMatchObject({ code: 'file_too_large', reason: 'unpacked' });
  });

  test('that lies about its size is stopped while it unpacks', async () => {
    const file = await bomb();
    expect(file.length).toBeLessThan(200_000);
    const directory = file.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    file.writeUInt32LE(1000, directory + 24);
    expect(await refusal(file, limits)).toMatchObject({ code: 'file_too_large', reason: 'unpacked' });
  });

  test('of entities is refused', async () => {
    const parts = [
      { name: '[Content_Types].xml', pieces: ['<x/>'] },
      { name: 'xl/workbook.xml', pieces: ['<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'] },
    ];
    expect(await refusal(await zipOf(parts))).toMatchObject({ code: 'file_unreadable', reason: 'damaged' });
  });
});

test('cells pasted from a spreadsheet program are cut by tabs, line ends inside a cell kept', async () => {
  const found = await readPastedCells('Client\tNote\r\nDelmas, Paris\t"deux\nlignes"\r\n');
  if (isRefusal(found)) throw new Error(found.code);
  expect(found.sheets[0]?.rows.map((row) => row.cells)).toEqual([
    ['Client', 'Note'],
    ['Delmas, Paris', 'deux\nlignes'],
  ]);
});
