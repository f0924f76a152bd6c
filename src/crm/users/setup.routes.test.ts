import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyServer, emptyServer } from '../../testing/server.ts';
import { makeSetupLink, setUpFirst } from './setup.store.ts';
import { setUp, setupState, signIn } from './sign-in.contract.ts';
import { getMe } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: EmptyServer;
let furnished = 0;

const afterCreate = async () => {
  furnished += 1;
};
beforeAll(async () => {
  server = await emptyServer({ routes: userRoutes, afterCreate, publicUrl: 'https://crm.example' });
});
afterAll(() => server.close());

const refused = (code: string) => expect.objectContaining({ name: 'Problem', code });
const password = 'gouge, maillet et valet';
const body = {
  organization: 'Atelier Morvan',
  name: 'Claire Morvan',
  email: 'Claire@Morvan.example',
  password,
};

function printed(now = server.clock.now) {
  return makeSetupLink(server.database.kysely, { publicUrl: server.publicUrl, now });
}
function tokenIn(link: string | null): string {
  return new URL(link ?? '').searchParams.get('token') ?? '';
}
async function counts() {
  const { kysely } = server.database;
  const people = await kysely.selectFrom('auth.user').select('id').execute();
  const memberships = await kysely.selectFrom('memberships').select('user_id').execute();
  return { people: people.length, memberships: memberships.length };
}

describe('the first run', () => {
  it('waits, and says so', async () => {
    expect(await server.browser().call(setupState)).toEqual({ waiting: true });
  });

  it('opens only through the link that the terminal prints', async () => {
    for (const token of ['', 'x'.repeat(43), `${'x'.repeat(42)} `])
      await expect(server.browser().call(setUp, { body: { ...body, token } })).rejects.toEqual(
        refused('link_expired'),
      );
    expect(await counts()).toEqual({ people: 0, memberships: 0 });
  });

  it('prints a new link at each start while it waits; each is good for a day', async () => {
    const [first, second] = [await printed(), await printed()];
    expect(first).toMatch(/^https:\/\/crm\.example\/setup\?token=[\w-]{43}$/);
    expect(second).not.toBe(first);
    const before = server.clock.now;
    server.clock.now = new Date(before.getTime() + 24 * 3_600_000);
    await expect(server.browser().call(setUp, { body: { ...body, token: tokenIn(first) } })).rejects.toEqual(
      refused('link_expired'),
    );
    server.clock.now = before;
  });

  it('refuses a weak password and leaves nothing half done', async () => {
    const token = tokenIn(await printed());
    await expect(
      server.browser().call(setUp, { body: { ...body, token, password: 'ateliermorvan1' } }),
    ).rejects.toEqual(refused('password_too_weak'));
    expect(await counts()).toEqual({ people: 0, memberships: 0 });
    expect(furnished).toBe(0);
  });

  it('that fails while furnishing leaves nothing, and the link is still good', async () => {
    const token = tokenIn(await printed());
    const trouble = setUpFirst(server, {
      ...body,
      language: 'fr',
      now: server.clock.now,
      token,
      afterCreate: async () => {
        throw new Error('the disk is full');
      },
    });
    await expect(trouble).rejects.toThrow('the disk is full');
    expect(await counts()).toEqual({ people: 0, memberships: 0 });
    expect(await printed()).not.toBeNull();
  });

  it('asked for twice at the same moment makes one organization', async () => {
    const [first, second] = [tokenIn(await printed()), tokenIn(await printed())];
    const browsers = [server.browser(), server.browser()];
    const done = await Promise.allSettled(
      browsers.map((browser, i) =>
        browser.call(setUp, { body: { ...body, token: i === 0 ? first : second } }),
      ),
    );
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'setup_done' },
    });
    expect(await counts()).toEqual({ people: 1, memberships: 1 });
    expect(furnished).toBe(1);
    const winner = browsers[done.findIndex(({ status }) => status === 'fulfilled')];
    const me = await winner?.call(getMe);
    expect(me).toMatchObject({
      user: { name: 'Claire Morvan', email: 'claire@morvan.example', role: 'admin' },
      organization: { name: 'Atelier Morvan', started: false, salesSee: 'team', language: 'fr' },
    });
  });

  it('is over: no link is printed, none works', async () => {
    expect(await printed()).toBeNull();
    expect(await server.browser().call(setupState)).toEqual({ waiting: false });
    await expect(server.browser().call(setUp, { body: { ...body, token: 'x'.repeat(43) } })).rejects.toEqual(
      refused('setup_done'),
    );
    await server.browser().call(signIn, { body: { email: 'claire@morvan.example', password } });
  });
});
