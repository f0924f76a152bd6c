/** A cell as text, the way the person saw it: numbers without exponent, dates by day. */
import { type Cell, isDateCell, isPercentCell } from '../../lib/spreadsheet-cell.ts';

/** One trimmed text; empty for an empty cell. Numbers keep their digits: a SIRET stored as a number is 14 digits long. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (isPercentCell(cell)) return `${plainNumber(cell.percent)} %`;
  return isDateCell(cell) ? frenchDay(cell.day, cell.time) : '';
}

function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const plain = String(value);
  return (plain.includes('e') ? value.toFixed(2) : plain).replace('.', ',');
}

function frenchDay(day: string, time: string | null): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}${time ? ` ${time}` : ''}`;
}
