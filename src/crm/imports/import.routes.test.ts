import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../lib/server/spreadsheet.ts';
import { writeWorkbook } from '../../lib/server/xlsx-write.ts';
import type { Cell } from '../../lib/spreadsheet-cell.ts';
import type { CastPerson } from '../../testing/cast.ts';
import { drop, run, whenOver } from '../../testing/imported.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createAccount, getAccount, listAccounts } from '../accounts/account.contract.ts';
import { listContacts } from '../contacts/contact.contract.ts';
import { listDocuments } from '../documents/document.contract.ts';
import { listOpportunities } from '../opportunities/opportunity.contract.ts';
import { getOpportunityTimeline } from '../opportunities/timeline.contract.ts';
import {
  cancelImport,
  getImport,
  listImports,
  runImport,
  undoImport,
  updateImport,
} from './import.contract.ts';
import { templateHeaders } from './import-template.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie);
});
afterAll(() => server.close());

const followUp = [
  'Suivi des affaires 2026;;;;;;;;;',
  'Client;Interlocuteur;Tel;Projet;Montant HT;%;Etat;Relance;Com.;Obs.',
  'Cabinet Delmas;Mme Arnoux;612345678;Cloisons;38,5k;50;en cours;15/12/2026;Julie;à revoir',
  'Transports Gaudry;P. Gaudry;02.61.91.04.12;Accueil;12 500,00 €;0,7;sans suite;;JP;BuroPlus moins cher',
  'Bati Ouest;;;Portes;9000;;ok;;Bob;',
  'Hôtel du Port;;;Bar;à voir;;en cours;;;',
  'TOTAL;;;;60000;;;;;',
].join('\r\n');

async function counts() {
  const accounts = await julie.call(listAccounts, { query: { limit: 1 } });
  const contacts = await julie.call(listContacts, { query: { limit: 1 } });
  const sales = await julie.call(listOpportunities, { query: { limit: 1, status: 'any' } });
  return [accounts.totals.count, contacts.totals.count, sales.totals.count];
}

async function saleOf(accountName: string) {
  const { items } = await julie.call(listOpportunities, {
    query: { status: 'any', limit: 200, q: accountName },
  });
  const sale = items.find((item) => item.accountName === accountName);
  if (!sale) throw new Error(`no sale of ${accountName}`);
  return sale;
}

