/**
 * What a header suggests among the others of its sheet: « Nom » is a family name beside « Prénom », a company alone;
 * a month over amounts is a forecast; « Note » full of marks is a feeling, unless « Avis » stands beside it.
 */
import { fieldsNamed, monthNamed } from './column-names.ts';
import type { ColumnContent } from './content-sniffing.ts';
import { aliasIn, headerKey } from './header-words.ts';
import type { ImportField } from './import-field.ts';
import type { SheetColumn } from './sheet-column.ts';

export interface Candidate {
  readonly field: ImportField;
  /** 0-1. */
  readonly score: number;
}

export type SniffedColumn = SheetColumn & { readonly content: ColumnContent };

/** Fields that the header of `column` may mean in this sheet, best first. */
export function namesInContext(column: SniffedColumn, all: readonly SniffedColumn[]): readonly Candidate[] {
  const named = fieldsNamed(column.header);
  const key = headerKey(column.header);
  const { shares, filled } = column.content;
  const others = all.filter((other) => other !== column);
  const has = (field: ImportField) =>
    others.some((other) => isExactly(other.header, field) && other.content.shares.long <= 0.2);
  if (aliasIn(column.header) === 'nom') return [{ field: 'account.name', score: 1 }];
  if (isBareName(column.header)) return [bareName(has, shares.person)];
  if (named[0]?.field === 'opportunity.title' && shares.long > 0.2) return [{ field: 'note', score: 0.9 }];
  if (monthNamed(column.header) && filled > 0 && shares.money > 0.7) {
    return [{ field: 'opportunity.monthAmount', score: 1 }];
  }
  if (key === 'note' && filled > 0 && shares.mark > 0.9) {
    const besideReviews = others.some(({ header }) => headerKey(header) === headerKey('avis'));
    return [besideReviews ? { field: 'note', score: 1 } : { field: 'opportunity.gutFeeling', score: 0.8 }];
  }
  if (named[0]?.field === 'quote.number' && shares.date > 0.6) return [{ field: 'quote.date', score: 0.8 }];
  if (key === 'title') {
    return [{ field: has('contact.given') ? 'contact.title' : 'opportunity.title', score: 1 }];
  }
  return named;
}

function isExactly(header: string, field: ImportField): boolean {
  const [first] = fieldsNamed(header);
  return first?.field === field && first.score === 1;
}

/** « Nom », `NAME`. */
export function isBareName(header: string): boolean {
  return /^(?:nom|name)$/.test(headerKey(header));
}

function bareName(has: (field: ImportField) => boolean, personShare: number): Candidate {
  if (has('contact.given')) return { field: 'contact.family', score: 1 };
  const isSale = has('opportunity.stage') && has('opportunity.expectedClose') && !has('opportunity.title');
  if (isSale) return { field: 'opportunity.title', score: 0.9 };
  if (has('account.name')) return { field: 'contact.name', score: 0.9 };
  return { field: personShare > 0.5 ? 'contact.name' : 'account.name', score: 0.9 };
}
