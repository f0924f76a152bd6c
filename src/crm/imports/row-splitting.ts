/**
 * One row of someone's sheet split into the records it holds: company, contact, possible sale with its closing, next
 * action, quote. What no field takes goes to the note; what cannot be read is told with a mend (domain 7.4).
 */
import type { Day } from '../../lib/dates.ts';
import type { SheetRow } from '../../lib/spreadsheet-cell.ts';
import { cellText } from './cell-text.ts';
import type { ImportField } from './import-field.ts';
import type { DocumentDraft, OpportunityDraft, RowDraft } from './row-draft.ts';
import { longestNote, RowReader, rowContext } from './row-reader.ts';
import { splitParties } from './split-account.ts';
import { splitAction } from './split-action.ts';
import { isUndecided } from './split-closing.ts';
import type { SplitPlan } from './split-plan.ts';
import { holdsSale, splitSale } from './split-sale.ts';

/** A function that splits the rows of one sheet; it remembers what values mean from row to row. */
export function rowSplitter(plan: SplitPlan): (row: SheetRow) => RowDraft {
  const context = rowContext(plan);
  return (row) => splitRow(new RowReader(row, context), row.fill);
}

function splitRow(row: RowReader, fill: string | null): RowDraft {
  takeNotes(row);
  const { account, contact } = splitParties(row);
  const createdOn = notAhead(row, row.day('opportunity.createdAt', 'past')?.day ?? null);
  const lastContactOn = notAhead(row, row.day('activity.lastAt', 'past')?.day ?? null);
  const isSale = holdsSale(row);
  const review = isSale ? latestActionDay(row) : null;
  const sale = isSale
    ? splitSale(row, fill, account?.name ?? '', { createdOn, lastContactOn }, review)
    : null;
  if (!isSale) for (const field of saleOnly) row.keepAsNote(field);
  const nextAction = splitAction(row, sale?.opportunity.closing !== null && sale !== null);
  const owner = row.choice('opportunity.owner');
  if (owner && owner.userId === null) row.keepAsNote('opportunity.owner');
  const source = row.choice('source');
  for (const field of keptAsNotes) row.keepAsNote(field);
  for (const column of row.plan.columns) if (column.field === null) row.noteColumn(column);
  return {
    line: row.line,
    account,
    contact,
    opportunity: sale?.opportunity ?? null,
    nextAction,
    ownerId: owner?.userId ?? null,
    sourceId: source?.sourceId ?? null,
    newSource: source && source.sourceId === null ? row.text('source', 120) : null,
    createdOn,
    lastContactOn,
    documents: sale ? documentsOf(row, sale.opportunity, createdOn) : [],
    isUndecided: sale !== null && isUndecided(row, sale.state),
    notes: row.notes,
    problems: onceEach(row.problems),
  };
}

/** Fields that need a sale; without one they are kept as notes. */
const saleOnly: readonly ImportField[] = [
  'opportunity.title',
  'opportunity.stage',
  'opportunity.status',
  'opportunity.potential',
  'opportunity.probability',
  'opportunity.gutFeeling',
  'opportunity.expectedClose',
  'opportunity.createdAt',
  'quote.number',
  'quote.date',
  'invoice.number',
  'loss.reason',
  'loss.competitor',
  'closing.date',
  'closing.amount',
];

/** Known fields that have no place of their own in a record. */
const keptAsNotes: readonly ImportField[] = ['address.department', 'address.region', 'consent'];

function takeNotes(row: RowReader): void {
  for (const column of row.columns('note')) {
    const text = cellText(row.cell(column)).replaceAll('\0', '');
    row.notes.push(row.fitting(text, longestNote, column, 'note'));
  }
}

/** Something that has happened cannot lie ahead: a day that does is kept as it is in the note only. */
function notAhead(row: RowReader, day: Day | null): Day | null {
  return day !== null && day <= row.plan.today ? day : null;
}

function latestActionDay(row: RowReader): Day | null {
  const days = row
    .columns('nextAction.date')
    .flatMap((column) => row.peekDay(column, 'near').value?.day ?? []);
  return days.sort().at(-1) ?? null;
}

function documentsOf(row: RowReader, sale: OpportunityDraft, createdOn: Day | null): DocumentDraft[] {
  const documents: DocumentDraft[] = [];
  const number = row.text('quote.number', 60);
  const quotedOn = notAhead(row, row.day('quote.date', 'past')?.day ?? null);
  const closedOn = sale.closing?.closedOn ?? null;
  if (number && /\d/.test(number)) {
    const status = sale.closing === null ? 'sent' : sale.closing.outcome === 'won' ? 'signed' : 'refused';
    const issuedOn = quotedOn ?? createdOn ?? closedOn ?? row.plan.today;
    documents.push({ kind: 'quote', number, issuedOn, amount: sale.potential, status });
  } else {
    row.keepAsNote('quote.number');
    row.keepAsNote('quote.date');
  }
  const invoice = row.text('invoice.number', 60);
  if (invoice) {
    const amount = sale.closing?.wonAmount ?? sale.potential;
    const issuedOn = createdOn ?? closedOn ?? row.plan.today;
    documents.push({ kind: 'invoice_ref', number: invoice, issuedOn, amount, status: 'sent' });
  }
  return documents;
}

/** A cell that two records read is wrong once. */
function onceEach(problems: RowReader['problems']): RowDraft['problems'] {
  if (problems.length < 2) return problems;
  const seen = new Set<string>();
  return problems.filter(({ column, code }) => {
    const key = `${column}:${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
