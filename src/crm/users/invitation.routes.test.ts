import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMail } from '../../lib/server/mail.ts';
import { castPassword } from '../../testing/cast.ts';
import { type Postman, startPostman } from '../../testing/postman.ts';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import {
  acceptInvitation,
  inviteUser,
  listInvitations,
  readInvitation,
  withdrawInvitation,
} from './invitation.contract.ts';
import { signIn } from './sign-in.contract.ts';
import { getMe, listUsers, switchOrganization, updateUser } from './user.contract.ts';
import { userRoutes } from './user.routes.ts';

let server: TestServer;
let claire: Browser;

beforeAll(async () => {
  server = await testServer({
    routes: userRoutes,
    afterCreate: async () => {},
    publicUrl: 'https://crm.example',
  });
  claire = server.as(server.cast.claire);
});
afterAll(() => server.close());

const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ name: 'Problem', code, ...more });
const password = 'gouge, maillet et valet';

async function invited(email: string, more: object = {}): Promise<string> {
  const { link } = await claire.call(inviteUser, { body: { email, ...more } });
  return new URL(link ?? '').searchParams.get('token') ?? '';
}

function accept(token: string, name = 'Paul Garnier', chosen = password, browser = server.browser()) {
  return browser.call(acceptInvitation, { body: { token, name, password: chosen } }).then(() => browser);
}