describe('a spreadsheet dropped', () => {
  it('is shown as it will be written, and nothing is written yet', async () => {
    const before = await counts();
    const { proposal, ...dropped } = await drop(julie, followUp, 'suivi.csv');
    expect(dropped).toMatchObject({
      state: 'draft',
      fileName: 'suivi.csv',
      encoding: 'utf-8',
      delimiter: ';',
    });
    expect(proposal).toMatchObject({ headerLine: 2, titleLines: [1], totalLines: [7], makesSales: true });
    expect(proposal?.counts).toMatchObject({
      rows: 4,
      stopped: 1,
      imported: 3,
      accounts: 3,
      opportunities: 3,
    });
    expect(proposal?.undecided).toMatchObject({
      count: 1,
      items: [{ line: 4, account: 'Transports Gaudry', amount: 12500, value: 'sans suite' }],
    });
    expect(proposal?.problems.items).toMatchObject([
      { line: 6, code: 'amount_unreadable', severity: 'stops', repair: { code: 'to_be_priced', cell: 0 } },
    ]);
    expect(proposal?.unknownOwners).toEqual([{ value: 'Bob', count: 1 }]);
    expect(await counts()).toEqual(before);
    await julie.call(undoImport, { params: { id: dropped.id } });
    expect((await julie.call(listImports)).items).toEqual([]);
  });

  it('is written as chosen: a meaning, a decision, a mend, another field', async () => {
    const { id, proposal } = await drop(julie, followUp, 'suivi.csv');
    const mend = proposal?.problems.items[0]?.repair?.cell ?? 'none';
    const nadege = server.cast.nadege.userId;
    const chosen = await julie.call(updateImport, {
      params: { id },
      body: {
        decisions: [{ line: 4, decision: 'nobody' }],
        repairs: [{ line: 6, column: 4, cell: mend }],
        values: [{ value: 'bob', meaning: { field: 'opportunity.owner', userId: nadege } }],
        columns: [{ index: 9, field: 'ignored' }],
      },
    });
    expect(chosen.proposal?.counts).toMatchObject({
      stopped: 0,
      imported: 4,
      undecided: 0,
      vanished: 1,
      lost: 0,
    });
    expect(chosen.proposal?.unknownOwners).toEqual([]);
    expect(chosen.proposal?.columns[9]).toMatchObject({ field: 'ignored', isChosen: true });
    const done = await run(julie, id);
    expect([done.state, done.failure]).toEqual(['done', null]);
    expect(done.result).toEqual(chosen.proposal?.counts);
    expect(done.undoableUntil).toBe('2026-12-02');
    expect(await saleOf('Cabinet Delmas')).toMatchObject({
      title: 'Cloisons',
      status: 'open',
      potentialAmount: 38500,
      ownerId: server.cast.julie.userId,
      nextActivity: { kind: 'follow_up', dueOn: '2026-12-15' },
    });
    expect(await saleOf('Transports Gaudry')).toMatchObject({
      status: 'vanished',
      closing: { reasonId: null },
    });
    expect(await saleOf('Bati Ouest')).toMatchObject({
      status: 'won',
      ownerId: nadege,
      wonAmount: 9000,
      closing: { amountToConfirm: true },
    });
    expect(await saleOf('Hôtel du Port')).toMatchObject({ potentialAmount: 0 });
    const missing = await julie.call(listOpportunities, { query: { status: 'any', toComplete: 'true' } });
    expect(missing.items.map(({ accountName }) => accountName).sort()).toEqual([
      'Bati Ouest',
      'Transports Gaudry',
    ]);
    const { accountId } = await saleOf('Bati Ouest');
    expect(await julie.call(getAccount, { params: { id: accountId } })).toMatchObject({
      relationship: 'customer',
    });
  });

  it('tells in the history that it came through an import', async () => {
    const { id } = await saleOf('Cabinet Delmas');
    const { items } = await julie.call(getOpportunityTimeline, { params: { id } });
    expect(JSON.stringify(items)).toContain('"import"');
    expect((await julie.call(listImports)).items).toMatchObject([
      { state: 'done', result: { opportunities: 4 } },
    ]);
  });

  it('dropped a second time brings nothing twice', async () => {
    const before = await counts();
    const again = await drop(julie, followUp, 'suivi.csv');
    expect(again.proposal?.counts).toMatchObject({
      accounts: 3,
      knownAccounts: 3,
      opportunities: 3,
      knownOpportunities: 3,
    });
    expect(again.proposal?.duplicates.by).toMatchObject({ name_and_place: 1, phone: 2 });
    expect((await run(julie, again.id)).state).toBe('done');
    expect(await counts()).toEqual(before);
  });

  it('fills what is empty on a company that is known, and overwrites nothing', async () => {
    const known = await julie.call(createAccount, {
      body: { name: 'Imprimerie Colin', siret: '73282932000074', city: 'Brest' },
    });
    const rows =
      'Raison sociale;SIRET;Ville;Code postal;Téléphone\nIMPRIMERIE COLIN SARL;732 829 320 00074;Quimper;29000;0298000001';
    const skipped = await drop(julie, rows, 'a.csv');
    expect(skipped.proposal?.duplicates).toMatchObject({
      by: { siret: 1 },
      items: [
        { line: 2, accountId: known.id, accountName: 'Imprimerie Colin', by: 'siret', mode: 'fill_empty' },
      ],
    });
    const body = { duplicateChoices: [{ line: 2, mode: 'skip' as const }] };
    await julie.call(updateImport, { params: { id: skipped.id }, body });
    await run(julie, skipped.id);
    expect(await julie.call(getAccount, { params: { id: known.id } })).toMatchObject({
      postcode: null,
      version: 1,
    });
    await run(julie, (await drop(julie, rows, 'a.csv')).id);
    expect(await julie.call(getAccount, { params: { id: known.id } })).toMatchObject({
      name: 'Imprimerie Colin',
      city: 'Brest',
      postcode: '29000',
      phones: [{ number: '+33298000001' }],
    });
    const twice = await drop(julie, rows, 'a.csv');
    await julie.call(updateImport, { params: { id: twice.id }, body: { duplicates: 'create' } });
    await run(julie, twice.id);
    const found = await julie.call(listAccounts, { query: { q: 'imprimerie colin' } });
    expect(found.totals.count).toBe(2);
  });

  it('tries without leaving anything, and counts the same', async () => {
    const before = await counts();
    const { id, proposal } = await drop(julie, 'Client;Projet;Montant\nEssai;Blanc;100', 'essai.csv');
    const tried = await run(julie, id, { dryRun: true });
    expect([tried.state, tried.trial, tried.result]).toEqual(['draft', proposal?.counts, null]);
    expect(await counts()).toEqual(before);
    expect((await run(julie, id)).result).toEqual(tried.trial);
  });

  it('pasted from a spreadsheet is understood as a file is', async () => {
    const pasted = await drop(julie, 'Client\tProjet\tMontant HT\nCollé SA\tRayonnages\t1 500,00 €\n');
    expect(pasted).toMatchObject({
      fileName: null,
      delimiter: '\t',
      proposal: { counts: { opportunities: 1 } },
    });
  });
});

