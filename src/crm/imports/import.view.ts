import { addDays } from '../../lib/dates.ts';
import { dayIn } from '../../lib/time-zones.ts';
import type { ImportSummary, ShownImport } from './import.contract.ts';
import type { ImportRow } from './import.table.ts';

/** How long an import can be taken back. */
export const undoDays = 30;

export type Progress = ImportSummary['progress'];

export function undoableUntil({ state, done_at }: Pick<ImportRow, 'state' | 'done_at'>, timeZone: string) {
  return state === 'done' && done_at !== null ? addDays(dayIn(done_at, timeZone), undoDays) : null;
}

export function shownSummary(
  row: Omit<ImportRow, 'proposal' | 'choices'>,
  progress: Progress,
  timeZone: string,
): ImportSummary {
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    userId: row.user_id,
    state: row.state,
    fileName: row.file_name,
    progress,
    result: row.result,
    failure: row.failure,
    undoableUntil: undoableUntil(row, timeZone),
  };
}

export function shownImport(row: ImportRow, progress: Progress, timeZone: string): ShownImport {
  return {
    ...shownSummary(row, progress, timeZone),
    kind: row.kind,
    encoding: row.encoding,
    delimiter: row.delimiter,
    sheets: [...row.sheets],
    proposal: row.proposal,
    trial: row.trial,
    undone: row.undone,
  };
}
