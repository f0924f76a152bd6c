import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, Problem } from '../../lib/call.ts';
import { inScope } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createContact } from '../contacts/contact.contract.ts';
import {
  createAccount,
  deleteAccount,
  findSimilarAccounts,
  getAccount,
  listAccounts,
  restoreAccount,
  updateAccount,
} from './account.contract.ts';
import { markCustomer } from './customer.store.ts';

let server: TestServer;
let julie: Call;
let karim: Call;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie).call;
  karim = server.as(server.cast.karim).call;
});
afterAll(() => server.close());

const problem = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('not refused')),
    (error: unknown) => (error instanceof Problem ? error : Promise.reject(error)),
  );

describe('adding an account', () => {
  it('needs a name only', async () => {
    const dubois = await julie(createAccount, { body: { name: 'Dubois SA' } });
    expect(dubois).toMatchObject({
      kind: 'company',
      name: 'Dubois SA',
      relationship: 'prospect',
      nature: null,
      warnings: [],
      version: 1,
    });
    expect(await karim(getAccount, { params: { id: dubois.id } })).toEqual(dubois);
  });

  it('reads the numbers and phones of a card in any spelling', async () => {
    const body = {
      name: 'Menuiserie Delmas',
      siret: '732 829 320 00074',
      nafCode: '4332a',
      phones: [{ number: '06.12.34.56.78' }, { number: '+32 2 513 89 40', label: 'Bruxelles' }],
      emails: [{ address: 'Contact@Delmas.FR' }],
    };
    expect(await julie(createAccount, { body })).toMatchObject({
      siret: '73282932000074',
      siren: '732829320',
      nature: 'professional',
      nafCode: '43.32A',
      nafVersion: 'rev2',
      nafLabel: 'Travaux de menuiserie bois et PVC',
      phones: [
        { number: '+33612345678', display: '06 12 34 56 78', mobile: true },
        { number: '+3225138940', display: '+32 2 513 89 40', label: 'Bruxelles', mobile: false },
      ],
      emails: [{ address: 'contact@delmas.fr', label: '' }],
    });
  });

  it('warns of a wrong checksum and keeps the number', async () => {
    const kept = await julie(createAccount, { body: { name: 'Acme', siret: '12345678900012' } });
    expect(kept).toMatchObject({ siret: '12345678900012', warnings: ['siret_checksum'] });
  });

  it('refuses a SIRET that Excel rounded, and says why', async () => {
    const refused = await problem(julie(createAccount, { body: { name: 'Acme', siret: '7,32829E+13' } }));
    expect(refused).toMatchObject({ status: 422, code: 'number_destroyed_by_spreadsheet' });
    expect(refused.sentenceFor('siret')).toContain('Le tableur a arrondi ce numéro');
  });

  it('refuses an address that is no e-mail, under its place', async () => {
    const emails = [{ address: 'a@delmas.fr' }, { address: 'delmas' }];
    const refused = await problem(julie(createAccount, { body: { name: 'Acme', emails } }));
    expect(refused.fields).toMatchObject([{ field: 'emails.1.address', code: 'email_unreadable' }]);
  });

  it('refuses what goes beyond the limits of a field', async () => {
    const long = { name: 'x'.repeat(201), note: 'y'.repeat(20_001), postcode: '1234567890123' };
    const refused = await problem(julie(createAccount, { body: long }));
    expect(refused.fields.map(({ field }) => field).sort()).toEqual(['name', 'note', 'postcode']);
  });

  it('keeps emoji and writing from right to left as they are', async () => {
    const name = 'شركة الأمل 🙂';
    expect(await julie(createAccount, { body: { name, note: 'ligne 1\nligne 2' } })).toMatchObject({ name });
  });

  it('refuses text that no database can hold', async () => {
    for (const body of [{ name: 'a\0b' }, { name: 'x\ud800' }, { name: 'Acme', note: 'x\udfff' }])
      expect(await problem(julie(createAccount, { body }))).toMatchObject({ status: 422, code: 'invalid' });
  });

  it('refuses an owner or a source that is not of this company', async () => {
    const { marc } = server.cast;
    const refused = await problem(julie(createAccount, { body: { name: 'Acme', ownerId: marc.userId } }));
    expect(refused).toMatchObject({ status: 422, code: 'reference_unknown' });
    expect(refused.fields).toMatchObject([{ field: 'ownerId' }]);
  });

  it('twice with one key adds it once', async () => {
    const again = () => julie(createAccount, { body: { name: 'Unique SARL' }, idempotencyKey: 'unique-1' });
    expect((await again()).id).toBe((await again()).id);
  });
});

