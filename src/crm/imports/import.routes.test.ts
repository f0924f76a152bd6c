import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drop, run } from '../../testing/imported.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { listAccounts } from '../accounts/account.contract.ts';
import { listContacts } from '../contacts/contact.contract.ts';
import { listOpportunities } from '../opportunities/opportunity.contract.ts';
import { undoImport } from './import.contract.ts';

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
  ';;;Sans nom;à voir;;;;;',
].join('\r\n');

async function counts() {
  const accounts = await julie.call(listAccounts, { query: { limit: 1 } });
  const contacts = await julie.call(listContacts, { query: { limit: 1 } });
  const sales = await julie.call(listOpportunities, { query: { limit: 1, status: 'any' } });
  return [accounts.totals.count, contacts.totals.count, sales.totals.count];
}

describe('a spreadsheet dropped', () => {
  it('is shown as it will be written, then written, then taken back', async () => {
    const before = await counts();
    const dropped = await drop(julie, followUp, 'suivi.csv');
    expect(await counts()).toEqual(before);
    const done = await run(julie, dropped.id);
    expect(done.failure).toBeNull();
    expect(done.state).toBe('done');
    await julie.call(undoImport, { params: { id: dropped.id } });
    expect(await counts()).toEqual(before);
  });
});
