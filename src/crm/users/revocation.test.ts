import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeMemberships } from '../../lib/server/memberships.ts';
import { createSessions, type Sessions } from '../../lib/server/session.ts';
import type { CastPerson } from '../../testing/cast.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createApiKey, revokeApiKey } from './api-key.contract.ts';
import { inviteUser, listInvitations } from './invitation.contract.ts';
import { readPerson } from './person.store.ts';
import { makePasswordResetLink, resetPassword, signOut } from './sign-in.contract.ts';
import { getMe, listUsers, updateUser } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;
/** A second process on the same database: it hears of changes through PostgreSQL only. */
let elsewhere: Sessions;

beforeAll(async () => {
  server = await testServer({ routes: userRoutes, afterCreate: async () => {} });
  const { database, auth, clock } = server;
  elsewhere = createSessions({ database, auth, now: () => clock.now, readPerson });
  await elsewhere.start();
});
afterAll(async () => {
  await elsewhere.close();
  await server.close();
});

const gone = expect.objectContaining({ code: 'not_signed_in' });

function requestOf(browser: Browser, secret?: string) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { headers: secret ? { authorization: `Bearer ${secret}` } : { cookie } } as never;
}

async function change(person: CastPerson, patch: Record<string, unknown>) {
  const claire = server.as(server.cast.claire);
  const { items } = await claire.call(listUsers);
  const version = items.find(({ id }) => id === person.userId)?.version ?? 0;
  return claire.call(updateUser, { params: { id: person.userId }, body: { version, ...patch } });
}

/** How long until the other process agrees, in milliseconds; fails after a second. */
async function within(second: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await second())) {
    if (performance.now() - began > 1000) throw new Error('not heard within a second');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}

describe('in the next request and, elsewhere, within a second', () => {
  it('a deactivated person is out: sessions, keys and open streams; and stays out of reach until brought back', async () => {
    const { julie } = server.cast;
    const browser = server.as(julie);
    await browser.call(getMe);
    const { secret } = await browser.call(createApiKey, { body: { name: 'Tableur' } });
    const program = server.withKey(secret ?? '');
    await program.call(listUsers);
    const [bySession, byKey] = [requestOf(browser), requestOf(browser, secret ?? '')];
    const there = await elsewhere.authenticate(bySession);
    expect(there?.principal.userId).toBe(julie.userId);
    expect((await elsewhere.authenticate(byKey))?.by).toBe('key');
    let streamEnded = false;
    if (there) elsewhere.whileValid(there, () => (streamEnded = true));

    await change(julie, { active: false });
    await expect(browser.call(getMe)).rejects.toEqual(gone);
    await expect(program.call(listUsers)).rejects.toEqual(gone);
    await within(async () => (await elsewhere.authenticate(bySession)) === null);
    await within(async () => (await elsewhere.authenticate(byKey)) === null);
    await within(async () => streamEnded);

    await change(julie, { active: true });
    await expect(browser.call(getMe)).rejects.toEqual(gone);
    await expect(program.call(listUsers)).rejects.toEqual(gone);
  });

  it('a new role counts', async () => {
    const { julien } = server.cast;
    await server.as(julien).call(getMe);
    const asked = requestOf(server.as(julien));
    expect((await elsewhere.authenticate(asked))?.principal.may('opportunity', 'close')).toBe(true);
    await change(julien, { role: 'caller' });
    expect((await server.as(julien).call(getMe)).user.role).toBe('caller');
    await within(async () => {
      const there = await elsewhere.authenticate(asked);
      return there?.principal.may('opportunity', 'close') === false && there.principal.reach.nothing;
    });
  });

  it('signing out counts', async () => {
    const { nadege } = server.cast;
    const browser = server.as(nadege);
    await browser.call(getMe);
    const asked = requestOf(browser);
    expect(await elsewhere.authenticate(asked)).not.toBeNull();
    await browser.call(signOut);
    await within(async () => (await elsewhere.authenticate(asked)) === null);
  });

  it('a revoked key is dead', async () => {
    const karim = server.as(server.cast.karim);
    const { secret, id } = await karim.call(createApiKey, { body: { name: 'Tableur' } });
    const asked = requestOf(karim, secret ?? '');
    expect(await elsewhere.authenticate(asked)).not.toBeNull();
    await karim.call(revokeApiKey, { params: { id } });
    await expect(server.withKey(secret ?? '').call(listUsers)).rejects.toEqual(gone);
    await within(async () => (await elsewhere.authenticate(asked)) === null);
  });

  it('a new password ends the sessions', async () => {
    const { karim, claire } = server.cast;
    await server.as(karim).call(getMe);
    const asked = requestOf(server.as(karim));
    expect(await elsewhere.authenticate(asked)).not.toBeNull();
    const { link } = await server.as(claire).call(makePasswordResetLink, { params: { id: karim.userId } });
    const token = new URL(link ?? '').searchParams.get('token') ?? '';
    await server.browser().call(resetPassword, { body: { token, password: 'gouge, maillet et valet' } });
    await expect(server.as(karim).call(getMe)).rejects.toEqual(gone);
    await within(async () => (await elsewhere.authenticate(asked)) === null);
  });

  it('an organization that goes away takes its sessions with it', async () => {
    const { marc, otherOrganizationId } = server.cast;
    await server.as(marc).call(getMe);
    const asked = requestOf(server.as(marc));
    expect(await elsewhere.authenticate(asked)).not.toBeNull();
    await server.database.kysely
      .transaction()
      .execute((transaction) => closeMemberships(transaction, otherOrganizationId));
    await within(async () => (await elsewhere.authenticate(asked)) === null);
  });
});

it('invitations made by somebody who is out are dead', async () => {
  const { lea, claire } = server.cast;
  await change(lea, { role: 'admin' });
  await server.as(lea).call(inviteUser, { body: { email: 'backdoor@example.com', role: 'admin' } });
  expect((await server.as(claire).call(listInvitations)).items).toHaveLength(1);
  await change(lea, { active: false });
  expect((await server.as(claire).call(listInvitations)).items).toEqual([]);
});

it('while the line to PostgreSQL is cut nothing is remembered, and all streams begin again', async () => {
  const { claire } = server.cast;
  const { items } = await server.as(claire).call(listUsers);
  expect(items.length).toBeGreaterThan(5);
  const asked = requestOf(server.as(claire));
  const there = await elsewhere.authenticate(asked);
  let streamEnded = false;
  if (there) elsewhere.whileValid(there, () => (streamEnded = true));
  await server.database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jalon-listen' and datname = current_database() and usename = current_user",
  );
  await within(async () => streamEnded);
  // The row is changed behind everybody's back: only somebody who remembers would still let Claire in.
  const { kysely } = server.database;
  await within(async () => (await elsewhere.authenticate(asked)) !== null);
  await kysely
    .updateTable('memberships')
    .set({ role: 'nobody' })
    .where('user_id', '=', claire.userId)
    .execute();
  await elsewhere.forget({ userId: claire.userId });
  expect(await elsewhere.authenticate(asked)).toBeNull();
});
