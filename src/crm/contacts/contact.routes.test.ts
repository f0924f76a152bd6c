import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, Problem } from '../../lib/call.ts';
import { inScope } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createAccount, deleteAccount, updateAccount } from '../accounts/account.contract.ts';
import {
  createContact,
  deleteContact,
  getContact,
  listContacts,
  restoreContact,
  updateContact,
} from './contact.contract.ts';
import { createContacts } from './contact.store.ts';

let server: TestServer;
let julie: Call;
let karim: Call;
let acme: string;

beforeAll(async () => {
  server = await testServer();
  julie = server.as(server.cast.julie).call;
  karim = server.as(server.cast.karim).call;
  acme = (await julie(createAccount, { body: { name: 'Acme SARL' } })).id;
});
afterAll(() => server.close());

const problem = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('not refused')),
    (error: unknown) => (error instanceof Problem ? error : Promise.reject(error)),
  );

describe('adding a contact', () => {
  it('keeps several phones and e-mails, and names the company', async () => {
    const body = {
      accountId: acme,
      title: 'Mme',
      givenName: 'Sophie',
      familyName: 'Arnoux',
      jobTitle: 'gérante',
      role: 'decision_maker' as const,
      phones: [{ number: '06 12 34 56 78', label: 'portable' }, { number: '01.44.55.66.77 poste 3' }],
      emails: [{ address: 'Sophie@Acme.fr' }, { address: 'sophie.arnoux@gmail.com', label: 'perso' }],
    };
    const sophie = await julie(createContact, { body });
    expect(sophie).toMatchObject({
      name: 'Sophie Arnoux',
      accountName: 'Acme SARL',
      phones: [
        { number: '+33612345678', display: '06 12 34 56 78', label: 'portable', mobile: true },
        { number: '+33144556677', display: '01 44 55 66 77', label: 'poste 3', mobile: false },
      ],
      emails: [{ address: 'sophie@acme.fr' }, { address: 'sophie.arnoux@gmail.com', label: 'perso' }],
      version: 1,
    });
    expect(await karim(getContact, { params: { id: sophie.id } })).toEqual(sophie);
  });

  it('wants a name', async () => {
    const refused = await problem(julie(createContact, { body: { accountId: acme, jobTitle: 'gérant' } }));
    expect(refused.fields).toMatchObject([{ field: 'familyName', code: 'required' }]);
  });

  it('refuses a company that is removed, missing or of somebody else', async () => {
    const gone = await julie(createAccount, { body: { name: 'Disparue' } });
    await julie(deleteAccount, { params: { id: gone.id } });
    const other = await server.as(server.cast.marc).call(createAccount, { body: { name: 'Chez Marc' } });
    for (const accountId of [gone.id, other.id, '00000000-0000-7000-8000-000000000000']) {
      const refused = await problem(julie(createContact, { body: { accountId, familyName: 'Perdu' } }));
      expect(refused).toMatchObject({ code: 'reference_unknown', fields: [{ field: 'accountId' }] });
    }
  });

  it('works for somebody on their own', async () => {
    const alone = await julie(createContact, { body: { givenName: 'Seule' } });
    expect(alone).toMatchObject({ name: 'Seule', accountId: null, accountName: null });
  });
});

describe('changing a contact', () => {
  it('merges changes to different fields and tells both values of one field', async () => {
    const { id } = await julie(createContact, { body: { familyName: 'Fusion' } });
    await julie(updateContact, { params: { id }, body: { version: 1, jobTitle: 'associée' } });
    const both = await karim(updateContact, { params: { id }, body: { version: 1, accountId: acme } });
    expect(both).toMatchObject({ jobTitle: 'associée', accountName: 'Acme SARL', version: 3 });
    const refused = await problem(
      karim(updateContact, { params: { id }, body: { version: 1, jobTitle: 'gérante' } }),
    );
    expect(refused.facts).toMatchObject({ conflicts: [{ field: 'jobTitle', theirs: 'associée' }] });
  });

  it('cannot take the last name away', async () => {
    const { id } = await julie(createContact, { body: { familyName: 'Dernier' } });
    const refused = await problem(
      julie(updateContact, { params: { id }, body: { version: 1, familyName: null } }),
    );
    expect(refused.fields).toMatchObject([{ field: 'familyName' }]);
  });

  it('is closed to another company', async () => {
    const { id } = await julie(createContact, { body: { familyName: 'Secret' } });
    const marc = server.as(server.cast.marc).call;
    expect(await problem(marc(getContact, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await problem(marc(deleteContact, { params: { id } }))).toMatchObject({ status: 404 });
  });
});

describe('removing a contact', () => {
  it('takes it out of lists, and brings it back', async () => {
    const { id } = await julie(createContact, { body: { familyName: 'Passager' } });
    await julie(deleteContact, { params: { id } });
    expect((await julie(listContacts, { query: { q: 'passager' } })).items).toEqual([]);
    expect(await julie(restoreContact, { params: { id } })).toMatchObject({ name: 'Passager', version: 3 });
    expect((await julie(listContacts, { query: { q: 'passager' } })).totals.count).toBe(1);
  });
});

describe('lists of contacts', () => {
  it('go by family name, a page at a time', async () => {
    const { id: accountId } = await julie(createAccount, { body: { name: 'Liste SARL' } });
    for (const [givenName, familyName] of [
      ['Zoé', 'Éluard'],
      ['Ana', 'Martin'],
      ['Bob', 'eluard'],
    ])
      await julie(createContact, { body: { accountId, givenName, familyName } });
    const first = await julie(listContacts, { query: { accountId, limit: 2 } });
    expect(first.items.map(({ name }) => name)).toEqual(['Bob eluard', 'Zoé Éluard']);
    expect(first.totals.count).toBe(3);
    const rest = await julie(listContacts, { query: { accountId, cursor: first.nextCursor ?? '' } });
    expect(rest.items.map(({ name }) => name)).toEqual(['Ana Martin']);
  });

  it('find people by the name of their company, also after it changed', async () => {
    const account = await julie(createAccount, { body: { name: 'Ancienne Enseigne' } });
    await julie(createContact, { body: { accountId: account.id, familyName: 'Fidèle' } });
    const found = async (q: string) => (await julie(listContacts, { query: { q } })).items.length;
    expect(await found('enseigne')).toBe(1);
    await julie(updateAccount, { params: { id: account.id }, body: { version: 1, name: 'Wagram SAS' } });
    expect(await found('wagram fidele')).toBe(1);
    expect(await found('enseigne')).toBe(0);
  });
});

it('many contacts at once are written in the order given, the refused ones in their place', async () => {
  const { organizationId, claire } = server.cast;
  const clock = { language: 'fr', timeZone: 'Europe/Paris', currency: 'EUR' } as const;
  const principal = system('command_line', { organizationId, userId: claire.userId, ...clock });
  const drafts = [
    { accountId: acme, familyName: 'Lot Un' },
    { accountId: acme },
    { accountId: '00000000-0000-7000-8000-000000000000', familyName: 'Lot Trois' },
    { familyName: 'Lot Quatre', emails: [{ address: 'lot@quatre.fr', label: '' }] },
  ];
  const answers = await inScope(server.database.kysely, principal, server.clock.now, (scope) =>
    createContacts(scope, drafts),
  );
  expect(answers.map((answer) => ('family_name' in answer ? answer.account_name : answer.code))).toEqual([
    'Acme SARL',
    'invalid',
    'reference_unknown',
    null,
  ]);
  expect((await julie(listContacts, { query: { q: 'lot@quatre.fr' } })).totals.count).toBe(1);
});
