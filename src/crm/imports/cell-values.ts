/** Percentages, phones, e-mails and postcodes as sheets hold them. */
import { emailsIn, normaliseEmail } from '../../lib/email.ts';
import { parsePercent } from '../../lib/numbers.ts';
import { parsePhones } from '../../lib/phone.ts';
import { type Cell, isBlank, isPercentCell } from '../../lib/spreadsheet-cell.ts';
import { type CellDialect, isDash, leaveEmpty, nothing, type Reading, unread } from './cell-reading.ts';
import { cellText } from './cell-text.ts';
import { stops, warns } from './row-problem.ts';

/** 0-100; null for an empty cell. A bare number under 1 is a share of 1, unless it is 0. */
export function readPercentCell(cell: Cell, ratio: boolean, dialect: CellDialect): Reading<number | null> {
  if (isBlank(cell)) return nothing;
  if (isPercentCell(cell)) return inRange(cell.percent);
  if (typeof cell === 'number') return inRange(ratio || (cell > 0 && cell < 1) ? cell * 100 : cell);
  const text = cellText(cell);
  if (isDash(text) && text !== '0') return nothing;
  const value = parsePercent(text, { ...dialect, ratio: ratio || /^0[.,]\d+$/.test(text) });
  return value === null ? unread('percent_unreadable', leaveEmpty) : inRange(value);
}

function inRange(percent: number): Reading<number | null> {
  if (percent < 0 || percent > 100) return unread('percent_unreadable', leaveEmpty);
  return { value: Math.round(percent), problem: null };
}

/** Addresses in lower case; a cell with text but no address is told. */
export function readEmails(cell: Cell): Reading<string[]> {
  const text = cellText(cell).replaceAll(':::', ';');
  const single = normaliseEmail(text);
  if (single) return { value: [single], problem: null };
  const found = emailsIn(text);
  const isMeant = text !== '' && !isDash(text);
  return {
    value: found,
    problem: found.length === 0 && isMeant ? stops('email_incomplete', leaveEmpty) : null,
  };
}

/** Numbers as E.164; a text that is no number is kept as typed, with a warning. */
export function readPhones(cell: Cell): Reading<string[]> {
  const text = cellText(cell).replaceAll(':::', '/').replace(/^p:/, '');
  if (text === '' || isDash(text)) return { value: [], problem: null };
  const found = parsePhones(text).map((phone) => phone.e164);
  if (found.length > 0) return { value: found, problem: null };
  return { value: [text.slice(0, 40)], problem: warns('phone_unreadable') };
}

/** Five characters where Excel ate the zero; anything else as typed. */
export function readPostcode(cell: Cell): string {
  const text = cellText(cell);
  return /^\d{4}$/.test(text) ? `0${text}` : text;
}
