import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import { FileAnswer } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { writeWorkbook } from '../../lib/server/xlsx-write.ts';
import type { SheetRow } from '../../lib/spreadsheet-cell.ts';
import { readImport } from './import.store.ts';
import { isStopped } from './import-counts.ts';
import { readImportLists } from './import-lists.store.ts';
import { importWordsIn, problemSentence } from './import-sentences.store.ts';
import type { SheetKeeper } from './import-sheets.store.ts';
import { problemSheet } from './problem-sheet.ts';
import type { RowProblem } from './row-problem.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows left out, as a workbook in the layout of the sheet they came from: mended, it can be dropped again. */
export async function problemFile(
  scope: Scope,
  id: string,
  sheets: SheetKeeper,
): Promise<FileAnswer | Refusal> {
  const row = await readImport(scope, id);
  if (!row?.proposal) return refuse('not_found');
  const { language } = scope.principal;
  const left = row.state === 'done' ? await keptRows(scope, id) : await stoppedNow(scope, row, sheets);
  if (isRefusal(left)) return left;
  const words = importWordsIn(language);
  const { headers, rows } = problemSheet(
    row.proposal.columns,
    left.rows,
    left.problems,
    words.problemColumn,
    (problem) => problemSentence(problem, language),
  );
  const name = (row.file_name ?? 'import').replace(/\.[^.]*$/, '');
  const sheet = row.sheets[row.proposal.sheet]?.name || words.problemColumn;
  const book = await writeWorkbook([{ name: sheet, columns: headers.map((header) => ({ header })), rows }]);
  return new FileAnswer(`${name} - ${words.problemFile}.xlsx`, workbookType, book);
}

interface Left {
  readonly rows: SheetRow[];
  readonly problems: RowProblem[];
}

async function keptRows(scope: Scope, id: string): Promise<Left> {
  const kept = await scope.db
    .selectFrom('import_rows')
    .select(['line', 'cells', 'problems'])
    .where('organization_id', '=', scope.organizationId)
    .where('import_id', '=', id)
    .orderBy('line')
    .execute();
  return {
    rows: kept.map(({ line, cells }) => ({ line, cells, fill: null })),
    problems: kept.flatMap(({ problems }) => problems),
  };
}

async function stoppedNow(
  scope: Scope,
  row: NonNullable<Awaited<ReturnType<typeof readImport>>>,
  sheets: SheetKeeper,
): Promise<Left | Refusal> {
  const spreadsheet = await sheets.of(scope, row);
  if (isRefusal(spreadsheet)) return spreadsheet;
  const reader = { today: scope.today, language: scope.principal.language };
  const prepared = await sheets.prepare(
    row.id,
    spreadsheet,
    row.choices,
    await readImportLists(scope),
    reader,
  );
  if (isRefusal(prepared)) return prepared;
  const stopped = prepared.drafts.filter(isStopped);
  const lines = new Set(stopped.map(({ line }) => line));
  return {
    rows: prepared.proposal.rows.filter(({ line }) => lines.has(line)),
    problems: stopped.flatMap(({ problems }) => problems),
  };
}