describe('five hundred rows of the template', () => {
  const header = templateHeaders('fr');
  const rows = Array.from({ length: 500 }, (_, at): Cell[] => {
    const status = ['En cours', 'Gagnée', 'Perdue', 'En attente', 'Évanouie'][at % 5] ?? '';
    const isClosed = ['Gagnée', 'Perdue', 'Évanouie'].includes(status);
    const cells: Record<string, Cell> = {
      Société: `Atelier ${Math.floor(at / 2)}`,
      Contact: `Mme Lou Ferrand${at}`,
      Téléphone: at % 2 === 0 ? `02400${String(10000 + at)}` : null,
      'Code postal': '44000',
      Opportunité: `Projet ${at}`,
      Statut: status,
      'Potentiel HT': at === 7 ? 'à voir' : 1000 + at,
      'Commercial affecté': 'Julie Perrin',
      'Créée le': { day: '2026-03-02', time: null },
      'Prochaine action le': isClosed ? null : { day: '2026-10-01', time: null },
      'N° devis': `D-${at}`,
      Concurrent: status === 'Perdue' ? 'BuroPlus' : null,
      Motif: status === 'Perdue' ? 'trop cher' : null,
      'Clôturée le': isClosed ? { day: '2026-06-10', time: null } : null,
      'Montant signé HT': status === 'Gagnée' ? 900 : null,
    };
    return header.map((name) => cells[name] ?? null);
  });

  it('come in as counted, and one that is wrong comes back in the same layout', async () => {
    const [, , salesBefore = 0] = await counts();
    const columns = header.map((name) => ({ header: name }));
    const { id, proposal } = await drop(
      julie,
      await writeWorkbook([{ name: 'Suivi', columns, rows }]),
      'suivi.xlsx',
    );
    expect(proposal?.counts).toEqual({
      rows: 500,
      stopped: 1,
      imported: 499,
      accounts: 250,
      knownAccounts: 0,
      contacts: 499,
      knownContacts: 0,
      opportunities: 499,
      knownOpportunities: 0,
      actions: 200,
      overdue: 200,
      documents: 500,
      won: 100,
      lost: 99,
      vanished: 100,
      onHold: 100,
      undecided: 0,
      toComplete: 100,
    });
    const done = await run(julie, id);
    expect([done.state, done.failure]).toEqual(['done', null]);
    expect((await counts())[2]).toBe(salesBefore + 499);
    expect(await saleOf('Atelier 249')).toMatchObject({ createdAt: '2026-03-02T12:00:00.000Z' });
    const lost = (await julie.call(listOpportunities, { query: { status: 'lost', limit: 1 } })).items[0];
    const quotes = await julie.call(listDocuments, { query: { opportunityId: lost?.id ?? '' } });
    expect(quotes.items).toMatchObject([{ kind: 'quote', status: 'refused', issuedOn: '2026-03-02' }]);

    const file = await julie.send({ url: `/api/v1/imports/${id}/problems` });
    expect(file.headers['content-disposition']).toContain(
      "filename*=UTF-8''suivi%20-%20%C3%A0%20corriger.xlsx",
    );
    const back = await readSpreadsheet(file.bytes, 'suivi.xlsx');
    if (!('sheets' in back)) throw new Error('unreadable');
    const [titles, row] = back.sheets[0]?.rows ?? [];
    expect(titles?.cells).toEqual([...header, 'Problème']);
    expect(row?.cells).toContain('à voir');
    expect(row?.cells.at(-1)).toMatch(/^Montant «\sà voir\s», ni nombre ni vide\.$/);
    expect(back.sheets[0]?.rows).toHaveLength(2);

    // Mended and dropped again: that row comes in, beside the company that is there.
    const mended = [...(row?.cells ?? [])]
      .map((cell) => (cell === 'à voir' ? 2500 : cell))
      .slice(0, header.length);
    const again = await drop(
      julie,
      await writeWorkbook([{ name: 'Suivi', columns, rows: [mended] }]),
      'suivi.xlsx',
    );
    expect(again.proposal?.counts).toMatchObject({
      accounts: 1,
      knownAccounts: 1,
      opportunities: 1,
      knownOpportunities: 0,
    });
    await run(julie, again.id);
    expect((await counts())[2]).toBe(salesBefore + 500);
  });

  it('are seen by their company alone, and by those who may import', async () => {
    const { id } = await drop(julie, 'Client;Projet;Montant\nAcme;Porte;1', 'a.csv');
    const statusFor = async (person: CastPerson) =>
      (await server.as(person).send({ url: `/api/v1/imports/${id}` })).status;
    const { claire, marc, lea } = server.cast;
    expect([await statusFor(claire), await statusFor(marc), await statusFor(lea)]).toEqual([200, 404, 403]);
  });
});

