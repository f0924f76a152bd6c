import { Readable } from 'node:stream';
import { csvPieces } from '../../lib/server/csv-write.ts';
import { FileAnswer } from '../../lib/server/mount.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { writeWorkbook } from '../../lib/server/xlsx-write.ts';
import { type ExportQuery, readExported } from './export.store.ts';
import { amountColumns, exportRow } from './export-row.ts';
import { importWordsIn } from './import-sentences.store.ts';
import { templateHeaders } from './import-template.ts';
import { workbookType } from './problem-file.store.ts';

/** The opportunities that match, as a file named after the day, in the layout of the template. */
export async function exportFile(scope: Scope, { format, ...query }: ExportQuery): Promise<FileAnswer> {
  const { language } = scope.principal;
  const words = importWordsIn(language).exported;
  const headers = templateHeaders(language);
  const exported = await readExported(scope, query);
  const rows = exported.map((one) => exportRow(one, words.status));
  const name = `${words.file}-${scope.today}`;
  if (format === 'csv')
    return new FileAnswer(`${name}.csv`, 'text/csv; charset=utf-8', Readable.from(csvPieces(headers, rows)));
  const columns = headers.map((header, at) => ({ header, isAmount: amountColumns.includes(at) }));
  const book = await writeWorkbook([{ name: words.sheet, columns, rows }]);
  return new FileAnswer(`${name}.xlsx`, workbookType, book);
}
