import type { Opportunity, OpportunityBoard } from './opportunity.contract.ts';
import { boardWith } from './preview.ts';

/**
 * Wherever one opportunity is shown at the moment (a list read in pages, a board, its own record), it is shown as it
 * now is. Totals of a list stay until they are read again; those of the board follow at once.
 */
export function withShown(data: unknown, one: Opportunity): unknown {
  if (!isObject(data)) return data;
  if (isBoard(data)) return boardWith(data, one);
  if (Array.isArray(data.pages)) return { ...data, pages: data.pages.map((page) => withShown(page, one)) };
  if (Array.isArray(data.items)) {
    const items = data.items as { id?: unknown }[];
    const shown = items.some(({ id }) => id === one.id);
    return shown ? { ...data, items: items.map((item) => (item.id === one.id ? one : item)) } : data;
  }
  return data.id === one.id && 'stageId' in data ? one : data;
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

function isBoard(data: object): data is OpportunityBoard {
  return 'columns' in data && 'onHold' in data;
}
