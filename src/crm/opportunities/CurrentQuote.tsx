import { createContext, useContext } from 'react';

/** The quote an order comes from, where somebody above knows documents: this slice does not. */
export interface CurrentQuote {
  readonly number: string;
  readonly amount: number;
}

/** A hook that reads the current quote of an opportunity; nothing where nobody provides it. */
type QuoteReader = (opportunityId: string) => CurrentQuote | undefined;

/** Gives the parts below the reader of quotes. */
export const CurrentQuoteReader = createContext<QuoteReader>(() => undefined);

/** The current quote of an opportunity, once it is read. */
export function useCurrentQuote(opportunityId: string): CurrentQuote | undefined {
  const useReader = useContext(CurrentQuoteReader);
  return useReader(opportunityId);
}
