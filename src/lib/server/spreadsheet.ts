/**
 * Reads a spreadsheet file as people have it: .xlsx, CSV in any dialect, or cells pasted from a spreadsheet program.
 * What cannot be read is refused with the reason and the place; nothing is unpacked before it has been measured.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Sheet } from '../spreadsheet-cell.ts';
import { type Delimiter, findDelimiter } from './csv-dialect.ts';
import { QuoteNotClosed, readCsv } from './csv-read.ts';
import { fileKindOf } from './file-kind.ts';
import { TooManyColumns, TooManyRows } from './sheet-rows.ts';
import { decodePieces, type Encoding, findEncoding } from './text-encoding.ts';
import { readWorkbook, type WorkbookLimits } from './xlsx-read.ts';

export interface SpreadsheetLimits extends WorkbookLimits {
  readonly maxBytes: number;
}

export const usualLimits: SpreadsheetLimits = {
  maxBytes: 50_000_000,
  maxUnpackedBytes: 400_000_000,
  maxRows: 100_000,
  maxColumns: 500,
};

export interface Spreadsheet {
  readonly kind: 'workbook' | 'text';
  /** At least one, each with at least one row. */
  readonly sheets: readonly Sheet[];
  /** How a text file was understood; null for workbooks. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** Answers within the limits or refuses: file_empty, file_too_large, file_protected, file_old_format, ... */
export async function readSpreadsheet(
  file: Buffer,
  fileName: string,
  limits: SpreadsheetLimits = usualLimits,
): Promise<Spreadsheet | Refusal> {
  if (file.length > limits.maxBytes) {
    return tooManyBytes(limits);
  }
  const found = fileKindOf(file);
  if (isRefusal(found)) return found;
  if (found.kind === 'text') return readText(file, fileName.replace(/\.[^.]*$/, ''), limits);
  const sheets = await readWorkbook(file, found.entries, limits);
  if (isRefusal(sheets)) return sheets;
  if (sheets.length === 0) return refuse('file_empty');
  return { kind: 'workbook', sheets, encoding: null, delimiter: null };
}

/** Cells copied in a spreadsheet program arrive as text cut by tabs; other dialects are understood too. */
export async function readPastedCells(
  text: string,
  limits: SpreadsheetLimits = usualLimits,
): Promise<Spreadsheet | Refusal> {
  if (text.length > limits.maxBytes) {
    return tooManyBytes(limits);
  }
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.includes('\t') ? '\t' : findDelimiter(text);
  return readTable(piecesOf(text), '', delimiter, 'utf-8', limits);
}

async function readText(
  file: Buffer,
  name: string,
  limits: SpreadsheetLimits,
): Promise<Spreadsheet | Refusal> {
  const found = findEncoding(file);
  if (!found) return refuse('file_unreadable', { reason: 'binary' });
  const sampleEnd = Math.min(file.length, 256 * 1024);
  const sample = [...decodePieces(file.subarray(0, sampleEnd), found)].join('');
  return readTable(decodePieces(file, found), name, findDelimiter(sample), found.encoding, limits);
}

async function readTable(
  pieces: Iterable<string>,
  name: string,
  delimiter: Delimiter,
  encoding: Encoding,
  limits: SpreadsheetLimits,
): Promise<Spreadsheet | Refusal> {
  try {
    const rows = await readCsv(pieces, delimiter, limits, nextTurn);
    if (rows.length === 0) return refuse('file_empty');
    return { kind: 'text', sheets: [{ name, rows }], encoding, delimiter };
  } catch (trouble) {
    if (trouble instanceof QuoteNotClosed)
      return refuse('file_unreadable', { reason: 'quotes', line: trouble.line });
    if (trouble instanceof TooManyColumns)
      return refuse('file_too_many_columns', { limit: limits.maxColumns });
    if (trouble instanceof TooManyRows)
      return refuse('file_too_large', { reason: 'rows', limit: limits.maxRows });
    throw trouble;
  }
}

function tooManyBytes(limits: SpreadsheetLimits): Refusal {
  return refuse('file_too_large', { reason: 'bytes', megabytes: Math.round(limits.maxBytes / 1_000_000) });
}

function* piecesOf(text: string): Generator<string> {
  const pieceSize = 64 * 1024;
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
}
