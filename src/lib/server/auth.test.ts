import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { type Auth, authOptions, createAuth } from './auth.ts';
import { addPerson, endSessions, setPassword } from './auth-people.ts';
import { type Database, openDatabase } from './database.ts';

const secret = 'a secret of the tests, thirty-two or more';
const now = new Date('2026-11-02T09:00:00Z');
const place = { userAgent: 'Firefox', ipAddress: '192.0.2.7' };
const organizationId = '01900000-0000-7000-8000-000000000001';

let database: Database;
let auth: Auth;
let julie: string;

beforeAll(async () => {
  database = openDatabase((await testDatabase()).appUrl);
  auth = createAuth({ database, publicUrl: 'https://crm.morvan.example', secret });
  const passwordHash = await auth.hashPassword('établi de chêne massif');
  julie = await addPerson(database.kysely, {
    name: 'Julie',
    email: 'Julie@Morvan.example',
    passwordHash,
    now,
  });
});
afterAll(() => database.close());

async function signedIn(): Promise<string> {
  const [cookie = ''] = await auth.openSession({ authUserId: julie, organizationId, place, now });
  return cookie.split(';')[0] ?? '';
}

describe('passwords', () => {
  it('the right one identifies the person, whatever the case of the address', async () => {
    expect(await auth.identify('JULIE@morvan.example', 'établi de chêne massif')).toEqual({
      authUserId: julie,
    });
    expect(await auth.checkPassword(julie, 'établi de chêne massif')).toBe(true);
  });

  it('is the same written with composed or separate accents', async () => {
    expect(
      await auth.identify('julie@morvan.example', 'établi de chêne massif'.normalize('NFD')),
    ).not.toBeNull();
  });

  it('a wrong one and an unknown address get the same answer', async () => {
    expect(await auth.identify('julie@morvan.example', 'établi de chêne')).toBeNull();
    expect(await auth.identify('personne@morvan.example', 'établi de chêne massif')).toBeNull();
    expect(await auth.identify('not an address', 'x')).toBeNull();
    expect(await auth.checkPassword(julie, 'x')).toBe(false);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const times: Record<string, number[]> = { 'julie@morvan.example': [], 'nobody@morvan.example': [] };
    for (let i = 0; i < 9; i++) {
      for (const [email, taken] of Object.entries(times)) {
        const began = performance.now();
        await auth.identify(email, 'wrong password here');
        taken.push(performance.now() - began);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map((taken) => taken.sort((a, b) => a - b)[4]);
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(20, known / 2));
  });

  it('identifying leaves no session behind', async () => {
    await auth.identify('julie@morvan.example', 'établi de chêne massif');
    const left = await database.kysely
      .selectFrom('auth.session')
      .select('id')
      .where('activeOrganizationId', 'is', null)
      .execute();
    expect(left).toEqual([]);
  });

  it('is kept as a slow hash', async () => {
    const account = await database.kysely
      .selectFrom('auth.account')
      .select('password')
      .where('userId', '=', julie)
      .executeTakeFirstOrThrow();
    expect(account.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('browser sessions', () => {
  it('the cookie is bound to the host, unreadable by scripts and sent over https only', async () => {
    const [cookie = ''] = await auth.openSession({ authUserId: julie, organizationId, place, now });
    expect(cookie).toMatch(/^__Host-jalon_session=[^;]+/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
      expect(cookie.toLowerCase()).toContain(part.toLowerCase());
    expect(cookie).not.toMatch(/domain/i);
  });

  it('on plain http, as on one’s own machine, the cookie does without Secure', async () => {
    const local = createAuth({ database, publicUrl: 'http://127.0.0.1:3000', secret });
    const [cookie = ''] = await local.openSession({ authUserId: julie, organizationId, place, now });
    expect(cookie).toMatch(/^jalon_session=/);
    expect(cookie).not.toMatch(/secure/i);
    expect(cookie).toMatch(/HttpOnly/i);
  });

  it('is read back from its cookie, with its organization and its last use', async () => {
    expect(await auth.readSession(await signedIn())).toMatchObject({
      authUserId: julie,
      activeOrganizationId: organizationId,
      seenAt: now,
    });
  });

  it('a forged or cut cookie opens nothing', async () => {
    const cookie = await signedIn();
    expect(await auth.readSession(cookie.slice(0, -6))).toBeNull();
    expect(
      await auth.readSession(cookie.replace(/=(.)/, (_, c: string) => `=${c === 'a' ? 'b' : 'a'}`)),
    ).toBeNull();
    expect(await auth.readSession('__Host-jalon_session=')).toBeNull();
    const other = createAuth({
      database,
      publicUrl: 'https://crm.morvan.example',
      secret: 'another secret, just as long as the first',
    });
    expect(await other.readSession(cookie)).toBeNull();
  });

  it('ends after its thirty days even when used every day', async () => {
    const cookie = await signedIn();
    const session = await auth.readSession(cookie);
    expect((session?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(29.9 * 86_400_000);
    await database.kysely
      .updateTable('auth.session')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where('id', '=', session?.id ?? '')
      .execute();
    expect(await auth.readSession(cookie)).toBeNull();
  });

  it('a new password ends them all but the one it was changed in', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    const keep = (await auth.readSession(here))?.id ?? null;
    const hash = await auth.hashPassword('rabot, varlope et ciseau');
    await setPassword(database.kysely, julie, hash, { now, keep });
    expect(await auth.readSession(here)).not.toBeNull();
    expect(await auth.readSession(elsewhere)).toBeNull();
    expect(await auth.identify('julie@morvan.example', 'établi de chêne massif')).toBeNull();
    expect(await auth.identify('julie@morvan.example', 'rabot, varlope et ciseau')).not.toBeNull();
  });

  it('those of one organization can be ended apart', async () => {
    const here = await signedIn();
    const [there = ''] = await auth.openSession({
      authUserId: julie,
      organizationId: '01900000-0000-7000-8000-000000000002',
      place,
      now,
    });
    await endSessions(database.kysely, { authUserId: julie, organizationId });
    expect(await auth.readSession(here)).toBeNull();
    expect(await auth.readSession(there.split(';')[0] ?? '')).not.toBeNull();
  });
});

it('nobody signs up from outside', async () => {
  const { betterAuth } = await import('better-auth');
  const open = betterAuth(authOptions({ database, publicUrl: 'https://crm.morvan.example', secret }));
  const asked = open.api.signUpEmail({
    body: { name: 'Eve', email: 'eve@example.com', password: 'a long enough password' },
  });
  await expect(asked).rejects.toMatchObject({ statusCode: 400 });
});

it('our migration is what better-auth expects', async () => {
  const owner = openDatabase((await testDatabase()).ownerUrl);
  const options = authOptions({ database: owner, publicUrl: 'https://crm.morvan.example', secret });
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  expect([...toBeCreated, ...toBeAdded]).toEqual([]);
  await owner.close();
});
