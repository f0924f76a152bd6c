/**
 * Which field each column feeds, with how sure that is: what the header says combined with what the cells hold, and
 * the cells win. Below 0.6 a column is kept as a note: nothing is lost, nothing is guessed (domain 7.4).
 */
import type { SheetRow } from '../../lib/spreadsheet-cell.ts';
import { type ColumnContent, type KnownNames, sniffColumn, type Trait } from './content-sniffing.ts';
import { type Candidate, namesInContext, type SniffedColumn } from './headers-in-context.ts';
import { contentOf, type ImportField, maySeveralFeed } from './import-field.ts';
import type { SheetColumn } from './sheet-column.ts';

export interface MappedColumn extends SheetColumn {
  /** Null: no field is near, the column is kept as a line of the note. */
  readonly field: ImportField | null;
  /** 0-1; 1 when a person chose. */
  readonly confidence: number;
  readonly content: ColumnContent;
}

export const leastConfidence = 0.6;

/** How a confidence is said: « sûr », « probable », « à choisir ». */
export function certaintyOf(confidence: number): 'sure' | 'likely' | 'to_choose' {
  if (confidence >= 0.9) return 'sure';
  return confidence >= leastConfidence ? 'likely' : 'to_choose';
}

/** A proposal for every column, in the order of the sheet. `rows` are the data rows, header and totals left out. */
export function mapColumns(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  known: KnownNames,
): MappedColumn[] {
  return assignFields(columns.map((column) => sniffed(column, rows, known)));
}

/** A column with what its cells look like. */
export function sniffed(column: SheetColumn, rows: readonly SheetRow[], known: KnownNames): SniffedColumn {
  return { ...column, content: sniffColumn(rows, column.index, known) };
}

/** Each column's field, the surest first, a field for one column unless several may feed it. */
export function assignFields(columns: readonly SniffedColumn[]): MappedColumn[] {
  const candidates = columns.flatMap((column) =>
    candidatesFor(column, columns).map((candidate) => ({
      ...candidate,
      index: column.index,
      filled: column.content.filled,
    })),
  );
  // A column that holds something goes before an empty one, then the surest, then the first.
  candidates.sort(
    (a, b) => Number(b.filled > 0) - Number(a.filled > 0) || b.score - a.score || a.index - b.index,
  );
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ImportField>();
  for (const candidate of candidates) {
    if (candidate.score < leastConfidence || chosen.has(candidate.index)) continue;
    if (taken.has(candidate.field) && !maySeveralFeed(candidate.field)) continue;
    taken.add(candidate.field);
    chosen.set(candidate.index, candidate);
  }
  return columns.map((column) => {
    const found = chosen.get(column.index);
    return { ...column, field: found?.field ?? null, confidence: found?.score ?? 0 };
  });
}

function candidatesFor(column: SniffedColumn, all: readonly SniffedColumn[]): Candidate[] {
  const byName = namesInContext(column, all).map(({ field, score }) => ({
    field,
    score: score * agreement(field, column),
  }));
  const byContent = fieldsShown(column.content).filter(
    ({ field }) => !byName.some((named) => named.field === field && named.score >= leastConfidence),
  );
  return [...byName, ...byContent];
}

/** What a header's word is worth once the cells are seen: 1 when they fit or there are none, little when they contradict. */
function agreement(field: ImportField, { content }: SniffedColumn): number {
  const { shares, filled } = content;
  if (filled === 0) return 1;
  const wanted = contentOf(field);
  const contradicted = 0.5;
  switch (wanted) {
    case 'any':
      return 1;
    case 'text':
      return disagreesWithText(field, content) ? contradicted : 1;
    case 'reference':
      return shares.date > 0.6 || shares.money - shares.number > 0.6 ? contradicted : 1;
    case 'date':
      return shares.date + shares.datedText >= 0.3 ? 1 : contradicted;
    case 'money':
      return shares.money >= 0.3 ? 1 : contradicted;
    case 'percent':
      return shares.percent + shares.feeling - Math.min(shares.percent, shares.feeling) >= 0.3
        ? shares.percent > 0.95
          ? 1
          : 0.85
        : contradicted;
    case 'url':
      return shares.url >= 0.3 ? 1 : contradicted;
    case 'siren':
    case 'siret': {
      if (shares[wanted] >= 0.3) return 1;
      const holdsTheOther = (wanted === 'siret' ? shares.siren : shares.siret) >= 0.5;
      return shares.number >= 0.5 && !holdsTheOther ? 0.8 : contradicted;
    }
    default:
      return shares[wanted] >= 0.3 ? 1 : contradicted;
  }
}

const strongTraits: readonly Trait[] = [
  'email',
  'siret',
  'siren',
  'phone',
  'vat',
  'date',
  'url',
  'identifier',
];

/** A column of names or words full of e-mails, dates or amounts is not what its header says. */
function disagreesWithText(field: ImportField, { shares }: ColumnContent): boolean {
  if (strongTraits.some((trait) => shares[trait] > 0.6)) return true;
  if (field === 'address.region' && shares.short > 0.6) return true;
  if (field === 'opportunity.owner' || field === 'source' || field.startsWith('address.')) return false;
  return shares.number > 0.8 && field !== 'account.activity';
}

/** Fields that the cells show by themselves. */
function fieldsShown({ shares, filled, distinct }: ColumnContent): Candidate[] {
  if (filled === 0) return [];
  const shown: Candidate[] = [];
  const add = (field: ImportField, share: number, weight: number, from = 0.8) => {
    if (share >= from) shown.push({ field, score: weight * share });
  };
  add('account.siret', shares.siret, 0.95);
  add('account.siren', shares.siret > 0.5 ? 0 : shares.siren, 0.9);
  add('contact.email', shares.email, 0.95);
  add(
    shares.mobile > 0.7 ? 'contact.mobile' : 'contact.phone',
    shares.siret > 0.5 || shares.siren > 0.5 ? 0 : shares.phone,
    0.9,
  );
  add('account.vat', shares.vat, 0.9);
  add('account.naf', shares.naf, 0.8);
  add('contact.title', shares.civility, 0.85);
  add('opportunity.owner', filled >= 3 && distinct <= 60 ? shares.owner : 0, 0.85);
  add('opportunity.stage', filled >= 3 ? shares.stage : 0, 0.8);
  add('opportunity.status', filled >= 3 && shares.boolean < 0.9 && distinct <= 25 ? shares.status : 0, 0.7);
  return shown;
}
