/** An amount as sheets write it: a number, `38,5k`, `12 500,00 €`, or « à voir ». */
import { type Cents, maxCents, parseMoney, toCents } from '../../lib/money.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { type Cell, isBlank, isPercentCell } from '../../lib/spreadsheet-cell.ts';
import { type CellDialect, isDash, nothing, type Reading, unread } from './cell-reading.ts';
import { cellText } from './cell-text.ts';

/** The largest amount the contracts take: ten billion euros. */
const largest: Cents = Math.min(maxCents, 1_000_000_000_000);

/** Cents; null for an empty cell. */
export function readAmount(cell: Cell, dialect: CellDialect): Reading<Cents | null> {
  if (isBlank(cell) || isPercentCell(cell)) return nothing;
  const read =
    typeof cell === 'number' ? { cents: toCents(cell), tax: null } : parseMoney(cellText(cell), dialect);
  if (isRefusal(read)) return unreadAmount(cell, String(read.facts.reason));
  const bare = typeof cell === 'number' || /^[\d\s.,'\u00a0\u202f]+$/.test(cellText(cell));
  const cents = dialect.inThousands && bare ? read.cents * 1000 : read.cents;
  if (cents < 0) return unreadAmount(cell, 'negative');
  if (cents > largest) return unreadAmount(cell, 'too_large');
  if (read.tax === 'TTC') {
    return unread('amount_with_vat', { code: 'without_vat', cell: Math.round(cents / 1.2) / 100 });
  }
  return { value: cents, problem: null };
}

function unreadAmount(cell: Cell, reason: string): Reading<null> {
  const text = cellText(cell);
  const toBePriced = { code: 'to_be_priced', cell: 0 } as const;
  if (reason === 'unreadable' && isDash(text)) return nothing;
  if (reason === 'negative') return unread('amount_negative', toBePriced);
  if (reason === 'too_large') return unread('amount_too_large', toBePriced);
  if (reason === 'other_currency') return unread('amount_other_currency', toBePriced);
  return unread('amount_unreadable', toBePriced);
}