describe('changing an account', () => {
  it('merges changes of two people to different fields', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Fusion SARL' } });
    await julie(updateAccount, { params: { id }, body: { version: 1, city: 'Lyon' } });
    const both = await karim(updateAccount, { params: { id }, body: { version: 1, activity: 'Négoce' } });
    expect(both).toMatchObject({ city: 'Lyon', activity: 'Négoce', version: 3 });
  });

  it('tells the second of two people who changed one field both values', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Conflit SARL' } });
    await julie(updateAccount, { params: { id }, body: { version: 1, city: 'Lyon' } });
    const refused = await problem(
      karim(updateAccount, { params: { id }, body: { version: 1, city: 'Paris', activity: 'Négoce' } }),
    );
    expect(refused).toMatchObject({ status: 409, code: 'version_conflict' });
    expect(refused.facts).toMatchObject({
      version: 2,
      conflicts: [{ field: 'city', yours: 'Paris', theirs: 'Lyon' }],
    });
    expect(await karim(getAccount, { params: { id } })).toMatchObject({ city: 'Lyon', activity: null });
  });

  it('writes nothing when nothing changes', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Calme SARL', city: 'Brest' } });
    const same = await julie(updateAccount, { params: { id }, body: { version: 1, city: 'Brest ' } });
    expect(same.version).toBe(1);
  });

  it('writes its history under the names of the contract', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Histoire SARL' } });
    await julie(updateAccount, { params: { id }, body: { version: 1, phones: [{ number: '0612345678' }] } });
    const events = await atWork((scope) =>
      scope.db
        .selectFrom('events')
        .select(['kind', 'version', 'changes', 'actor_id'])
        .where('organization_id', '=', scope.organizationId)
        .where('entity_id', '=', id)
        .orderBy('version')
        .execute(),
    );
    expect(events).toMatchObject([
      { kind: 'created', version: 1, changes: { name: [null, 'Histoire SARL'] } },
      { kind: 'updated', version: 2, actor_id: server.cast.julie.userId },
    ]);
    expect(events[1]?.changes).toEqual({ phones: [[], [{ number: '+33612345678', label: '' }]] });
  });

  it('finds nothing to change in another company', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Secret SARL' } });
    const marc = server.as(server.cast.marc).call;
    expect(
      await problem(marc(updateAccount, { params: { id }, body: { version: 1, city: 'X' } })),
    ).toMatchObject({
      status: 404,
    });
    expect(await problem(marc(getAccount, { params: { id } }))).toMatchObject({ status: 404 });
  });
});

describe('removing an account', () => {
  it('takes it out of lists and search, and brings it back', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Passager SARL', siret: '13002526500013' } });
    await julie(deleteAccount, { params: { id } });
    expect(await problem(julie(getAccount, { params: { id } }))).toMatchObject({ status: 404 });
    expect((await julie(listAccounts, { query: { q: 'Passager' } })).items).toEqual([]);
    expect((await julie(findSimilarAccounts, { query: { siret: '13002526500013' } })).items).toEqual([]);
    expect(await julie(restoreAccount, { params: { id } })).toMatchObject({
      name: 'Passager SARL',
      version: 3,
    });
    expect((await julie(listAccounts, { query: { q: 'Passager' } })).totals.count).toBe(1);
    expect((await julie(findSimilarAccounts, { query: { siret: '13002526500013' } })).items).toHaveLength(1);
  });
});

describe('lists of accounts', () => {
  it('go on where the page ended, whatever was added meanwhile, with totals over all', async () => {
    const marc = server.as(server.cast.marc).call;
    for (const name of ['Éclair', 'abeille', 'Zébulon', 'Ébène', 'Moulin'])
      await marc(createAccount, { body: { name } });
    const first = await marc(listAccounts, { query: { limit: 2 } });
    expect(first.items.map(({ name }) => name)).toEqual(['abeille', 'Ébène']);
    expect(first.totals.count).toBe(5);
    await marc(createAccount, { body: { name: 'aaa' } });
    const rest = await marc(listAccounts, { query: { limit: 10, cursor: first.nextCursor ?? '' } });
    expect(rest.items.map(({ name }) => name)).toEqual(['Éclair', 'Moulin', 'Zébulon']);
    expect(rest.nextCursor).toBeNull();
    const newest = await marc(listAccounts, { query: { sort: '-createdAt', limit: 1 } });
    expect(newest.items[0]?.name).toBe('aaa');
    const next = await marc(listAccounts, {
      query: { sort: '-createdAt', limit: 1, cursor: newest.nextCursor ?? '' },
    });
    expect(next.items[0]?.name).toBe('Moulin');
  });

  it('count the contacts of each account', async () => {
    const { id } = await julie(createAccount, { body: { name: 'Peuplée SARL' } });
    for (const familyName of ['Un', 'Deux'])
      await julie(createContact, { body: { accountId: id, familyName } });
    const { items } = await julie(listAccounts, { query: { q: 'peuplee' } });
    expect(items).toMatchObject([{ name: 'Peuplée SARL', contactCount: 2 }]);
  });

  it('show customers apart from prospects', async () => {
    const won = await julie(createAccount, { body: { name: 'Cliente SARL' } });
    await atWork((scope) => markCustomer(scope, won.id, '2026-05-04'));
    const { items } = await julie(listAccounts, { query: { relationship: 'customer' } });
    expect(items.map(({ name }) => name)).toContain('Cliente SARL');
    expect(items.every(({ relationship }) => relationship === 'customer')).toBe(true);
    const prospects = await julie(listAccounts, { query: { relationship: 'prospect', q: 'Cliente' } });
    expect(prospects.items).toEqual([]);
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
