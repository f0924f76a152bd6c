import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount, deleteAccount, updateAccount } from '../crm/accounts/account.contract.ts';
import { createContact } from '../crm/contacts/contact.contract.ts';
import { createOpportunity } from '../crm/opportunities/opportunity.contract.ts';
import { search } from '../lib/search.contract.ts';
import { type Browser, type TestServer, testServer } from '../testing/server.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie);
  const delmas = await account('Menuiserie Delmas SARL', {
    siret: '73282932000074',
    vatNumber: 'FR44732829320',
    postcode: '69003',
    city: 'Lyon',
    phones: [{ number: '04 72 00 11 22' }],
    emails: [{ address: 'contact@delmas-bois.fr' }],
  });
  await account('Société Générale', { city: 'Nanterre' });
  await account('Électricité Thévenot', { siren: '005520135' });
  await account('L’Oréal');
  await account('Dupont & Fils');
  await account('E.D.F.');
  await julie.call(createContact, {
    body: {
      accountId: delmas,
      givenName: 'Hélène',
      familyName: 'Lefebvre',
      phones: [{ number: '06 12 34 56 78' }],
    },
  });
  await julie.call(createOpportunity, {
    body: { accountId: delmas, title: 'Agencement de la boutique', potentialAmount: 15_500 },
  });
});
afterAll(() => server.close());

async function account(name: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await julie.call(createAccount, { body: { name, ...more } })).id;
}

const labels = async (q: string, browser = julie) =>
  (await browser.call(search, { query: { q } })).items.map(({ label }) => label);

describe('a number', () => {
  it.each([
    '06 12 34 56 78',
    '06.12.34.56.78',
    '+33612345678',
    '+33 (0)6 12 34 56 78',
    '0033612345678',
    '612345678',
    'Tél : 06 12 34 56 78',
    '06 12 34',
    '345678',
  ])('« %s » finds whose phone it is', async (q) => {
    expect((await julie.call(search, { query: { q } })).items[0]).toMatchObject({
      entity: 'contact',
      label: 'Hélène Lefebvre',
      detail: 'Menuiserie Delmas SARL',
      phone: '06 12 34 56 78',
    });
  });

  it.each([
    '732 829 320 00074',
    '73282932000074',
    '732829320',
    'siret 732 829 320',
    'FR44732829320',
    '69003',
  ])('« %s » finds the company by SIRET, SIREN, VAT number or postcode', async (q) =>
    expect((await labels(q))[0]).toBe('Menuiserie Delmas SARL'),
  );

  it.each(['005 520 135', '005520135', '5520135'])('« %s » finds a SIREN that starts with zeros', async (q) =>
    expect(await labels(q)).toEqual(['Électricité Thévenot']),
  );

  it('finds an opportunity by its amount', async () =>
    expect(await labels('15500')).toEqual(['Agencement de la boutique']));
});

