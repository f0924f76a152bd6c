import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../lib/call.ts';
import { writeWorkbook } from '../../lib/server/xlsx-write.ts';
import { drop, run } from '../../testing/imported.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { listAccounts } from '../accounts/account.contract.ts';
import { listImports, updateImport } from './import.contract.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie);
});
afterAll(() => server.close());

async function refusal(content: string | Buffer, fileName: string): Promise<[string, number, string]> {
  const problem = await drop(julie, content, fileName).catch((trouble: unknown) => trouble);
  if (!(problem instanceof Problem)) throw new Error(`${fileName} was taken`);
  return [problem.code, problem.status, problem.message];
}

const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const oldFile = (part: string) => Buffer.concat([container, Buffer.alloc(900), Buffer.from(part, 'utf16le')]);

test('a file that cannot be read is told in a sentence, and leaves nothing', async () => {
  const book = await writeWorkbook([{ name: 'a', columns: [{ header: 'Client' }], rows: [['Acme']] }]);
  const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(';');
  const bomb = await writeWorkbook([
    { name: 'Bombe', columns: [], rows: Array.from({ length: 16_000 }, () => ['0'.repeat(32_000)]) },
  ]);
  expect(bomb.length).toBeLessThan(2_000_000);
  const told = [
    await refusal('', 'vide.csv'),
    await refusal(book.subarray(0, book.length - 200), 'coupe.xlsx'),
    await refusal(oldFile('EncryptedPackage'), 'protege.xlsx'),
    await refusal(oldFile('Workbook'), 'ancien.xls'),
    await refusal(Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 8, 9, 0]), 'binaire.csv'),
    await refusal('Client;Note\nAcme;"jamais fermé\nDubois;x\n', 'guillemet.csv'),
    await refusal(`${wide}\n${wide}`, 'large.csv'),
    await refusal(bomb, 'bombe.xlsx'),
  ];
  expect(told.map(([code, status]) => [code, status])).toEqual([
    ['file_empty', 422],
    ['file_unreadable', 422],
    ['file_protected', 422],
    ['file_old_format', 422],
    ['file_unreadable', 422],
    ['file_unreadable', 422],
    ['file_too_many_columns', 422],
    ['file_too_large', 413],
  ]);
  for (const [, , sentence] of told) expect(sentence).toMatch(/^[A-ZÀÉÊ].{10,}\.$/u);
  expect((await julie.call(listImports)).items).toEqual([]);
  expect((await julie.call(listAccounts, { query: {} })).totals.count).toBe(0);
}, 60_000);

test('a file over 50 MB is refused before it is read', async () => {
  const { status, body } = await julie.send({
    method: 'POST',
    url: '/api/v1/imports?fileName=gros.csv',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.alloc(50_000_001, 'a'),
  });
  expect([status, (body as { code: string }).code]).toEqual([413, 'too_large']);
});

test('what stands in cells never breaks an import: emoji, right-to-left, year 9999, negative amounts, very long notes', async () => {
  const { id, proposal } = await drop(
    julie,
    [
      'Client;Projet;Montant HT;Échéance;Commentaires',
      '🪚 Menuiserie;Portes 🚪;1200;15/12/2026;مرحبا',
      'Négatif;Portes;-500;15/12/2026;',
      'Lointain;Portes;500;31/12/9999;',
      `Bavard;Portes;500;15/12/2026;${'x'.repeat(100_000)}`,
      'Cloche\u0007 et\u2028ligne;Portes;500;;',
    ].join('\n'),
    'suivi.csv',
  );
  expect(proposal?.problems.items.map(({ line, code }) => [line, code])).toEqual([
    [3, 'amount_negative'],
    [4, 'date_implausible'],
    [5, 'text_too_long'],
  ]);
  const repairs = (proposal?.problems.items ?? []).flatMap(({ line, column, repair }) =>
    repair && column !== null ? [{ line, column, cell: repair.cell }] : [],
  );
  const mended = await julie.call(updateImport, { params: { id }, body: { repairs } });
  expect(mended.proposal?.counts).toMatchObject({ stopped: 0, imported: 5 });
  const done = await run(julie, id);
  expect([done.state, done.failure]).toEqual(['done', null]);
});
