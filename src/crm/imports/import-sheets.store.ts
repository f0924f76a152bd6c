import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { readPastedCells, readSpreadsheet, type Spreadsheet } from '../../lib/server/spreadsheet.ts';
import { readFile } from './import.store.ts';
import type { ImportRow } from './import.table.ts';
import { type Prepared, prepare } from './import-preparation.store.ts';

/** The last files read, so that a person's next choice does not read the same file again. */
export interface SheetKeeper {
  keep(importId: string, spreadsheet: Spreadsheet): void;
  /** The spreadsheet of an import, read again from its file when it is not at hand. */
  of(scope: Scope, row: Pick<ImportRow, 'id' | 'file_name'>): Promise<Spreadsheet | Refusal>;
  /** The sheet prepared with these choices; the last one is at hand, so that a run does not read it all again. */
  prepare(importId: string, ...how: Parameters<typeof prepare>): ReturnType<typeof prepare>;
  forget(importId: string): void;
}

/** Few, because a long sheet takes tens of megabytes. */
const mostKept = 3;

export function keepSheets(): SheetKeeper {
  const kept = new Map<string, Spreadsheet>();
  let last: { readonly key: string; readonly prepared: Prepared } | null = null;
  const keep = (id: string, spreadsheet: Spreadsheet) => {
    kept.delete(id);
    kept.set(id, spreadsheet);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest) kept.delete(oldest);
  };
  return {
    keep,
    async of(scope, { id, file_name }) {
      const known = kept.get(id);
      if (known) return known;
      const content = await readFile(scope, id);
      if (!content) return refuse('import_not_ready');
      const read = await readDropped(content, file_name);
      if (!isRefusal(read)) keep(id, read);
      return read;
    },
    async prepare(id, spreadsheet, ...how) {
      const key = sortedJson([id, how]);
      if (last?.key === key) return last.prepared;
      last = null;
      const prepared = await prepare(spreadsheet, ...how);
      if (!isRefusal(prepared)) last = { key, prepared };
      return prepared;
    },
    forget(id) {
      kept.delete(id);
      last = null;
    },
  };
}

/** What was dropped, read: a file by its name, pasted cells without one. */
export function readDropped(content: Buffer, fileName: string | null): Promise<Spreadsheet | Refusal> {
  return fileName === null ? readPastedCells(content.toString('utf8')) : readSpreadsheet(content, fileName);
}

/** The same text for the same values: what comes back from the database has its fields in another order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
