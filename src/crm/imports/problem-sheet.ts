/** The rows that were left out, given back in the layout of the sheet they came from, with a column that says why. */
import type { Cell, SheetRow } from '../../lib/spreadsheet-cell.ts';
import type { RowProblem } from './row-problem.ts';
import type { SheetColumn } from './sheet-column.ts';

export interface ProblemSheet {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Columns stay where they were, so that the mended rows can be pasted back; the last column tells the problems of the
 * row, each in a sentence. `title` is « Problème » in the reader's language.
 */
export function problemSheet(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  problems: readonly RowProblem[],
  title: string,
  sentence: (problem: RowProblem) => string,
): ProblemSheet {
  const byLine = new Map<number, RowProblem[]>();
  for (const problem of problems) {
    const others = byLine.get(problem.line);
    if (others) others.push(problem);
    else byLine.set(problem.line, [problem]);
  }
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const headers = Array.from(
    { length: width },
    (_, at) => columns.find(({ index }) => index === at)?.header ?? '',
  );
  return {
    headers: [...headers, title],
    rows: rows
      .filter((row) => byLine.has(row.line))
      .map((row) => [
        ...Array.from({ length: width }, (_, at) => row.cells[at] ?? null),
        (byLine.get(row.line) ?? []).map(sentence).join(' '),
      ]),
  };
}
