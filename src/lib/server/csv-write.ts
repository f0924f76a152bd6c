/**
 * Writes CSV as French spreadsheet programs open it without a question: UTF-8 with a mark, semicolons, CRLF, decimal
 * commas, dd/mm/yyyy; texts that would be run as formulas are guarded (domain 7.2).
 */
import { guardFormula } from '../formula-guard.ts';
import { type Cell, isDateCell, isPercentCell } from '../spreadsheet-cell.ts';

/** The file's text, piece by piece, mark included: fit for a stream. */
export function* csvPieces(headers: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `\ufeff${csvLine(headers)}`;
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(csvLine(row));
    if (batch.length < 200) continue;
    yield batch.join('');
    batch = [];
  }
  if (batch.length > 0) yield batch.join('');
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoteWhereNeeded(guardFormula(cell));
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  if (typeof cell === 'number') return withComma(cell);
  if (isPercentCell(cell)) return `${withComma(cell.percent)} %`;
  return isDateCell(cell) ? frenchDate(cell.day, cell.time) : '';
}

/** Never in powers of ten: a spreadsheet program would not give the digits back. */
function withComma(value: number): string {
  const plain = String(value);
  const written = plain.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : plain;
  return written.replace('.', ',');
}

function frenchDate(day: string, time: string | null): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}${time ? ` ${time}` : ''}`;
}

function quoteWhereNeeded(text: string): string {
  return /[;"\r\n,\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
