import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-key.contract.ts';
import { getMe, listUsers, updateMe } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;
let julie: Browser;

beforeAll(async () => {
  server = await testServer({ routes: userRoutes, afterCreate: async () => {} });
  julie = server.as(server.cast.julie);
});
afterAll(() => server.close());

const refused = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('an API key', () => {
  it('speaks for its person, and is shown once', async () => {
    const made = await julie.call(createApiKey, { body: { name: 'Tableur' } });
    expect(made.secret).toMatch(/^jln_[\w-]{43}$/);
    const me = await server.withKey(made.secret ?? '').call(getMe);
    expect(me.user.name).toBe('Julie Perrin');
    expect(me.organizations).toHaveLength(1);
    const { items } = await julie.call(listApiKeys);
    expect(items).toEqual([expect.objectContaining({ id: made.id, name: 'Tableur', mayWrite: true })]);
    expect(JSON.stringify(items)).not.toContain('jln_');
    expect(items[0]?.lastUsedAt).toBe(server.clock.now.toISOString());
  });

  it('is kept as a hash', async () => {
    const { secret } = await julie.call(createApiKey, { body: { name: 'Secret' } });
    const rows = await server.database.kysely.selectFrom('api_keys').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret?.slice(4));
  });

  it('repeated by the same request is not made twice, and its secret is not kept for the repeat', async () => {
    const ask = () => julie.call(createApiKey, { body: { name: 'Deux fois' }, idempotencyKey: 'key-1' });
    const [first, second] = [await ask(), await ask()];
    expect(first.secret).not.toBeNull();
    expect(second).toEqual({ ...first, secret: null });
    const { rows } = await server.database.pool.query("select 1 from api_keys where name = 'Deux fois'");
    expect(rows).toHaveLength(1);
  });

  it('for reading only changes nothing', async () => {
    const { secret } = await julie.call(createApiKey, { body: { name: 'Lecture', mayWrite: false } });
    const reader = server.withKey(secret ?? '');
    await reader.call(listUsers);
    await expect(reader.call(updateMe, { body: { name: 'Autre' } })).rejects.toEqual(refused('not_allowed'));
  });

  it('makes and revokes no key', async () => {
    const { secret, id } = await julie.call(createApiKey, { body: { name: 'Seule' } });
    const program = server.withKey(secret ?? '');
    await expect(program.call(createApiKey, { body: { name: 'Fille' } })).rejects.toEqual(
      refused('not_allowed'),
    );
    await expect(program.call(revokeApiKey, { params: { id } })).rejects.toEqual(refused('not_allowed'));
  });

  it('ends on its last day', async () => {
    const before = server.clock.now;
    const body = { name: 'Un jour', expiresOn: '2026-11-02' };
    const { secret } = await julie.call(createApiKey, { body });
    const program = server.withKey(secret ?? '');
    server.clock.now = new Date('2026-11-02T22:59:59Z');
    await program.call(listUsers);
    server.clock.now = new Date('2026-11-02T23:00:00Z');
    await expect(program.call(listUsers)).rejects.toEqual(refused('not_signed_in'));
    server.clock.now = before;
    const past = { name: 'Hier', expiresOn: '2026-11-01' };
    await expect(julie.call(createApiKey, { body: past })).rejects.toEqual(refused('date_invalid'));
  });

  it('of somebody else is neither seen nor revoked', async () => {
    const { id } = await julie.call(createApiKey, { body: { name: 'À Julie' } });
    const claire = server.as(server.cast.claire);
    expect((await claire.call(listApiKeys)).items).toEqual([]);
    await expect(claire.call(revokeApiKey, { params: { id } })).rejects.toEqual(refused('not_found'));
  });

  it('an advisor has none', async () => {
    const helene = server.as(server.cast.helene);
    await expect(helene.call(createApiKey, { body: { name: 'Audit' } })).rejects.toEqual(
      refused('not_allowed'),
    );
  });

  it('made up, cut or beside a good cookie opens nothing', async () => {
    const { secret } = await julie.call(createApiKey, { body: { name: 'Bonne' } });
    for (const wrong of [`jln_${'x'.repeat(43)}`, secret?.slice(0, -1), 'jln_', 'x'])
      await expect(server.withKey(wrong ?? '').call(getMe)).rejects.toEqual(refused('not_signed_in'));
    const answer = await julie.send({ url: '/api/v1/me', headers: { authorization: 'Basic anVsaWU6eA==' } });
    expect(answer.status).toBe(401);
  });

  it('needs no same-origin proof: a program has none', async () => {
    const { secret } = await julie.call(createApiKey, { body: { name: 'Ailleurs' } });
    const answer = await server.withKey(secret ?? '').send({
      method: 'PATCH',
      url: '/api/v1/me',
      headers: { origin: 'https://other.example' },
      body: { language: 'fr' },
    });
    expect(answer.status).toBe(200);
  });
});
