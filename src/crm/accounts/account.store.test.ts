import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../lib/call.ts';
import type { QueryInput } from '../../lib/contract.ts';
import { inScope } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createAccount, findSimilarAccounts, getAccount, listAccounts } from './account.contract.ts';
import { createAccounts } from './account.store.ts';
import { markCustomer, markCustomers, setCustomerSince } from './customer.store.ts';

let server: TestServer;
let julie: Call;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie).call;
});
afterAll(() => server.close());

describe('a customer', () => {
  it('is one since its earliest won opportunity, whatever the order they are told in', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Ancienne SARL' } });
    await atWork((scope) => markCustomer(scope, id, '2026-05-04'));
    await atWork((scope) =>
      markCustomers(scope, [
        { accountId: id, day: '2026-09-01' },
        { accountId: id, day: '2025-11-20' },
      ]),
    );
    const account = await julie(getAccount, { params: { id } });
    expect(account).toMatchObject({ relationship: 'customer', customerSince: '2025-11-20', version: 3 });
    await atWork((scope) => setCustomerSince(scope, id, null));
    expect(await julie(getAccount, { params: { id } })).toMatchObject({ relationship: 'prospect' });
  });
});

describe('accounts that may be the same one', () => {
  const of = async (query: QueryInput<typeof findSimilarAccounts>) =>
    (await julie(findSimilarAccounts, { query })).items.map(({ account, by }) => `${account.name}: ${by}`);

  beforeAll(async () => {
    const add = (body: { name: string } & Record<string, unknown>) => julie(createAccount, { body });
    await add({ name: 'SARL Vernier', postcode: '69003', phones: [{ number: '04 72 00 11 22' }] });
    await add({ name: 'Vernier & Fils', siret: '55210055400013', emails: [{ address: 'info@vernier.fr' }] });
    await add({ name: 'Vernier', postcode: '13001' });
  });

  it('are found by SIRET, then e-mail, then phone, then name and place', async () => {
    expect(await of({ siret: '552 100 554 00013', name: 'Autre nom' })).toEqual(['Vernier & Fils: siret']);
    expect(await of({ email: 'INFO@vernier.fr', phone: '+33 4 72 00 11 22' })).toEqual([
      'Vernier & Fils: email',
      'SARL Vernier: phone',
    ]);
    expect(await of({ name: 'Vernier SAS', postcode: '69003' })).toEqual([
      'SARL Vernier: name_and_place',
      'Vernier: name',
    ]);
  });

  it('never share an empty value', async () => {
    expect(await of({})).toEqual([]);
    expect(await of({ name: '', siret: '', phone: '', email: '' })).toEqual([]);
    expect(await of({ phone: '12', siret: 'x', email: 'y' })).toEqual([]);
  });
});

describe('many accounts at once', () => {
  it('are written in the order given, with the refused ones in their place', async () => {
    const answers = await atWork((scope) =>
      createAccounts(scope, [
        { name: 'Lot Un' },
        { name: 'Lot Deux', siret: '7,3E+13' },
        { name: 'Lot Trois', phones: [{ number: '0144556677', label: '' }] },
      ]),
    );
    expect(answers.map((answer) => ('name' in answer ? answer.name : answer.code))).toEqual([
      'Lot Un',
      'number_destroyed_by_spreadsheet',
      'Lot Trois',
    ]);
    const { items } = await julie(listAccounts, { query: { q: '01 44 55 66 77' } });
    expect(items.map(({ name }) => name)).toContain('Lot Trois');
    const three = items.find(({ name }) => name === 'Lot Trois');
    expect(three?.phones).toMatchObject([{ display: '01 44 55 66 77' }]);
  });
});

function atMorvan() {
  const { organizationId, claire } = server.cast;
  const clock = { language: 'fr', timeZone: 'Europe/Paris', currency: 'EUR' } as const;
  return system('command_line', { organizationId, userId: claire.userId, ...clock });
}

function atWork<T>(work: Parameters<typeof inScope<T>>[3]): Promise<T> {
  return inScope(server.database.kysely, atMorvan(), server.clock.now, work);
}
