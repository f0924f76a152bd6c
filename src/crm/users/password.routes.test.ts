import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMail } from '../../lib/server/mail.ts';
import { castPassword } from '../../testing/cast.ts';
import { type Postman, startPostman } from '../../testing/postman.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { acceptInvitation, inviteUser } from './invitation.contract.ts';
import { makePasswordResetLink, requestPasswordReset, resetPassword, signIn } from './sign-in.contract.ts';
import { getMe, listUsers } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;
let postman: Postman;
let mailing: TestServer;

const publicUrl = 'https://crm.example';
const password = 'gouge, maillet et valet';

beforeAll(async () => {
  const parts = { routes: userRoutes, afterCreate: async () => {}, publicUrl };
  server = await testServer(parts);
  postman = await startPostman();
  mailing = await testServer({ ...parts, mail: openMail({ smtpUrl: postman.url, from: null, publicUrl }) });
});
afterAll(async () => {
  await server.close();
  await mailing.close();
  await postman.stop();
});

const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ name: 'Problem', code, ...more });

function tokenIn(text: string): string {
  return text.match(/\/reset\?token=([\w-]{43})/)?.[1] ?? '';
}

async function linkFor(userId: string, by = server.cast.claire) {
  const { link } = await server.as(by).call(makePasswordResetLink, { params: { id: userId } });
  return tokenIn(link ?? '');
}

function reset(token: string, chosen = password, on = server) {
  return on.browser().call(resetPassword, { body: { token, password: chosen } });
}

describe('a forgotten password', () => {
  it('is asked for with the same answer whether the address is known or not', async () => {
    const ask = (email: string) =>
      mailing
        .browser()
        .send({ method: 'POST', url: '/api/v1/password-resets', body: { email } })
        .then(({ status, body }) => ({ status, body }));
    const known = await ask('julie@morvan.example');
    expect(known).toEqual({ status: 204, body: undefined });
    expect(await ask('nobody@example.com')).toEqual(known);
    const mail = await postman.received('julie@morvan.example');
    expect(mail).toMatchObject({ subject: 'Votre nouveau mot de passe Jalon', from: 'jalon@crm.example' });
    expect(mail.text).toContain('pendant 30 minutes');
    expect(postman.mails.some(({ to }) => to.includes('nobody@example.com'))).toBe(false);
  });

  it('comes with a link on the public address, whatever host the request names', async () => {
    await mailing.browser().send({
      method: 'POST',
      url: '/api/v1/password-resets',
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
      body: { email: 'Lea@morvan.example' },
    });
    const { text } = await postman.received('lea@morvan.example');
    expect(text).toMatch(/https:\/\/crm\.example\/reset\?token=[\w-]{43}/);
    expect(text).not.toContain('evil');
  });

  it('is chosen anew with the link, once; the old one is worth nothing and one is not signed in by it', async () => {
    const { text } = await postman.received('julie@morvan.example');
    await reset(tokenIn(text), password, mailing);
    await expect(reset(tokenIn(text), 'autre phrase de passe', mailing)).rejects.toEqual(
      refused('link_expired'),
    );
    const sign = (chosen: string) =>
      mailing.browser().call(signIn, { body: { email: 'julie@morvan.example', password: chosen } });
    await expect(sign(castPassword)).rejects.toEqual(refused('wrong_credentials'));
    await sign(password);
  });

  it('fills nobody’s mailbox: three links an hour', async () => {
    for (let i = 0; i < 6; i++)
      await mailing.browser().call(requestPasswordReset, { body: { email: 'nadege@morvan.example' } });
    await postman.received('nadege@morvan.example');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const mails = postman.mails.filter(({ to }) => to.includes('nadege@morvan.example'));
    expect(mails.length).toBeLessThanOrEqual(3);
  });
});

