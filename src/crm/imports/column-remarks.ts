/** « Ce qui sera fait » of one column: lost zeros put back, k€ understood, « chaud » taken for a feeling, kept as note. */
import { type Cell, isBlank, isDateCell, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import { cellText } from './cell-text.ts';
import type { MappedColumn } from './column-mapping.ts';
import type { CompanyLists } from './company-lists.ts';
import { readFeelingWord } from './feeling-words.ts';
import { contentOf } from './import-field.ts';
import { readPersonName } from './person-name.ts';
import { propose } from './value-mapping.ts';

export type ColumnRemark =
  | {
      readonly code:
        | 'kept_as_note'
        | 'left_out'
        | 'recomputed'
        | 'zeros_restored'
        | 'thousands_understood'
        | 'civility_recognised';
    }
  | { readonly code: 'feeling_understood'; readonly word: string; readonly value: number }
  | { readonly code: 'date_formats'; readonly count: number }
  | { readonly code: 'people_recognised' | 'to_decide'; readonly count: number };

const looked = 2000;

/** From the first 2,000 rows: remarks worth a line on the screen, most of the time none or one. */
export function remarksOn(
  column: MappedColumn,
  rows: readonly SheetRow[],
  lists: CompanyLists,
): ColumnRemark[] {
  const { field } = column;
  if (field === null || field === 'address.region' || field === 'address.department' || field === 'consent') {
    return [{ code: 'kept_as_note' }];
  }
  if (field === 'ignored') return [{ code: 'left_out' }];
  if (field === 'opportunity.weighted') return [{ code: 'recomputed' }];
  const cells = rows
    .slice(0, looked)
    .map((row) => row.cells[column.index] ?? null)
    .filter((cell) => !isBlank(cell));
  const texts = () => cells.map(cellText);
  switch (contentOf(field)) {
    case 'phone':
      return texts().some((text) => /^[1-9]\d{8}$/.test(text)) ? [{ code: 'zeros_restored' }] : [];
    case 'postcode':
      return texts().some((text) => /^\d{4}$/.test(text)) ? [{ code: 'zeros_restored' }] : [];
    case 'money':
      return texts().some((text) => /\dk\b|k ?€/i.test(text)) ? [{ code: 'thousands_understood' }] : [];
    case 'date':
      return dateFormats(cells);
    case 'percent':
    case 'feeling':
      return feelings(texts());
    default:
      return otherRemarks(column, texts, lists);
  }
}

function otherRemarks({ field }: MappedColumn, texts: () => string[], lists: CompanyLists): ColumnRemark[] {
  if (field === 'contact.name') {
    return texts().some((text) => readPersonName(text)?.title) ? [{ code: 'civility_recognised' }] : [];
  }
  if (field === 'opportunity.owner') {
    const known = new Set(
      [...new Set(texts())].flatMap((text) => {
        const { proposal } = propose(text, 'opportunity.owner', lists);
        return proposal.field === 'opportunity.owner' && proposal.userId !== null ? [proposal.userId] : [];
      }),
    );
    return known.size > 0 ? [{ code: 'people_recognised', count: known.size }] : [];
  }
  if (field !== 'opportunity.status') return [];
  const undecided = texts().filter((text) => {
    const { proposal } = propose(text, 'opportunity.status', lists);
    return proposal.field === 'opportunity.status' && proposal.choice.reading?.status === 'ask';
  });
  return undecided.length > 0 ? [{ code: 'to_decide', count: undecided.length }] : [];
}

function feelings(texts: readonly string[]): ColumnRemark[] {
  const word = texts.find((text) => readFeelingWord(text) !== null);
  return word
    ? [{ code: 'feeling_understood', word: word.slice(0, 40), value: readFeelingWord(word) ?? 0 }]
    : [];
}

function dateFormats(cells: readonly Cell[]): ColumnRemark[] {
  const shapes = new Set(
    cells.map((cell) =>
      isDateCell(cell)
        ? 'cell'
        : cellText(cell)
            .replace(/\d+/g, '0')
            .replace(/\p{L}+/gu, 'a'),
    ),
  );
  return shapes.size > 1 ? [{ code: 'date_formats', count: shapes.size }] : [];
}