describe('two at once', () => {
  const rows = (name: string) => `Client;Projet;Montant HT\n${name};Bureau;1000\n${name} Est;Bureau;2000`;

  it('of the same file follow each other, and bring nothing twice', async () => {
    const nadege = server.as(server.cast.nadege);
    const [one, two] = await Promise.all([
      drop(julie, rows('Jumeaux'), 'a.csv'),
      drop(nadege, rows('Jumeaux'), 'b.csv'),
    ]);
    await Promise.all([
      julie.call(runImport, { params: { id: one.id }, body: {} }),
      nadege.call(runImport, { params: { id: two.id }, body: {} }),
    ]);
    const over = await Promise.all([whenOver(julie, one.id), whenOver(nadege, two.id)]);
    expect(over.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(over.map(({ result }) => result?.knownAccounts).sort()).toEqual([0, 2]);
    const found = await julie.call(listAccounts, { query: { q: 'jumeaux' } });
    expect(found.totals.count).toBe(2);
  });

  it('of one import: it runs once', async () => {
    const { id } = await drop(julie, rows('Unique'), 'a.csv');
    const starts = await Promise.all(
      [1, 2].map(() => julie.send({ method: 'POST', url: `/api/v1/imports/${id}/run`, body: {} })),
    );
    expect(starts.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await whenOver(julie, id)).state).toBe('done');
    expect((await julie.call(listAccounts, { query: { q: 'unique' } })).totals.count).toBe(2);
    const changed = await julie.send({ method: 'PATCH', url: `/api/v1/imports/${id}`, body: { sheet: 0 } });
    expect(changed.status).toBe(409);
  });
});

describe('a run that is stopped', () => {
  const long = [
    'Client;Projet;Montant HT',
    ...Array.from({ length: 1500 }, (_, at) => `Arrêt ${at};P;${at}`),
  ].join('\n');

  it('leaves nothing and can be run again', async () => {
    const before = await counts();
    const { id } = await drop(julie, long, 'long.csv');
    const started = await julie.call(runImport, { params: { id }, body: {} });
    expect(started).toMatchObject({ state: 'running', progress: { done: 0 } });
    const stopped = await julie.call(cancelImport, { params: { id } });
    expect(stopped).toMatchObject({ state: 'draft', result: null, failure: null, progress: null });
    expect(await counts()).toEqual(before);
  });

  it('by a power cut is a draft again: nobody holds it any more', async () => {
    const { id } = await drop(julie, 'Client;Projet;Montant\nCoupure;P;1', 'a.csv');
    await server.database.pool.query('select set_org($1)', [server.cast.organizationId]).catch(() => {});
    const { inScope } = await import('../../lib/server/scope.ts');
    const { system } = await import('../../lib/server/system.ts');
    const { readImport, saveImport } = await import('./import.store.ts');
    const { organizationId } = server.cast;
    const who = system('command_line', {
      organizationId,
      userId: server.cast.julie.userId,
      language: 'fr',
      timeZone: 'Europe/Paris',
      currency: 'EUR',
    });
    await inScope(server.database.kysely, who, server.clock.now, async (scope) => {
      const row = await readImport(scope, id);
      if (row) await saveImport(scope, row, { state: 'running', started_at: scope.now });
    });
    expect((await julie.call(getImport, { params: { id } })).state).toBe('running');
    server.clock.now = new Date(server.clock.now.getTime() + 60_000);
    expect((await julie.call(getImport, { params: { id } })).state).toBe('draft');
    expect((await run(julie, id)).state).toBe('done');
  });
});