describe('a reset link handed over by an administrator', () => {
  it('works for its person only, and ends the sessions they had', async () => {
    const { julie, karim } = server.cast;
    await server.as(julie).call(getMe);
    await server.as(karim).call(getMe);
    await reset(await linkFor(julie.userId));
    await expect(server.as(julie).call(getMe)).rejects.toEqual(refused('not_signed_in'));
    expect((await server.as(karim).call(getMe)).user.name).toBe('Karim Haddad');
    await server.browser().call(signIn, { body: { email: karim.email, password: castPassword } });
    await server.browser().call(signIn, { body: { email: julie.email, password } });
  });

  it('is good for thirty minutes', async () => {
    const before = server.clock.now;
    const token = await linkFor(server.cast.julien.userId);
    server.clock.now = new Date(before.getTime() + 30 * 60_000);
    await expect(reset(token)).rejects.toEqual(refused('link_expired', { status: 410 }));
    server.clock.now = before;
    await reset(token);
  });

  it('dies when another one is used', async () => {
    const [first, second] = [
      await linkFor(server.cast.nadege.userId),
      await linkFor(server.cast.nadege.userId),
    ];
    await reset(second);
    await expect(reset(first)).rejects.toEqual(refused('link_expired'));
  });

  it('dies when the address changes', async () => {
    const { lea } = server.cast;
    const token = await linkFor(lea.userId);
    const rename = (email: string) =>
      server.database.kysely
        .updateTable('auth.user')
        .set({ email })
        .where('id', '=', lea.authUserId)
        .execute();
    await rename('lea.fabre@morvan.example');
    await expect(reset(token)).rejects.toEqual(refused('link_expired'));
    await rename(lea.email);
    await reset(token);
  });

  it('with a weak password stays good for another try', async () => {
    const token = await linkFor(server.cast.karim.userId);
    await expect(reset(token, 'karimhaddad2026')).rejects.toEqual(refused('password_too_weak'));
    await reset(token);
  });

  it('is kept as a hash', async () => {
    const token = await linkFor(server.cast.karim.userId);
    const rows = await server.database.kysely.selectFrom('public_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is not made by anybody else, nor for people elsewhere', async () => {
    const { karim, julie, nadege, lea, helene, claire, marc } = server.cast;
    for (const person of [karim, julie, nadege, lea, helene])
      await expect(
        server.browser().send({
          method: 'POST',
          url: `/api/v1/users/${claire.userId}/password-reset`,
          headers: { cookie: await cookieOf(person) },
        }),
      ).resolves.toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    await expect(linkFor(julie.userId, marc)).rejects.toEqual(refused('not_found'));
  });

  it('of an invitation or another purpose resets nothing', async () => {
    const { link } = await server
      .as(server.cast.claire)
      .call(inviteUser, { body: { email: 'paul@morvan.example' } });
    const token = new URL(link ?? '').searchParams.get('token') ?? '';
    await expect(reset(token)).rejects.toEqual(refused('link_expired'));
    const resetToken = await linkFor(server.cast.karim.userId);
    await expect(
      server.browser().call(acceptInvitation, { body: { token: resetToken, name: 'Eve', password } }),
    ).rejects.toEqual(refused('link_expired'));
  });
});

describe('somebody who works in two organizations', () => {
  async function join(on: TestServer) {
    const { link } = await on
      .as(on.cast.claire)
      .call(inviteUser, { body: { email: 'marc@lenoir.example', role: 'advisor' } });
    const sent = link ?? (await postman.received('marc@lenoir.example')).text;
    const token = sent.match(/token=([\w-]{43})/)?.[1] ?? '';
    await on
      .browser()
      .call(acceptInvitation, { body: { token, name: 'Marc Lenoir', password: castPassword } });
    const { items } = await on.as(on.cast.claire).call(listUsers);
    return items.find(({ email }) => email === 'marc@lenoir.example')?.id ?? '';
  }

  it('cannot be taken over by the administrator of one of them', async () => {
    const id = await join(server);
    await expect(
      server.as(server.cast.claire).call(makePasswordResetLink, { params: { id } }),
    ).rejects.toEqual(refused('works_elsewhere'));
  });

  it('gets the link by mail, and the administrator does not see it', async () => {
    const id = await join(mailing);
    const made = await mailing.as(mailing.cast.claire).call(makePasswordResetLink, { params: { id } });
    expect(made).toMatchObject({ link: null, mailed: true });
  });
});

async function cookieOf(person: { authUserId: string; organizationId: string }): Promise<string> {
  const place = { userAgent: null, ipAddress: null };
  const cookies = await server.auth.openSession({ ...person, place, now: server.clock.now });
  return cookies.map((line) => line.split(';')[0]).join('; ');
}
