import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { zipOf } from './zip-write.ts';

/** A workbook as a program would write it, reduced to what the test is about. */
async function workbook(parts: Record<string, string>) {
  const rels = (links: string) => `<Relationships>${links}</Relationships>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
  const all = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': rels(link('a', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': '<workbook><sheets><sheet name="Suivi" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': rels(
      link('r1', 'worksheet', 'worksheets/sheet1.xml') +
        link('r2', 'worksheet', 'worksheets/sheet2.xml') +
        link('s', 'styles', 'styles.xml') +
        link('t', 'theme', 'theme/theme1.xml') +
        link('h', 'sharedStrings', 'sharedStrings.xml'),
    ),
    ...parts,
  };
  const file = await zipOf(Object.entries(all).map(([name, text]) => ({ name, pieces: [text] })));
  const found = await readSpreadsheet(file, 'suivi.xlsx');
  if (isRefusal(found)) throw new Error(`${found.code} ${JSON.stringify(found.facts)}`);
  return found.sheets;
}

async function rows(sheetData: string, parts: Record<string, string> = {}) {
  const sheets = await workbook({
    'xl/worksheets/sheet1.xml': `<worksheet>${sheetData}</worksheet>`,
    ...parts,
  });
  return sheets[0]?.rows ?? [];
}

test('shared, rich and inline texts, formulas, errors and escapes are read as the eye sees them', async () => {
  const found = await rows(
    '<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><r><t>gras</t></r><r><t xml:space="preserve"> maigre</t></r></is></c>' +
      '<c r="D3" t="str"><f>A1&amp;B1</f><v>calculé</v></c><c r="E3"><f>1+1</f><v>2</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3" t="b"><v>1</v></c></row></sheetData>',
    { 'xl/sharedStrings.xml': '<sst><si><t>A_x000D_&#233;&quot;</t><rPh><t>no</t></rPh></si></sst>' },
  );
  expect(found).toEqual([
    { line: 3, cells: ['A\ré"', null, 'gras maigre', 'calculé', 2, '#N/A', true], fill: null },
  ]);
});

test('rows and cells without an address follow the one before, prefixed names are understood', async () => {
  const found = await rows(
    '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData>',
  );
  expect(found.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 1, 2],
    [2, null, 3],
  ]);
});

describe('a number', () => {
  const styles = (format: string) =>
    `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><fills><fill/></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
  const shown = async (value: number | string, format: string, book = '') => {
    const found = await rows(`<sheetData><row r="1"><c r="A1" s="1"><v>${value}</v></c></row></sheetData>`, {
      'xl/styles.xml': styles(format),
      ...(book && { 'xl/workbook.xml': book }),
    });
    return found[0]?.cells[0];
  };

  test('is a date, a time, a percentage or a plain number as its format says', async () => {
    expect(await shown(46350, 'dd/mm/yyyy')).toEqual({ day: '2026-11-24', time: null });
    expect(await shown(46350, '[$-40C]d\\ mmmm\\ yyyy;@')).toEqual({ day: '2026-11-24', time: null });
    expect(await shown(46350.5, 'jj/mm/aaaa hh:mm')).toEqual({ day: '2026-11-24', time: '12:00' });
    expect(await shown(46350.99999, 'dd/mm/yyyy')).toEqual({ day: '2026-11-25', time: null });
    expect(await shown(0.375, 'h:mm')).toBe('09:00');
    expect(await shown(1.25, '[h]:mm')).toBe('30:00');
    expect(await shown(0.375, '0.0%')).toEqual({ percent: 37.5 });
    expect(await shown(0.07, '0%')).toEqual({ percent: 7 });
    expect(await shown(12.5, '#,##0.00\\ &quot;k€&quot;')).toBe(12.5);
    expect(await shown(12.5, '_-* #,##0.00\\ &quot;jours&quot;_-')).toBe(12.5);
    expect(await shown(12.5, 'Standard')).toBe(12.5);
    expect(await shown(12.5, '[Red]0')).toBe(12.5);
  });

  test('counts from 1904 in workbooks of old Macs, and knows the 29 February 1900 that never was', async () => {
    const mac = '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1"/></sheets></workbook>';
    expect(await shown(46350 - 1462, 'dd/mm/yyyy', mac)).toEqual({ day: '2026-11-24', time: null });
    expect(await shown(59, 'dd/mm/yyyy')).toEqual({ day: '1900-02-28', time: null });
    expect(await shown(61, 'dd/mm/yyyy')).toEqual({ day: '1900-03-01', time: null });
  });

  test('that no date can have stays a number', async () => {
    expect(await shown(-5, 'dd/mm/yyyy')).toBe(-5);
    expect(await shown(99999999, 'dd/mm/yyyy')).toBe(99999999);
    expect(await shown('7.3282932000074E13', '0')).toBe(73282932000074);
  });
});

test('the colour that most cells of a row are painted with is told, white and patterns are none', async () => {
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
  const styles = `<styleSheet><fills><fill><patternFill patternType="none"/></fill>${fill('rgb="FF92D050"')}${fill('theme="5" tint="0.4"')}${fill('rgb="FFFFFFFF"')}${fill('indexed="10"')}</fills><cellXfs>${[0, 1, 2, 3, 4].map((at) => `<xf numFmtId="0" fillId="${at}"/>`).join('')}</cellXfs></styleSheet>`;
  const theme = `<a:theme><a:clrScheme>${['000000', 'FFFFFF', '1F497D', 'EEECE1', '4F81BD', 'C0504D'].map((rgb) => `<a:x><a:srgbClr val="${rgb}"/></a:x>`).join('')}</a:clrScheme></a:theme>`;
  const row = (line: number, ...painted: number[]) =>
    `<row r="${line}">${painted.map((style) => `<c s="${style}"><v>1</v></c>`).join('')}</row>`;
  const found = await rows(
    `<sheetData>${row(1, 1, 1, 0)}${row(2, 2, 2)}${row(3, 3)}${row(4, 4)}${row(5, 0)}</sheetData>`,
    {
      'xl/styles.xml': styles,
      'xl/theme/theme1.xml': theme,
    },
  );
  expect(found.map((one) => one.fill)).toEqual(['#92D050', '#C0504D', null, '#FF0000', null]);
});

test('a cell merged over several rows counts for each of them, one merged over columns does not', async () => {
  const cell = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
  const found = await rows(
    `<sheetData><row r="1">${cell('A1', 7)}${cell('B1', 1)}</row><row r="2">${cell('B2', 2)}</row><row r="3">${cell('A3', 9)}</row><row r="4">${cell('C4', 4)}</row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:C3"/></mergeCells>`,
  );
  expect(found.map((row) => row.cells)).toEqual([[7, 1], [7, 2], [9], [null, null, 4]]);
});

test('hidden sheets are left out unless there is nothing else', async () => {
  const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>';
  const named = (first: string) =>
    `<workbook><sheets><sheet name="A&gt;B" state="${first}" r:id="r1"/><sheet name="Listes" state="hidden" r:id="r2"/></sheets></workbook>`;
  const parts = { 'xl/worksheets/sheet1.xml': sheet, 'xl/worksheets/sheet2.xml': sheet };
  const names = async (first: string) =>
    (await workbook({ ...parts, 'xl/workbook.xml': named(first) })).map((one) => one.name);
  expect(await names('visible')).toEqual(['A>B']);
  expect(await names('veryHidden')).toEqual(['A>B', 'Listes']);
});
