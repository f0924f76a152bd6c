/** How the sale of one row ended, when its words, its colour or its amounts say that it did (domain 3.1, 7.4). */
import type { Day } from '../../lib/dates.ts';
import type { Cents } from '../../lib/money.ts';
import { meaningOfFill } from './fill-meaning.ts';
import { readReason } from './reason-words.ts';
import type { ClosingDraft } from './row-draft.ts';
import { stops } from './row-problem.ts';
import type { RowReader } from './row-reader.ts';
import type { StatusReading } from './status-words.ts';
import type { SaleChoice } from './value-mapping.ts';

export type SaleState = StatusReading | { readonly status: 'vanished' };

/** What the status, the stage, the invoice and the colour of a row say together; a closing told anywhere wins. */
export function stateOf(
  row: RowReader,
  status: SaleChoice | null,
  stage: SaleChoice | null,
  fill: string | null,
): SaleState {
  const told = [status?.reading, stage?.reading].filter(
    (reading) => reading !== null && reading !== undefined,
  );
  const ended = told.find(({ status: word }) => word !== 'open' && word !== 'on_hold');
  if (ended) return ended;
  if (told.length === 0 && (row.has('invoice.number') || row.has('closing.amount'))) return { status: 'won' };
  const painted = told.length === 0 && row.plan.readsFills ? meaningOfFill(fill) : null;
  if (painted) return { status: painted };
  return told[0] ?? { status: 'open' };
}

/** True when only the seller knows whether somebody else got the order. */
export function isUndecided(row: RowReader, state: SaleState): boolean {
  return state.status === 'ask' && !row.plan.decisions.has(row.line) && !row.has('loss.competitor');
}

/** Days that may tell when the sale ended, the surest first. */
export interface ClosingClues {
  readonly expectedClose: Day | null;
  readonly lastContactOn: Day | null;
  readonly createdOn: Day | null;
  readonly potential: Cents;
}

/** The closing, or null while the sale is open or waits. */
export function closingOf(row: RowReader, state: SaleState, clues: ClosingClues): ClosingDraft | null {
  const outcome = outcomeOf(row, state);
  if (!outcome) {
    for (const field of ['loss.reason', 'loss.competitor', 'closing.date', 'closing.amount'] as const)
      row.keepAsNote(field);
    return null;
  }
  const told = toldDay(row);
  const guessed = [clues.expectedClose, clues.lastContactOn, clues.createdOn].find(
    (day) => day !== null && day <= row.plan.today,
  );
  const reasonText = row.text('loss.reason', 2000);
  if (outcome === 'won' && reasonText) row.keepAsNote('loss.reason');
  const signed = outcome === 'won' ? row.amount('closing.amount') : null;
  return {
    outcome,
    closedOn: told ?? guessed ?? row.plan.today,
    dayIsGuessed: told === null,
    wonAmount: outcome === 'won' ? (signed ?? clues.potential) : null,
    amountToConfirm: outcome === 'won' && signed === null,
    reasonText: outcome === 'won' ? null : reasonText,
    reasonCode: outcome === 'won' || !reasonText ? null : readReason(reasonText, outcome),
    competitorName: outcome === 'lost' ? row.text('loss.competitor', 200) : null,
  };
}

function outcomeOf(row: RowReader, state: SaleState): ClosingDraft['outcome'] | null {
  if (state.status === 'open' || state.status === 'on_hold') return null;
  if (state.status !== 'ask') return state.status;
  return row.plan.decisions.get(row.line) === 'nobody' ? 'vanished' : 'lost';
}

function toldDay(row: RowReader): Day | null {
  const day = row.day('closing.date', 'past')?.day ?? null;
  const column = row.columns('closing.date')[0];
  if (day === null || day <= row.plan.today || !column) return day;
  const today = { day: row.plan.today, time: null };
  row.report(stops('closed_in_future', { code: 'today', cell: today }), column, 'closing.date');
  return null;
}
