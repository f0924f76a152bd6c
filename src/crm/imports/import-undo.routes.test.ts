import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../lib/search.contract.ts';
import { drop, run } from '../../testing/imported.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createAccount, getAccount, listAccounts, updateAccount } from '../accounts/account.contract.ts';
import { createActivity, listActivities } from '../activities/activity.contract.ts';
import { listContacts } from '../contacts/contact.contract.ts';
import { closeOpportunity } from '../opportunities/closing.contract.ts';
import { listOpportunities, updateOpportunity } from '../opportunities/opportunity.contract.ts';
import { createApiKey } from '../users/api-key.contract.ts';
import { undoImport } from './import.contract.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie);
});
afterAll(() => server.close());

const header = 'Client;SIRET;CP;Contact;Projet;Montant HT;Statut;Relance;Commentaires';

async function imported(...rows: string[]): Promise<string> {
  const { id } = await drop(julie, [header, ...rows].join('\n'), 'suivi.csv');
  const done = await run(julie, id);
  expect([done.state, done.failure]).toEqual(['done', null]);
  return id;
}

const undo = (id: string) => julie.call(undoImport, { params: { id } });
const sales = async () =>
  (await julie.call(listOpportunities, { query: { status: 'any', limit: 200 } })).items;
const accounts = async () => (await julie.call(listAccounts, { query: { limit: 200 } })).items;

describe('an import taken back', () => {
  it('leaves the state of before: lists, search, things to do, duplicates', async () => {
    const before = [await sales(), await accounts(), (await julie.call(listActivities, { query: {} })).items];
    const id = await imported(
      'Menuiserie Arnal;;35000;Mme Lou Ferrand;Portes;1200;en cours;15/12/2026;un mot',
      'Garage Vidal;;29000;M. Paul Vidal;Bureau;800;gagné;;',
    );
    const { undone, state } = await undo(id);
    expect(state).toBe('undone');
    expect(undone).toEqual({
      removed: { account: 2, contact: 2, opportunity: 2, activity: 2 },
      restored: {},
      left: 0,
      items: [],
    });
    expect([
      await sales(),
      await accounts(),
      (await julie.call(listActivities, { query: {} })).items,
    ]).toEqual(before);
    expect((await julie.call(search, { query: { q: 'arnal' } })).items).toEqual([]);
    const again = await drop(julie, `${header}\nMenuiserie Arnal;;35000;;Portes;1200;en cours;;`, 'a.csv');
    expect(again.proposal?.counts).toMatchObject({ accounts: 1, knownAccounts: 0 });
  });

  it('leaves what somebody worked on since, with what it needs, and tells it', async () => {
    const id = await imported(
      'Atelier Un;;35000;Mme Ada Un;Sol;1000;en cours;;note un',
      'Atelier Deux;;35000;Mme Ada Deux;Mur;2000;en cours;;note deux',
      'Atelier Trois;;35000;Mme Ada Trois;Toit;3000;en cours;;note trois',
    );
    const of = async (name: string) => (await sales()).find(({ accountName }) => accountName === name);
    const one = await of('Atelier Un');
    const two = await of('Atelier Deux');
    await julie.call(updateOpportunity, {
      params: { id: one?.id ?? '' },
      body: { version: 1, potentialAmount: 1500 },
    });
    await julie.call(createActivity, {
      body: { kind: 'note', opportunityId: two?.id ?? '', subject: 'appelé' },
    });
    const { undone } = await undo(id);
    expect(undone?.removed).toEqual({ account: 1, contact: 1, opportunity: 1, activity: 1 });
    expect(undone?.items.map(({ entity, name, field }) => [entity, name, field])).toEqual([
      ['account', 'Atelier Un', null],
      ['account', 'Atelier Deux', null],
      ['contact', 'Ada Un', null],
      ['contact', 'Ada Deux', null],
      ['opportunity', 'Sol', null],
      ['opportunity', 'Mur', null],
    ]);
    expect((await sales()).map(({ title }) => title).sort()).toEqual(['Mur', 'Sol']);
    const left = (await julie.call(listContacts, { query: { limit: 200 } })).items.map(
      ({ givenName, familyName }) => `${givenName} ${familyName}`,
    );
    expect(left.sort()).toEqual(['Ada Deux', 'Ada Un']);
  });

  it('puts back what it filled, unless somebody changed it since', async () => {
    const known = await julie.call(createAccount, { body: { name: 'Colin', siret: '73282932000074' } });
    const other = await julie.call(createAccount, { body: { name: 'Fabre', siret: '35600000000048' } });
    const id = await imported(
      'Colin;73282932000074;35000;;Sol;100;gagné;;',
      'Fabre;35600000000048;29000;;Mur;100;gagné;;',
    );
    const filled = await julie.call(getAccount, { params: { id: other.id } });
    expect(filled).toMatchObject({ postcode: '29000', relationship: 'customer' });
    await julie.call(updateAccount, {
      params: { id: other.id },
      body: { version: filled.version, postcode: '29200' },
    });
    const { undone } = await undo(id);
    expect(undone).toMatchObject({
      restored: { account: 2 },
      left: 1,
      items: [{ entity: 'account', id: other.id, field: 'postcode', before: null, after: '29200' }],
    });
    expect(await julie.call(getAccount, { params: { id: known.id } })).toMatchObject({
      postcode: null,
      relationship: 'prospect',
    });
    expect(await julie.call(getAccount, { params: { id: other.id } })).toMatchObject({
      postcode: '29200',
      relationship: 'prospect',
    });
  });

  it('keeps the customer that another sale made', async () => {
    const known = await julie.call(createAccount, { body: { name: 'Perret', siret: '40483304800022' } });
    const id = await imported(
      'Perret;40483304800022;;;Sol;100;gagné;;',
      'Perret;40483304800022;;;Toit;300;en cours;;',
    );
    const open = (await sales()).find(({ title }) => title === 'Toit');
    await julie.call(closeOpportunity, {
      params: { id: open?.id ?? '' },
      body: { outcome: 'won', wonAmount: 300 },
    });
    await undo(id);
    expect(await julie.call(getAccount, { params: { id: known.id } })).toMatchObject({
      relationship: 'customer',
    });
  });

  it('once only, and within thirty days', async () => {
    const id = await imported('Tard;;;;Sol;100;en cours;;');
    // A key outlives the browser's session.
    const { secret } = await julie.call(createApiKey, { body: { name: 'relance' } });
    const key = server.withKey(secret ?? '');
    const status = async () => (await key.send({ method: 'DELETE', url: `/api/v1/imports/${id}` })).status;
    const now = server.clock.now;
    server.clock.now = new Date(now.getTime() + 31 * 86_400_000);
    expect(await status()).toBe(410);
    server.clock.now = new Date(now.getTime() + 30 * 86_400_000);
    expect([await status(), await status()]).toEqual([200, 409]);
    server.clock.now = now;
  });
});
