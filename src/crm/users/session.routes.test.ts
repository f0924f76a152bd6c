import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castPassword } from '../../testing/cast.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createApiKey } from './api-key.contract.ts';
import {
  changePassword,
  endSession,
  listSessions,
  signIn,
  signOut,
  signOutEverywhere,
} from './sign-in.contract.ts';
import { getMe, listUsers } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer({ routes: userRoutes, afterCreate: async () => {} });
});
afterAll(() => server.close());

function refused(code: string) {
  return expect.objectContaining({ name: 'Problem', code });
}

async function signedIn(email: string, password = castPassword): Promise<Browser> {
  const browser = server.browser();
  await browser.call(signIn, { body: { email, password } });
  return browser;
}

describe('signing in', () => {
  it('with the right password opens the organization', async () => {
    const julie = await signedIn('julie@morvan.example');
    const me = await julie.call(getMe);
    expect(me.user).toMatchObject({ name: 'Julie Perrin', role: 'sales', id: server.cast.julie.userId });
    expect(me.organization).toMatchObject({
      name: 'Atelier Morvan',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
    });
    expect(me.organizations).toHaveLength(1);
    expect(me.may).toContain('opportunity:close');
    expect(me.may).not.toContain('user:create');
  });

  it('does not care for the case of the address', async () => {
    const julie = await signedIn('Julie@MORVAN.example');
    expect((await julie.call(getMe)).user.email).toBe('julie@morvan.example');
  });

  it('with a wrong password and with an unknown address gets the very same answer', async () => {
    const answers = await Promise.all(
      ['julie@morvan.example', 'nobody@morvan.example'].map((email) =>
        server
          .browser()
          .send({ method: 'POST', url: '/api/v1/session', body: { email, password: 'not the right one' } }),
      ),
    );
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.body).toMatchObject({
      code: 'wrong_credentials',
      detail: 'Adresse e-mail ou mot de passe incorrect.',
    });
    expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([]);
  });

  it('never answers a secret: no hash, no token, no password anywhere', async () => {
    const julie = await signedIn('julie@morvan.example');
    const { database } = server;
    const rows = await Promise.all([
      database.kysely.selectFrom('auth.account').select('password as secret').execute(),
      database.kysely.selectFrom('auth.session').select('token as secret').execute(),
    ]);
    const secrets = rows.flat().map(({ secret }) => String(secret));
    expect(secrets.length).toBeGreaterThan(5);
    for (const path of ['/me', '/users', '/teams', '/me/sessions', '/me/api-keys']) {
      const { body, status } = await julie.send({ url: `/api/v1${path}` });
      expect(status, path).toBe(200);
      expect(secrets.filter((secret) => JSON.stringify(body).includes(secret))).toEqual([]);
    }
  });

  it('from another site is refused', async () => {
    const answer = await server.browser().send({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: { email: 'julie@morvan.example', password: castPassword },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin_refused' } });
  });

  it('replaces the session this browser had: it does not live on', async () => {
    const browser = await signedIn('julie@morvan.example');
    const before = new Map(browser.cookies);
    await browser.call(signIn, { body: { email: 'karim@morvan.example', password: castPassword } });
    expect((await browser.call(getMe)).user.name).toBe('Karim Haddad');
    const old = server.browser();
    for (const [name, value] of before) old.cookies.set(name, value);
    await expect(old.call(getMe)).rejects.toEqual(refused('not_signed_in'));
  });

  it('somebody whom no organization knows any more is told so, and gets no session', async () => {
    const { database, cast } = server;
    await database.kysely
      .updateTable('memberships')
      .set({ expires_at: new Date('2026-11-01T00:00:00Z') })
      .where('user_id', '=', cast.helene.userId)
      .execute();
    await expect(signedIn('helene@conseil.example')).rejects.toEqual(refused('no_organization'));
  });
});

describe('wrong passwords one after the other', () => {
  const wrong = (browser: Browser, email: string) =>
    browser.send({ method: 'POST', url: '/api/v1/session', body: { email, password: 'not the right one' } });

  it('make the next try wait, and say how long; a browser that is known waits for nobody else', async () => {
    const known = await signedIn('nadege@morvan.example');
    await known.call(signOut);
    const stranger = server.browser();
    for (let i = 0; i < 5; i++) expect((await wrong(stranger, 'nadege@morvan.example')).status).toBe(401);
    const slowed = await wrong(stranger, 'nadege@morvan.example');
    expect(slowed).toMatchObject({ status: 429, body: { code: 'too_many_requests', facts: { seconds: 1 } } });
    expect(slowed.headers['retry-after']).toBe('1');
    await known.call(signIn, { body: { email: 'nadege@morvan.example', password: castPassword } });
    expect((await known.call(getMe)).user.name).toBe('Nadège Colin');
  });

  it('slow an unknown address the same way', async () => {
    const stranger = server.browser();
    for (let i = 0; i < 5; i++) await wrong(stranger, 'nobody@example.com');
    expect((await wrong(stranger, 'nobody@example.com')).status).toBe(429);
  });

  it('slow all networks together: an attack spread over many addresses gains nothing', async () => {
    const from = (ip: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: ip,
        payload: { email: 'lea@morvan.example', password: 'not the right one' },
      });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => from(`198.51.100.${i}`)));
    const tried = answers.filter(({ statusCode }) => statusCode === 401).length;
    expect(tried).toBe(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7);
  });

  it('never lock: after the wait the right password opens', async () => {
    await expect(signedIn('lea@morvan.example')).rejects.toEqual(refused('too_many_requests'));
    server.clock.now = new Date(server.clock.now.getTime() + 2000);
    const lea = await signedIn('lea@morvan.example');
    expect((await lea.call(getMe)).user.name).toBe('Léa Fabre');
  });
});

