import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiKey } from '../src/crm/users/api-key.contract.ts';
import { acceptInvitation, inviteUser } from '../src/crm/users/invitation.contract.ts';
import { setUp, signIn } from '../src/crm/users/sign-in.contract.ts';
import { getMe, updateOrganization } from '../src/crm/users/user.contract.ts';
import { type Call, createCall } from '../src/lib/call.ts';
import { freePort } from '../src/lib/server/free-port.ts';

/** The real program on a fresh folder, as somebody would start it. */
export interface RunningJalon {
  readonly url: string;
  /** The one-time link that the terminal printed. */
  readonly setupLink: string;
  /** Everything the terminal said. */
  said(): string;
  /** A typed client of somebody: signed in by password, working through a key. */
  as(email: string, password: string): Promise<Call>;
  stop(): Promise<void>;
}

export async function startJalon(extra: Record<string, string> = {}): Promise<RunningJalon> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jalon-journey-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      JALON_DATA: dataFolder,
      PORT: String(port),
      LANG: 'fr_FR.UTF-8',
      LC_ALL: '',
      LOG_LEVEL: 'error',
      ...extra,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  const url = `http://127.0.0.1:${port}`;
  await until(
    () => said.includes(url) && said.includes('/setup?token='),
    child,
    () => said,
  );
  const setupLink = said.match(/http\S+\/setup\?token=\S+/)?.[0] ?? '';
  return {
    url,
    setupLink,
    said: () => said,
    as: (email, password) => clientOf(url, email, password),
    async stop() {
      child.kill('SIGTERM');
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)));
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export const claire = {
  name: 'Claire Morvan',
  email: 'claire@atelier.example',
  password: 'un cheval bleu en hiver',
};

/** Sets the organization up through the API, past its first-run choice, for journeys whose story begins later. */
export async function setUpAtelier(jalon: RunningJalon): Promise<Call> {
  const token = new URL(jalon.setupLink).searchParams.get('token') ?? '';
  const { name, email, password } = claire;
  await clientWith(jalon.url, {}).call(setUp, {
    body: { token, organization: 'Atelier Morvan', name, email, password },
  });
  const call = await jalon.as(email, password);
  const { organization } = await call(getMe);
  await call(updateOrganization, { body: { version: organization.version, started: true } });
  return call;
}

async function clientOf(url: string, email: string, password: string): Promise<Call> {
  const browser = clientWith(url, {});
  await browser.call(signIn, { body: { email, password } });
  const { secret } = await browser.call(createApiKey, { body: { name: 'journey' } });
  return clientWith(url, { authorization: `Bearer ${secret ?? ''}` }).call;
}

/** The typed client over fetch; keeps the cookies it is given. */
function clientWith(url: string, headers: Record<string, string>): { call: Call } {
  let cookie = '';
  const call = createCall(async (sent) => {
    const answer = await fetch(url + sent.url, {
      method: sent.method,
      headers: {
        ...sent.headers,
        ...headers,
        ...(cookie ? { cookie } : {}),
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    });
    const given = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (given.length > 0) cookie = given.join('; ');
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  });
  return { call };
}

async function until(done: () => boolean, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!done()) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`Jalon did not start:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Somebody more in the organization: invited by whoever `call` speaks for, and come in. */
export async function bringIn(
  jalon: RunningJalon,
  call: Call,
  person: {
    name: string;
    email: string;
    role: 'manager' | 'sales' | 'sales_admin' | 'caller' | 'advisor';
    teamIds?: string[];
  },
): Promise<Call> {
  const { name, email, role, teamIds = [] } = person;
  const { link } = await call(inviteUser, { body: { email, role, teamIds } });
  const token = new URL(link ?? '').searchParams.get('token') ?? '';
  await clientWith(jalon.url, {}).call(acceptInvitation, {
    body: { token, name, password: claire.password },
  });
  return jalon.as(email, claire.password);
}
