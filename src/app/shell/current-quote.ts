import { listDocuments } from '../../crm/documents/document.contract.ts';
import { currentQuote } from '../../crm/documents/quote-progress.ts';
import { useRead } from '../../lib/web/queries.ts';

/** The current quote of an opportunity, for parts that do not know documents themselves. */
export function useCurrentQuoteOf(opportunityId: string) {
  const documents = useRead(listDocuments, { query: { opportunityId } }).data?.items ?? [];
  return currentQuote(documents) ?? undefined;
}