describe('signing out', () => {
  it('ends this session and takes the cookie away, leaving others', async () => {
    const [here, there] = [await signedIn('julie@morvan.example'), await signedIn('julie@morvan.example')];
    const cookies = new Map(here.cookies);
    await here.call(signOut);
    expect(here.cookies.has('jalon_session')).toBe(false);
    const thief = server.browser();
    for (const [name, value] of cookies) thief.cookies.set(name, value);
    await expect(thief.call(getMe)).rejects.toEqual(refused('not_signed_in'));
    expect((await there.call(getMe)).user.name).toBe('Julie Perrin');
  });

  it('of another browser is done from the list of one’s own sessions', async () => {
    const [here, there] = [await signedIn('karim@morvan.example'), await signedIn('karim@morvan.example')];
    const { items } = await here.call(listSessions);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const { items: theirs } = await there.call(listSessions);
    const other = theirs.find(({ current }) => current);
    await here.call(endSession, { params: { id: other?.id ?? '' } });
    await expect(there.call(getMe)).rejects.toEqual(refused('not_signed_in'));
  });

  it('somebody else’s session cannot be ended', async () => {
    const julie = await signedIn('julie@morvan.example');
    const { items } = await server.as(server.cast.karim).call(listSessions);
    const karims = items[0]?.id ?? '';
    await expect(julie.call(endSession, { params: { id: karims } })).rejects.toEqual(refused('not_found'));
  });

  it('everywhere ends every session and every key', async () => {
    const [here, there] = [await signedIn('julien@morvan.example'), await signedIn('julien@morvan.example')];
    const { secret } = await here.call(createApiKey, { body: { name: 'Tableur' } });
    const program = server.withKey(secret ?? '');
    await program.call(listUsers);
    await here.call(signOutEverywhere);
    for (const gone of [here, there, program])
      await expect(gone.call(listUsers)).rejects.toEqual(refused('not_signed_in'));
  });
});

describe('a session', () => {
  it('unused for twelve hours ends; used, it goes on', async () => {
    const began = server.clock.now;
    const [used, left] = [await signedIn('julie@morvan.example'), await signedIn('julie@morvan.example')];
    const hours = (n: number) => {
      server.clock.now = new Date(began.getTime() + n * 3_600_000);
    };
    hours(8);
    await used.call(getMe);
    hours(13);
    await used.call(getMe);
    await expect(left.call(getMe)).rejects.toEqual(refused('not_signed_in'));
  });

  it('is not opened by a cookie made up', async () => {
    const browser = server.browser();
    browser.cookies.set('jalon_session', 'made.up');
    await expect(browser.call(getMe)).rejects.toEqual(refused('not_signed_in'));
  });
});

describe('changing one’s password', () => {
  it('needs the present one, refuses a common one, and ends the other sessions', async () => {
    const [here, there] = [await signedIn('nadege@morvan.example'), await signedIn('nadege@morvan.example')];
    const change = (current: string, password: string) =>
      here.call(changePassword, { body: { current, password } });
    await expect(change('not the right one', 'scie à ruban et toupie')).rejects.toEqual(
      refused('wrong_credentials'),
    );
    await expect(change(castPassword, 'nadegecolin2026')).rejects.toEqual(refused('password_too_weak'));
    await change(castPassword, 'scie à ruban et toupie');
    expect((await here.call(getMe)).user.name).toBe('Nadège Colin');
    await expect(there.call(getMe)).rejects.toEqual(refused('not_signed_in'));
    await expect(signedIn('nadege@morvan.example')).rejects.toEqual(refused('wrong_credentials'));
    await signedIn('nadege@morvan.example', 'scie à ruban et toupie');
  });

  it('is not done with an API key', async () => {
    const { secret } = await server.as(server.cast.claire).call(createApiKey, { body: { name: 'Site' } });
    const body = { current: castPassword, password: 'scie à ruban et toupie' };
    await expect(server.withKey(secret ?? '').call(changePassword, { body })).rejects.toEqual(
      refused('not_allowed'),
    );
  });
});
