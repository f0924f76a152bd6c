/** What a sale of the sheet is compared by with those that are there, so that a second import brings nothing twice. */
import { isSameSale, type SaleFacts, saleKey } from './known-party.ts';
import type { RowDraft } from './row-draft.ts';

export function saleFacts(draft: RowDraft, accountId: string): SaleFacts | null {
  const { opportunity } = draft;
  if (!opportunity) return null;
  return {
    accountId,
    title: opportunity.title,
    potential: opportunity.potential,
    createdOn: draft.createdOn,
    expectedClose: opportunity.expectedClose,
    closedOn: opportunity.closing?.closedOn ?? null,
  };
}

/** Each known sale answers for one row only: two like rows of a sheet are two sales. */
export function saleMatcher<Known extends SaleFacts>(
  known: ReadonlyMap<string, readonly Known[]>,
): (sale: SaleFacts) => Known | null {
  const used = new Set<Known>();
  return (sale) => {
    const found = known.get(saleKey(sale))?.find((one) => !used.has(one) && isSameSale(sale, one));
    if (found) used.add(found);
    return found ?? null;
  };
}
