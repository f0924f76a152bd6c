/** The possible sale of one row: title, stage, amount, feeling, wait (domain 1.1, 1.3). */
import { addDays, type Day, dayOf, daysInMonth } from '../../lib/dates.ts';
import type { Cents } from '../../lib/money.ts';
import { readAmount } from './amount-cell.ts';
import { cellText } from './cell-text.ts';
import { readPercentCell } from './cell-values.ts';
import { monthNamed } from './column-names.ts';
import type { CompanyLists } from './company-lists.ts';
import { feelingScale, readFeelingWord } from './feeling-words.ts';
import type { ImportField } from './import-field.ts';
import type { OpportunityDraft } from './row-draft.ts';
import type { RowReader } from './row-reader.ts';
import { type ClosingClues, closingOf, type SaleState, stateOf } from './split-closing.ts';

/** Fields any of which makes a row a sale, in a sheet of sales. */
const signs: readonly ImportField[] = [
  'opportunity.title',
  'opportunity.potential',
  'opportunity.stage',
  'opportunity.status',
  'opportunity.expectedClose',
  'opportunity.probability',
  'opportunity.gutFeeling',
  'opportunity.monthAmount',
  'quote.number',
  'invoice.number',
  'closing.amount',
];

export function holdsSale(row: RowReader): boolean {
  return row.plan.makesSales && signs.some((field) => row.has(field));
}

export interface SplitSale {
  readonly opportunity: OpportunityDraft;
  readonly state: SaleState;
}

/** `accountName` names a sale without title; `reviewOn` is the next action's day, if any. */
export function splitSale(
  row: RowReader,
  fill: string | null,
  accountName: string,
  clues: Pick<ClosingClues, 'lastContactOn' | 'createdOn'>,
  reviewOn: Day | null,
): SplitSale {
  const status = row.choice('opportunity.status')?.choice ?? null;
  const stage = row.choice('opportunity.stage')?.choice ?? null;
  const state = stateOf(row, status, stage, fill);
  if (status && status.reading === null && status.stageId === null) row.keepAsNote('opportunity.status');
  if (stage && stage.reading === null && stage.stageId === null) row.keepAsNote('opportunity.stage');
  const months = monthAmounts(row);
  const potential = row.amount('opportunity.potential') ?? months.total;
  const expectedClose = row.day('opportunity.expectedClose', 'near')?.day ?? months.day;
  const told = stage?.stageId ?? status?.stageId ?? null;
  const chance = chanceOf(row);
  const nearest =
    told === null && chance.probability !== null
      ? nearestStage(chance.probability, row.plan.lists.stages)
      : null;
  const ownEstimate = chance.probability === nearest?.probability ? null : chance.probability;
  return {
    state,
    opportunity: {
      title: row.text('opportunity.title', 200) ?? row.text('quote.number', 60) ?? accountName,
      stageId: told ?? nearest?.id ?? null,
      origin: 'origin' in state ? (state.origin ?? 'pursued') : 'pursued',
      potential,
      gutFeeling:
        feelingOf(row) ??
        chance.feeling ??
        ('gutFeeling' in state ? state.gutFeeling : undefined) ??
        ownEstimate,
      expectedClose,
      hold: state.status === 'on_hold' ? waitOf(row, state.waitReason, reviewOn) : null,
      closing: closingOf(row, state, { ...clues, expectedClose, potential }),
    },
  };
}

/** A probability column may hold percentages, shares of 1 and « chaud », all in one. */
function chanceOf(row: RowReader): { probability: number | null; feeling: number | null } {
  const column = row.columns('opportunity.probability')[0];
  if (!column) return { probability: null, feeling: null };
  const feeling = readFeelingWord(cellText(row.cell(column)));
  if (feeling !== null) return { probability: null, feeling };
  const ratio = column.content.highest !== null && column.content.highest <= 1;
  const reading = readPercentCell(row.cell(column), ratio, row.dialect(column));
  return { probability: row.take(reading, column, 'opportunity.probability'), feeling: null };
}

function feelingOf(row: RowReader): number | null {
  const column = row.columns('opportunity.gutFeeling')[0];
  if (!column) return null;
  const cell = row.cell(column);
  const word = readFeelingWord(cellText(cell));
  if (word !== null) return word;
  const percent = row.take(
    readPercentCell(cell, false, row.dialect(column)),
    column,
    'opportunity.gutFeeling',
  );
  if (percent === null || typeof cell === 'object' || cellText(cell).includes('%')) return percent;
  return Math.min(100, Math.round(percent * feelingScale(column.content.highest ?? 100)));
}

function nearestStage(probability: number, stages: CompanyLists['stages']) {
  const distance = (stage: CompanyLists['stages'][number]) => Math.abs(stage.probability - probability);
  return [...stages].sort((a, b) => distance(a) - distance(b) || a.probability - b.probability)[0] ?? null;
}

function waitOf(row: RowReader, reason: string | undefined, reviewOn: Day | null): OpportunityDraft['hold'] {
  const soonest = addDays(row.plan.today, 1);
  const usual = addDays(row.plan.today, 30);
  return {
    reasonCode: reason ?? 'other',
    reviewOn: reviewOn !== null && reviewOn >= soonest ? reviewOn : usual,
  };
}

/** A forecast by months: the sum, expected at the end of the first month that holds an amount. */
function monthAmounts(row: RowReader): { total: Cents; day: Day | null } {
  let total = 0;
  let day: Day | null = null;
  for (const column of row.columns('opportunity.monthAmount')) {
    const cents =
      row.take(readAmount(row.cell(column), row.dialect(column)), column, 'opportunity.monthAmount') ?? 0;
    const named = monthNamed(column.header);
    const year = named?.year ?? Number(row.plan.today.slice(0, 4));
    if (cents > 0 && named && day === null) day = dayOf(year, named.month, daysInMonth(year, named.month));
    total += cents;
  }
  return { total, day };
}
