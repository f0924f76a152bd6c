import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../lib/server/spreadsheet.ts';
import { drop, run } from '../../testing/imported.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createAccount } from '../accounts/account.contract.ts';
import { createOpportunity, listOpportunities } from '../opportunities/opportunity.contract.ts';
import { templateHeaders } from './import-template.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie);
});
afterAll(() => server.close());

async function sheet(format: 'xlsx' | 'csv', query = 'status=any') {
  const answer = await julie.send({ url: `/api/v1/exports/opportunities?${query}&format=${format}` });
  expect(answer.status).toBe(200);
  const read = await readSpreadsheet(answer.bytes, `export.${format}`);
  if (!('sheets' in read)) throw new Error('not read back');
  return { answer, rows: read.sheets[0]?.rows.map(({ cells }) => cells) ?? [] };
}

describe('the list as a spreadsheet', () => {
  const names = ['=1+1', '+33 SARL', '-Jean', '@home', "'=déjà", '=HYPERLINK("http://x";"y")'];

  it('runs nothing when it is opened, and comes back unchanged when it is imported again', async () => {
    for (const name of names) {
      const account = await julie.call(createAccount, { body: { name, postcode: '01000' } });
      await julie.call(createOpportunity, {
        body: { accountId: account.id, title: name, potentialAmount: 12.5 },
      });
    }
    for (const format of ['xlsx', 'csv'] as const) {
      const { answer, rows } = await sheet(format);
      expect(rows[0]).toEqual(templateHeaders('fr'));
      expect(
        rows
          .slice(1)
          .map((cells) => cells[0])
          .sort(),
      ).toEqual([...names].sort());
      if (format === 'csv') expect(answer.bytes.toString('utf8')).toContain(";'=1+1;");
      const again = await drop(julie, answer.bytes, `export.${format}`);
      expect(again.proposal?.counts).toMatchObject({
        rows: names.length,
        stopped: 0,
        knownAccounts: names.length,
        knownOpportunities: names.length,
      });
    }
  });

  it('tells every ending so that it is understood again', async () => {
    const rows = [
      'Client;Projet;Montant HT;Statut;Clôturée le;Montant signé HT;Concurrent;Motif',
      'Un;Sol;100;gagné;10/06/2026;90;;',
      'Deux;Mur;200;perdu;11/06/2026;;BuroPlus;trop cher',
      'Trois;Toit;300;évanouie;12/06/2026;;;',
      'Quatre;Bar;400;réassort;13/06/2026;400;;',
      'Cinq;Quai;500;en attente;;;;',
    ].join('\n');
    await run(julie, (await drop(julie, rows, 'a.csv')).id);
    const { answer, rows: told } = await sheet('xlsx', 'status=closed');
    const at = (header: string) => templateHeaders('fr').indexOf(header);
    const shown = told
      .slice(1)
      .map((cells) => ['Société', 'Statut', 'Concurrent', 'Motif'].map((name) => cells[at(name)] ?? null));
    expect(shown.sort()).toEqual([
      ['Deux', 'Perdue', 'BuroPlus', 'Prix'],
      ['Quatre', 'Commande récurrente', null, null],
      ['Trois', 'Évanouie', null, null],
      ['Un', 'Gagnée', null, null],
    ]);
    const marc = server.as(server.cast.marc);
    const elsewhere = await drop(marc, answer.bytes, 'export.xlsx');
    expect(elsewhere.proposal?.counts).toMatchObject({
      won: 2,
      lost: 1,
      vanished: 1,
      undecided: 0,
      toComplete: 1,
    });
    await run(marc, elsewhere.id);
    const closed = (await marc.call(listOpportunities, { query: { status: 'closed' } })).items;
    expect(
      closed
        .map((one) => [one.accountName, one.status, one.origin, one.wonAmount, one.closing?.closedOn])
        .sort(),
    ).toEqual([
      ['Deux', 'lost', 'pursued', null, '2026-06-11'],
      ['Quatre', 'won', 'recurring', 400, '2026-06-13'],
      ['Trois', 'vanished', 'pursued', null, '2026-06-12'],
      ['Un', 'won', 'pursued', 90, '2026-06-10'],
    ]);
  });

  it('holds what the list shows, filtered alike', async () => {
    const { rows } = await sheet('csv', 'status=on_hold');
    expect(rows.slice(1).map((cells) => cells[0])).toEqual(['Cinq']);
    expect((await server.as(server.cast.lea).send({ url: '/api/v1/exports/opportunities' })).status).toBe(
      403,
    );
  });

  it('the template comes in the reader’s language and imports as it is', async () => {
    const answer = await julie.send({ url: '/api/v1/imports/template' });
    expect(answer.headers['content-disposition']).toContain('suivi-opportunites.xlsx');
    const read = await readSpreadsheet(answer.bytes, 'suivi-opportunites.xlsx');
    expect('sheets' in read && read.sheets[0]?.rows[0]?.cells).toEqual(templateHeaders('fr'));
  });
});
