/**
 * Writes .xlsx workbooks: texts as text cells (a SIRET, a phone or a postcode keeps its zeros and nothing is run as a
 * formula), numbers, amounts, percentages and dates typed. Rows are turned into XML in small batches.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Cell, isPercentCell } from '../spreadsheet-cell.ts';
import { columnLetters } from './sheet-rows.ts';
import {
  contentTypes,
  declaration,
  escapeText,
  main,
  packageLinks,
  style,
  styles,
  workbook,
  workbookLinks,
} from './xlsx-package.ts';
import { zipOf } from './zip-write.ts';

export interface OutColumn {
  readonly header: string;
  /** In characters; 18 when left out. */
  readonly width?: number;
  /** Numbers of the column are amounts in euros, shown with two decimals. */
  readonly isAmount?: boolean;
}

export interface OutSheet {
  /** Shortened and cleaned of what sheet names may not hold. */
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** The workbook's bytes. The header row is bold and stays in view. */
export async function writeWorkbook(sheets: readonly OutSheet[]): Promise<Buffer> {
  return zipOf([
    { name: '[Content_Types].xml', pieces: [contentTypes(sheets.length)] },
    { name: '_rels/.rels', pieces: [packageLinks] },
    { name: 'xl/workbook.xml', pieces: [workbook(sheets.map((sheet) => sheet.name))] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookLinks(sheets.length)] },
    { name: 'xl/styles.xml', pieces: [styles] },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, pieces: sheetPieces(sheet) })),
  ]);
}

const rowsPerPiece = 200;
/** Excel refuses a workbook with a longer text. */
const longestText = 32_767;

async function* sheetPieces(sheet: OutSheet): AsyncGenerator<string> {
  const widths = sheet.columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width ?? 18}" customWidth="1"/>`,
  );
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`;
  yield `<row r="1">${sheet.columns.map(({ header }, at) => cellXml(at, 1, text(header, style.header))).join('')}</row>`;
  let line = 1;
  let batch: string[] = [];
  for (const row of sheet.rows) {
    line++;
    const cells = row.map((cell, at) =>
      cellXml(at, line, content(cell, sheet.columns[at]?.isAmount === true)),
    );
    batch.push(`<row r="${line}">${cells.join('')}</row>`);
    if (batch.length < rowsPerPiece) continue;
    yield batch.join('');
    batch = [];
    await nextTurn();
  }
  yield `${batch.join('')}</sheetData></worksheet>`;
}

function cellXml(column: number, line: number, inside: string): string {
  return inside === '' ? '' : `<c r="${columnLetters(column)}${line}"${inside}</c>`;
}

/** The rest of a cell's tag and what it holds; nothing for an empty cell. */
function content(cell: Cell, isAmount: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return text(cell, style.text);
  if (typeof cell === 'boolean') return ` t="b"><v>${cell ? 1 : 0}</v>`;
  if (typeof cell === 'number') return number(cell, isAmount ? style.amount : style.plain);
  if (isPercentCell(cell)) return number(Number((cell.percent / 100).toPrecision(15)), style.percent);
  return number(serialOf(cell.day, cell.time), cell.time ? style.dateTime : style.date);
}

function number(value: number, format: number): string {
  return ` s="${format}"><v>${value}</v>`;
}

function text(value: string, format: number): string {
  const fitting = value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value;
  return ` s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeText(fitting)}</t></is>`;
}

/** Days since 30/12/1899, as workbooks count them from March 1900 on. */
function serialOf(day: string, time: string | null): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  return days + (hours * 60 + minutes) / 1440;
}