describe('an invitation', () => {
  it('makes somebody a member with a role and teams, signs them in, and works once', async () => {
    const token = await invited('Paul@Morvan.example', { role: 'sales' });
    expect(await server.browser().call(readInvitation, { body: { token } })).toEqual({
      organization: 'Atelier Morvan',
      email: 'paul@morvan.example',
      role: 'sales',
      known: false,
    });
    const paul = await accept(token);
    expect((await paul.call(getMe)).user).toMatchObject({
      name: 'Paul Garnier',
      email: 'paul@morvan.example',
      role: 'sales',
    });
    await expect(accept(token)).rejects.toEqual(refused('link_expired', { status: 410 }));
    expect((await claire.call(listInvitations)).items).toEqual([]);
    await server.browser().call(signIn, { body: { email: 'paul@morvan.example', password } });
  });

  it('is a link on the public address, whatever host the request names', async () => {
    const answer = await claire.send({
      method: 'POST',
      url: '/api/v1/users/invitations',
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
      body: { email: 'host@morvan.example' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      link: expect.stringMatching(/^https:\/\/crm\.example\/invitation\?token=[\w-]{43}$/),
      mailed: false,
    });
  });

  it('is kept as a hash: the database does not hold the link', async () => {
    const token = await invited('hash@morvan.example');
    const rows = await server.database.kysely.selectFrom('public_tokens').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    const { items } = await claire.call(listInvitations);
    expect(items.find(({ email }) => email === 'hash@morvan.example')?.link).toBeNull();
  });

  it('repeated by the same request is not made twice, and its link is not kept for the repeat', async () => {
    const ask = () =>
      claire.call(inviteUser, { body: { email: 'twice@morvan.example' }, idempotencyKey: 'invite-1' });
    const [first, second] = [await ask(), await ask()];
    expect(first.link).not.toBeNull();
    expect(second).toEqual({ ...first, link: null });
    await accept(new URL(first.link ?? '').searchParams.get('token') ?? '', 'Deux Fois');
  });

  it('is only made by an administrator', async () => {
    for (const person of [server.cast.karim, server.cast.julie, server.cast.nadege, server.cast.lea])
      await expect(
        server.as(person).call(inviteUser, { body: { email: 'x@morvan.example', role: 'admin' } }),
      ).rejects.toEqual(refused('not_allowed'));
    await expect(server.browser().call(inviteUser, { body: { email: 'x@y.example' } })).rejects.toEqual(
      refused('not_signed_in'),
    );
  });

  it('to somebody who is a member already is refused', async () => {
    await expect(claire.call(inviteUser, { body: { email: 'JULIE@morvan.example' } })).rejects.toEqual(
      refused('already_exists', { fields: [expect.objectContaining({ field: 'email' })] }),
    );
  });

  it('again to the same address replaces the first', async () => {
    const first = await invited('again@morvan.example');
    const second = await invited('again@morvan.example', { role: 'caller' });
    await expect(accept(first)).rejects.toEqual(refused('link_expired'));
    const browser = await accept(second, 'Encore Lui');
    expect((await browser.call(getMe)).user.role).toBe('caller');
  });

  it('taken back is dead', async () => {
    const token = await invited('back@morvan.example');
    const { items } = await claire.call(listInvitations);
    const id = items.find(({ email }) => email === 'back@morvan.example')?.id ?? '';
    await expect(server.as(server.cast.marc).call(withdrawInvitation, { params: { id } })).rejects.toEqual(
      refused('not_found'),
    );
    await claire.call(withdrawInvitation, { params: { id } });
    await expect(accept(token)).rejects.toEqual(refused('link_expired'));
  });

  it('lasts fourteen days', async () => {
    const before = server.clock.now;
    const [late, inTime] = [await invited('late@morvan.example'), await invited('intime@morvan.example')];
    const days = (n: number) => new Date(before.getTime() + n * 86_400_000);
    server.clock.now = new Date(days(14).getTime() - 1000);
    await accept(inTime, 'Juste À Temps');
    server.clock.now = days(14);
    await expect(accept(late)).rejects.toEqual(refused('link_expired'));
    server.clock.now = before;
  });

  it('accepted twice at the same moment makes one member', async () => {
    const token = await invited('race@morvan.example');
    const done = await Promise.allSettled([accept(token, 'Un'), accept(token, 'Deux')]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await claire.call(listUsers);
    expect(items.filter(({ email }) => email === 'race@morvan.example')).toHaveLength(1);
  });

  it('with a weak password stays good for another try', async () => {
    const token = await invited('weak@morvan.example');
    await expect(accept(token, 'Paul Garnier', 'motdepasse123')).rejects.toEqual(
      refused('password_too_weak', { fields: [expect.objectContaining({ field: 'password' })] }),
    );
    await expect(accept(token, 'Paul Garnier', 'court')).rejects.toEqual(refused('password_too_weak'));
    await accept(token);
  });

  it('to a team that is not ours, or with an end that is over, is refused', async () => {
    const body = { email: 'team@morvan.example', teamIds: [server.cast.marc.userId] };
    await expect(claire.call(inviteUser, { body })).rejects.toEqual(refused('reference_unknown'));
    const over = { email: 'team@morvan.example', role: 'advisor' as const, expiresOn: '2026-10-01' };
    await expect(claire.call(inviteUser, { body: over })).rejects.toEqual(refused('date_invalid'));
  });

  it('made up, or of another purpose, opens nothing', async () => {
    await expect(accept('x'.repeat(43))).rejects.toEqual(refused('link_expired'));
    await expect(server.browser().call(readInvitation, { body: { token: 'nothing' } })).rejects.toEqual(
      refused('link_expired'),
    );
  });
});

describe('somebody who works in another organization already', () => {
  it('proves it with the password they have: the link alone does not open the other company', async () => {
    const token = await invited('marc@lenoir.example', { role: 'advisor' });
    expect((await server.browser().call(readInvitation, { body: { token } })).known).toBe(true);
    await expect(accept(token, 'Marc Lenoir', password)).rejects.toEqual(refused('wrong_credentials'));
    const marc = await accept(token, 'Marc Lenoir', castPassword);
    const me = await marc.call(getMe);
    expect(me.organization.name).toBe('Atelier Morvan');
    expect(me.organizations.map(({ name }) => name).sort()).toEqual(['Atelier Morvan', 'Menuiserie Lenoir']);
    expect(me.user.role).toBe('advisor');
    expect(me.user.accessEndsOn).toBe('2027-11-02');
  });

  it('goes from one to the other, with the role they have in each', async () => {
    const { otherOrganizationId, organizationId } = server.cast;
    const marc = server.browser();
    await marc.call(signIn, { body: { email: 'marc@lenoir.example', password: castPassword } });
    await marc.call(switchOrganization, { body: { organizationId: otherOrganizationId } });
    expect((await marc.call(getMe)).user.role).toBe('admin');
    expect((await marc.call(listUsers)).items).toHaveLength(1);
    await marc.call(switchOrganization, { body: { organizationId } });
    expect((await marc.call(getMe)).user.role).toBe('advisor');
    await expect(marc.call(inviteUser, { body: { email: 'a@b.example' } })).rejects.toEqual(
      refused('not_allowed'),
    );
    const julie = server.as(server.cast.julie);
    await expect(
      julie.call(switchOrganization, { body: { organizationId: otherOrganizationId } }),
    ).rejects.toEqual(refused('not_found'));
  });

  it('deactivated in one of them keeps the other, and does not slip into it by themselves', async () => {
    const { otherOrganizationId } = server.cast;
    const [here, there] = [server.browser(), server.browser()];
    for (const browser of [here, there])
      await browser.call(signIn, { body: { email: 'marc@lenoir.example', password: castPassword } });
    await there.call(switchOrganization, { body: { organizationId: otherOrganizationId } });
    const { items } = await claire.call(listUsers);
    const marcHere = items.find(({ email }) => email === 'marc@lenoir.example');
    await claire.call(updateUser, {
      params: { id: marcHere?.id ?? '' },
      body: { version: marcHere?.version ?? 0, active: false },
    });
    await expect(here.call(getMe)).rejects.toEqual(refused('not_signed_in'));
    expect((await there.call(getMe)).organization.name).toBe('Menuiserie Lenoir');
    await here.call(signIn, { body: { email: 'marc@lenoir.example', password: castPassword } });
    const me = await here.call(getMe);
    expect(me.organization.name).toBe('Menuiserie Lenoir');
    expect(me.organizations).toHaveLength(1);
  });

  it('cannot have the password guessed through the link', async () => {
    const { claire: admin } = server.cast;
    const { link } = await server
      .as(server.cast.marc)
      .call(inviteUser, { body: { email: admin.email, role: 'sales' } });
    const token = new URL(link ?? '').searchParams.get('token') ?? '';
    const answers: string[] = [];
    for (let i = 0; i < 7; i++)
      await accept(token, 'Claire', `wrong guess ${i}`).catch(({ code }: { code: string }) =>
        answers.push(code),
      );
    expect(answers).toEqual([...Array(5).fill('wrong_credentials'), ...Array(2).fill('too_many_requests')]);
  });
});

describe('where mail is set up', () => {
  let postman: Postman;
  let mailing: TestServer;

  beforeAll(async () => {
    postman = await startPostman();
    const publicUrl = 'https://crm.example';
    const mail = openMail({ smtpUrl: postman.url, from: 'Jalon <jalon@crm.example>', publicUrl });
    mailing = await testServer({ routes: userRoutes, afterCreate: async () => {}, publicUrl, mail });
  });
  afterAll(async () => {
    await mailing.close();
    await postman.stop();
  });

  it('an invitation goes out in the language of who invites, with a link that works', async () => {
    const { claire: admin } = mailing.cast;
    const made = await mailing.as(admin).call(inviteUser, { body: { email: 'paul@morvan.example' } });
    expect(made.mailed).toBe(true);
    const mail = await postman.received('paul@morvan.example');
    expect(mail.subject).toBe('Atelier Morvan vous invite sur Jalon');
    expect(mail.text).toContain('Claire Morvan vous invite à rejoindre Atelier Morvan');
    expect(mail.text).toContain('jusqu’au 16 novembre 2026');
    const token = mail.text.match(/https:\/\/crm\.example\/invitation\?token=([\w-]{43})/)?.[1] ?? '';
    const browser = mailing.browser();
    await browser.call(acceptInvitation, { body: { token, name: 'Paul Garnier', password } });
    expect((await browser.call(getMe)).user.name).toBe('Paul Garnier');
  });

  it('a mail that does not leave gives the link to copy instead', async () => {
    await postman.refuseMail();
    const { claire: admin } = mailing.cast;
    const made = await mailing.as(admin).call(inviteUser, { body: { email: 'zoe@morvan.example' } });
    expect(made).toMatchObject({ mailed: false, link: expect.stringContaining('/invitation?token=') });
  });
});
