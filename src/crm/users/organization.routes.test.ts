import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CastPerson } from '../../testing/cast.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { getMe, updateMe, updateOrganization } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer({ routes: userRoutes, afterCreate: async () => {} });
});
afterAll(() => server.close());

const refused = (code: string) => expect.objectContaining({ name: 'Problem', code });

async function reachOf(person: CastPerson) {
  const browser = server.as(person);
  await browser.call(getMe);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const caller = await server.sessions.authenticate({ headers: { cookie } } as never);
  return caller?.principal.reach;
}

describe('the settings of the organization', () => {
  it('decide at once how far a salesperson sees', async () => {
    const { claire, julie } = server.cast;
    const { organization } = await server.as(claire).call(getMe);
    const changed = await server
      .as(claire)
      .call(updateOrganization, { body: { version: organization.version, salesSee: 'own' } });
    expect(changed.salesSee).toBe('own');
    expect(await reachOf(julie)).toMatchObject({
      everything: false,
      owners: [julie.userId],
      unassigned: true,
    });
    await expect(
      server.as(julie).call(updateOrganization, { body: { version: changed.version, salesSee: 'team' } }),
    ).rejects.toEqual(refused('not_allowed'));
  });

  it('take a time zone that exists', async () => {
    const { claire } = server.cast;
    const { version } = (await server.as(claire).call(getMe)).organization;
    const move = (timeZone: string) =>
      server.as(claire).call(updateOrganization, { body: { version, timeZone } });
    await expect(move('Europe/Atlantis')).rejects.toEqual(refused('invalid'));
    expect((await move('Indian/Reunion')).timeZone).toBe('Indian/Reunion');
  });

  it('a person’s own preferences stay beside one another', async () => {
    const { julie } = server.cast;
    await server.as(julie).call(updateMe, { body: { preferences: { theme: 'dark' } } });
    const me = await server.as(julie).call(updateMe, { body: { preferences: { singleKeys: false } } });
    expect(me.user.preferences).toEqual({ theme: 'dark', singleKeys: false });
    await expect(
      server.as(julie).call(updateMe, { body: { preferences: { timeZone: 'Mars/Olympus' } } }),
    ).rejects.toEqual(refused('invalid'));
  });
});