describe('a name', () => {
  it.each([
    ['delma', 'Menuiserie Delmas SARL'],
    ['DELMAS', 'Menuiserie Delmas SARL'],
    ['dlemas', 'Menuiserie Delmas SARL'],
    ['delmaas', 'Menuiserie Delmas SARL'],
    ['sarl delmas menuiserie', 'Menuiserie Delmas SARL'],
    ['delmas lyon', 'Menuiserie Delmas SARL'],
    ['menuisrie', 'Menuiserie Delmas SARL'],
    ['societe generale', 'Société Générale'],
    ['Sté générale', 'Société Générale'],
    ['generale', 'Société Générale'],
    ['nantere', 'Société Générale'],
    ['electricite', 'Électricité Thévenot'],
    ['tevenaud', 'Électricité Thévenot'],
    ['oreal', 'L’Oréal'],
    ["l'oréal", 'L’Oréal'],
    ['dupond', 'Dupont & Fils'],
    ['dupont et fils', 'Dupont & Fils'],
    ['edf', 'E.D.F.'],
    ['lefevre', 'Hélène Lefebvre'],
    ['helene', 'Hélène Lefebvre'],
    ['lefebvre delmas', 'Hélène Lefebvre'],
    ['boutique', 'Agencement de la boutique'],
    ['boutique delmas', 'Agencement de la boutique'],
    ['contact@delmas-bois.fr', 'Menuiserie Delmas SARL'],
    ['@delmas-bois.fr', 'Menuiserie Delmas SARL'],
  ])('« %s » finds %s first', async (q, label) => expect((await labels(q))[0]).toBe(label));

  it('finds everything around a company, the company first', async () => {
    const { items } = await julie.call(search, { query: { q: 'delmas' } });
    expect(items.map(({ entity }) => entity).sort()).toEqual(['account', 'contact', 'opportunity']);
    expect(items[0]).toMatchObject({
      entity: 'account',
      detail: '69003 Lyon',
      phone: '04 72 00 11 22',
      amount: null,
    });
    expect(items.find(({ entity }) => entity === 'opportunity')).toMatchObject({
      detail: 'Menuiserie Delmas SARL',
      amount: 15_500,
    });
  });

  it.each(['xyzxyz', '%', '_', "'); drop table accounts; --", '🙂', '999999999'])(
    '« %s » finds nothing, without harm',
    async (q) => expect(await labels(q)).toEqual([]),
  );

  it('is the new one once it has changed, for all that belongs to it', async () => {
    const id = await account('Première Enseigne');
    await julie.call(createContact, { body: { accountId: id, familyName: 'Rivoire' } });
    await julie.call(createOpportunity, { body: { accountId: id, title: 'Devanture' } });
    await julie.call(updateAccount, { params: { id }, body: { version: 1, name: 'Kiosque Wagram' } });
    expect((await labels('wagram')).sort()).toEqual(['Devanture', 'Kiosque Wagram', 'Rivoire']);
    expect(await labels('premiere enseigne')).toEqual([]);
  });

  it('of a removed account is not found any more', async () => {
    const id = await account('Éphémère');
    expect(await labels('ephemere')).toEqual(['Éphémère']);
    await julie.call(deleteAccount, { params: { id } });
    expect(await labels('ephemere')).toEqual([]);
  });
});

describe('who sees what', () => {
  it('shows nothing of another company', async () => {
    const marc = server.as(server.cast.marc);
    for (const q of ['delmas', 'dlemas', '0612345678', '73282932000074'])
      expect(await labels(q, marc)).toEqual([]);
  });

  it('does not let what one may not see crowd out what one may', async () => {
    const { claire, julien } = server.cast;
    const id = await account('Chantier Valmy');
    const owners = server.as(claire);
    for (let i = 0; i < 30; i++)
      await owners.call(createOpportunity, {
        body: { accountId: id, title: `Valmy ${i}`, visibility: 'private' },
      });
    await julie.call(createOpportunity, {
      body: { accountId: id, title: 'Valmy de Julie avec un long titre' },
    });
    const { items } = await julie.call(search, { query: { q: 'valmy', limit: 5 } });
    expect(items.map(({ label }) => label).sort()).toEqual([
      'Chantier Valmy',
      'Valmy de Julie avec un long titre',
    ]);
    expect(await labels('valmy 12', server.as(julien))).toEqual([]);
  });

  it('gives a caller names and nothing else, found by names and nothing else', async () => {
    const lea = server.as(server.cast.lea);
    const { items } = await lea.call(search, { query: { q: 'delmas' } });
    expect(items).toMatchObject([
      { entity: 'account', label: 'Menuiserie Delmas SARL', detail: '', phone: null, amount: null },
      { entity: 'contact', label: 'Hélène Lefebvre', detail: 'Menuiserie Delmas SARL', phone: null },
    ]);
    for (const q of ['0612345678', '73282932000074', 'lyon', '@delmas-bois.fr', 'boutique'])
      expect(await labels(q, lea)).toEqual([]);
  });
});
