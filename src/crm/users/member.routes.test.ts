import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScope } from '../../lib/server/scope.ts';
import type { CastPerson } from '../../testing/cast.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createTeam, deleteTeam, listTeams, type Team, updateTeam } from './team.contract.ts';
import { getMe, listUsers, updateMe, updateUser } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer({ routes: userRoutes, afterCreate: async () => {} });
});
afterAll(() => server.close());

const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ name: 'Problem', code, ...more });

async function read(person: CastPerson) {
  const { items } = await server.as(server.cast.claire).call(listUsers);
  const found = items.find(({ id }) => id === person.userId);
  if (!found) throw new Error(`${person.name} is not listed`);
  return found;
}

async function change(person: CastPerson, patch: Record<string, unknown>, by = server.cast.claire) {
  const { version } = await read(person);
  return server.as(by).call(updateUser, { params: { id: person.userId }, body: { version, ...patch } });
}

async function reachOf(person: CastPerson) {
  const cookies = server.as(person);
  await cookies.call(getMe);
  const cookie = [...cookies.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const caller = await server.sessions.authenticate({ headers: { cookie } } as never);
  return caller?.principal.reach;
}

async function eventsOf(entityId: string) {
  const cookie = [...server.as(server.cast.claire).cookies].map(([n, v]) => `${n}=${v}`).join('; ');
  const caller = await server.sessions.authenticate({ headers: { cookie } } as never);
  if (!caller) throw new Error('Claire is not signed in');
  return inScope(server.database.kysely, caller.principal, server.clock.now, (scope) =>
    scope.db
      .selectFrom('events')
      .select(['kind', 'changes', 'version', 'actor_id'])
      .where('organization_id', '=', scope.organizationId)
      .where('entity_id', '=', entityId)
      .orderBy('version')
      .execute(),
  );
}

describe('the people of an organization', () => {
  it('are seen by everybody in it, with the end of a dated access', async () => {
    const { items } = await server.as(server.cast.lea).call(listUsers);
    expect(items.map(({ name }) => name)).toEqual([
      'Claire Morvan',
      'Hélène Vidal',
      'Julie Perrin',
      'Julien Roche',
      'Karim Haddad',
      'Léa Fabre',
      'Nadège Colin',
    ]);
    expect(items.find(({ role }) => role === 'advisor')?.accessEndsOn).toBe('2027-01-31');
  });

  it('are changed by an administrator, and the history says by whom', async () => {
    const { julie, claire } = server.cast;
    const changed = await change(julie, { name: 'Julie Perrin-Roux', role: 'manager' });
    expect(changed).toMatchObject({ name: 'Julie Perrin-Roux', role: 'manager', version: 2 });
    expect((await eventsOf(julie.userId)).at(-1)).toMatchObject({
      kind: 'updated',
      version: 2,
      actor_id: claire.userId,
      changes: { name: ['Julie Perrin', 'Julie Perrin-Roux'], role: ['sales', 'manager'] },
    });
    expect((await server.as(julie).call(getMe)).user.role).toBe('manager');
    await change(julie, { role: 'sales' });
    expect((await server.as(julie).call(getMe)).may).not.toContain('source:create');
  });

  it('are changed by nobody else', async () => {
    const { karim, julie, nadege, lea, helene, julien } = server.cast;
    for (const person of [karim, julie, nadege, lea, helene])
      await expect(change(julien, { role: 'admin' }, person), person.role).rejects.toEqual(
        refused('not_allowed'),
      );
  });

  it('nobody makes themselves administrator or active through their own page', async () => {
    const { julie } = server.cast;
    const answer = await server.as(julie).send({
      method: 'PATCH',
      url: '/api/v1/me',
      body: { language: 'en', role: 'admin', active: true, teamIds: [julie.userId], email: 'x@y.example' },
    });
    expect(answer.status).toBe(200);
    const me = await server.as(julie).call(getMe);
    expect(me.user).toMatchObject({
      role: 'sales',
      teamIds: [],
      language: 'en',
      email: 'julie@morvan.example',
    });
    await server.as(julie).call(updateMe, { body: { language: 'fr' } });
  });

  it('of another organization are not found, whatever their id', async () => {
    const { marc, julie } = server.cast;
    const body = { version: 1, role: 'caller' as const };
    await expect(server.as(marc).call(updateUser, { params: { id: julie.userId }, body })).rejects.toEqual(
      refused('not_found'),
    );
    expect((await server.as(marc).call(listUsers)).items.map(({ name }) => name)).toEqual(['Marc Lenoir']);
  });

  it('two administrators who change different things both succeed, the same thing is told to the second', async () => {
    const { nadege, claire } = server.cast;
    const { version } = await read(nadege);
    const edit = (patch: Record<string, unknown>) =>
      server.as(claire).call(updateUser, { params: { id: nadege.userId }, body: { version, ...patch } });
    await edit({ name: 'Nadège C.' });
    await edit({ role: 'sales' });
    await expect(edit({ name: 'N. Colin' })).rejects.toEqual(
      refused('version_conflict', {
        facts: expect.objectContaining({
          conflicts: [{ field: 'name', yours: 'N. Colin', theirs: 'Nadège C.' }],
        }),
      }),
    );
    await change(nadege, { name: 'Nadège Colin', role: 'sales_admin' });
  });

  it('an advisor’s access is dated, that of the others is not', async () => {
    const { lea } = server.cast;
    expect((await change(lea, { role: 'advisor' })).accessEndsOn).toBe('2027-11-02');
    expect((await change(lea, { accessEndsOn: '2026-12-31' })).accessEndsOn).toBe('2026-12-31');
    await expect(change(lea, { accessEndsOn: '2026-10-31' })).rejects.toEqual(refused('date_invalid'));
    expect((await change(lea, { role: 'caller' })).accessEndsOn).toBeNull();
  });
});

describe('one administrator at least', () => {
  it('stays: the last one is neither demoted nor deactivated', async () => {
    const { claire } = server.cast;
    await expect(change(claire, { role: 'sales' })).rejects.toEqual(refused('last_admin'));
    await expect(change(claire, { active: false })).rejects.toEqual(refused('last_admin'));
  });

  it('stays when two administrators demote each other at the same moment', async () => {
    const { claire, karim } = server.cast;
    await change(karim, { role: 'admin' });
    const versions = { claire: (await read(claire)).version, karim: (await read(karim)).version };
    const demote = (by: CastPerson, whom: CastPerson, version: number) =>
      server.as(by).call(updateUser, { params: { id: whom.userId }, body: { version, role: 'manager' } });
    const done = await Promise.allSettled([
      demote(claire, karim, versions.karim),
      demote(karim, claire, versions.claire),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { items } = await server.as(server.cast.julie).call(listUsers);
    const admins = items.filter(({ role }) => role === 'admin');
    expect(admins).toHaveLength(1);
    // Whoever is left gives Claire her place back.
    const left = admins[0]?.id === claire.userId ? claire : karim;
    if (left === karim) {
      const { version } = items.find(({ id }) => id === claire.userId) ?? { version: 0 };
      await server
        .as(karim)
        .call(updateUser, { params: { id: claire.userId }, body: { version, role: 'admin' } });
      await change(karim, { role: 'manager' });
    }
  });
});

describe('teams', () => {
  let north: Team;

  it('are made by an administrator, with their people', async () => {
    const { karim, julie, claire, julien } = server.cast;
    expect(await reachOf(julie)).toMatchObject({ everything: true });
    north = await server
      .as(claire)
      .call(createTeam, { body: { name: 'Rénovation', memberIds: [julie.userId, karim.userId] } });
    expect([...north.memberIds].sort()).toEqual([julie.userId, karim.userId].sort());
    expect((await read(julie)).teamIds).toEqual([north.id]);
    expect(await reachOf(julie)).toMatchObject({
      everything: false,
      teams: [north.id],
      owners: expect.arrayContaining([karim.userId, julie.userId]),
    });
    expect(await reachOf(julien)).toMatchObject({ owners: [julien.userId], unassigned: false });
    await expect(server.as(karim).call(createTeam, { body: { name: 'Neuf' } })).rejects.toEqual(
      refused('not_allowed'),
    );
  });

  it('have one name each, and members of this organization only', async () => {
    const { claire, marc } = server.cast;
    const make = (body: { name: string; memberIds?: string[] }) =>
      server.as(claire).call(createTeam, { body });
    await expect(make({ name: 'Rénovation' })).rejects.toEqual(refused('already_exists'));
    await expect(make({ name: 'Neuf', memberIds: [marc.userId] })).rejects.toEqual(
      refused('reference_unknown'),
    );
  });

  it('change on both sides: the person’s history tells of the team', async () => {
    const { claire, julie, julien, karim } = server.cast;
    const { version } = await read(julien);
    north = await server.as(claire).call(updateTeam, {
      params: { id: north.id },
      body: { version: north.version, memberIds: [karim.userId, julien.userId] },
    });
    expect(await read(julien)).toMatchObject({ teamIds: [north.id], version: version + 1 });
    expect((await read(julie)).teamIds).toEqual([]);
    expect((await eventsOf(julien.userId)).at(-1)?.changes).toEqual({ teamIds: [[], [north.id]] });
    await change(julien, { teamIds: [] });
    const { items } = await server.as(claire).call(listTeams);
    expect(items[0]).toMatchObject({ memberIds: [karim.userId], version: north.version + 1 });
    north = items[0] as Team;
  });

  it('of another organization cannot be named', async () => {
    const { marc, julie } = server.cast;
    const theirs = await server.as(marc).call(createTeam, { body: { name: 'Pose' } });
    await expect(change(julie, { teamIds: [theirs.id] })).rejects.toEqual(refused('reference_unknown'));
    const body = { version: 1, name: 'À nous' };
    await expect(
      server.as(server.cast.claire).call(updateTeam, { params: { id: theirs.id }, body }),
    ).rejects.toEqual(refused('not_found'));
  });

  it('are removed with their memberships; without any, the organization is one team again', async () => {
    const { claire, karim, julie } = server.cast;
    await server.as(claire).call(deleteTeam, { params: { id: north.id } });
    expect((await read(karim)).teamIds).toEqual([]);
    expect(await reachOf(julie)).toMatchObject({ everything: true });
    await expect(server.as(claire).call(deleteTeam, { params: { id: north.id } })).rejects.toEqual(
      refused('not_found'),
    );
  });
});

it('a dated access ends by itself, in the middle of a session', async () => {
  const { helene } = server.cast;
  await change(helene, { accessEndsOn: '2026-11-02' });
  server.clock.now = new Date('2026-11-02T16:00:00Z');
  await server.as(helene).call(getMe);
  server.clock.now = new Date('2026-11-02T22:59:30Z');
  expect((await server.as(helene).call(getMe)).user.role).toBe('advisor');
  server.clock.now = new Date('2026-11-02T23:00:00Z');
  await expect(server.as(helene).call(getMe)).rejects.toEqual(refused('not_signed_in'));
});
