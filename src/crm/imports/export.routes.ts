import { Readable } from 'node:stream';
import { csvPieces } from '../../lib/server/csv-write.ts';
import { FileAnswer, fileRoute, type Route } from '../../lib/server/mount.ts';
import { writeWorkbook } from '../../lib/server/xlsx-write.ts';
import { exportOpportunities } from './export.contract.ts';
import { readExported } from './export.store.ts';
import { amountColumns, exportRow } from './export-row.ts';
import { importWordsIn } from './import-sentences.store.ts';
import { templateHeaders } from './import-template.ts';
import { workbookType } from './problem-file.store.ts';

export const exportRoutes: Route[] = [
  fileRoute(exportOpportunities, async (scope, { query: { format, ...query } }) => {
    const { language } = scope.principal;
    const words = importWordsIn(language).exported;
    const headers = templateHeaders(language);
    const exported = await readExported(scope, query);
    const rows = exported.map((one) => exportRow(one, words.status));
    const name = `${words.file}-${scope.today}`;
    if (format === 'csv')
      return new FileAnswer(
        `${name}.csv`,
        'text/csv; charset=utf-8',
        Readable.from(csvPieces(headers, rows)),
      );
    const columns = headers.map((header, at) => ({ header, isAmount: amountColumns.includes(at) }));
    return new FileAnswer(
      `${name}.xlsx`,
      workbookType,
      await writeWorkbook([{ name: words.sheet, columns, rows }]),
    );
  }),
];
