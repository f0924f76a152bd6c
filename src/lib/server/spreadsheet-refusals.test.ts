import { expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { problemOf } from './problem-document.ts';
import { readSpreadsheet, usualLimits } from './spreadsheet.ts';
import { writeWorkbook } from './xlsx-write.ts';

async function sentences(file: Buffer | string, limits = usualLimits) {
  const found = await readSpreadsheet(Buffer.from(file), 'suivi.csv', limits);
  if (!isRefusal(found)) throw new Error('was read');
  return [problemOf(found, 'fr').detail, problemOf(found, 'en').detail];
}

test('a refused file is told in one sentence what is wrong and where', async () => {
  expect(await sentences('a;b\nc;d\ne;"f\n')).toEqual([
    'Ligne 3\u00a0: un guillemet s’ouvre et ne se referme jamais. Corrigez cette ligne du fichier, puis déposez-le à nouveau.',
    'Line 3: a quotation mark opens and never closes. Mend that line of the file, then drop it again.',
  ]);
  const long = await writeWorkbook([{ name: 'Clients', columns: [{ header: 'x' }], rows: [['1'], ['2']] }]);
  expect(await sentences(long, { ...usualLimits, maxRows: 1 })).toEqual([
    'La feuille «\u00a0Clients\u00a0» a plus de 1 lignes. Partagez-la en plusieurs fichiers.',
    'The sheet “Clients” has more than 1 rows. Split it into several files.',
  ]);
  expect((await sentences('a\n'.repeat(100_001)))[0]).toMatch(/^Ce fichier a plus de 100\u202f000 lignes/);
  expect((await sentences('x'.repeat(60), { ...usualLimits, maxBytes: 50 }))[0]).toMatch(
    /^Ce fichier dépasse 0\u00a0Mo/,
  );
  expect((await sentences('%PDF-1.7'))[0]).toBe(
    'C’est un fichier PDF, pas un tableau. Déposez un classeur .xlsx ou un fichier CSV.',
  );
  expect((await sentences('<html><table>'))[0]).toContain('au format HTML');
});
