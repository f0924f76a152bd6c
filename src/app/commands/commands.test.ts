import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOpportunities } from '../../crm/opportunities/opportunity.contract.ts';
import { signIn } from '../../crm/users/sign-in.contract.ts';
import { getMe } from '../../crm/users/user.contract.ts';
import { freshDatabase } from '../../testing/database.ts';
import { emptyServer, type TestServer, testServer } from '../../testing/server.ts';
import { apiKeyCreateCommand } from './api-key-command.ts';
import { commandWords as english } from './commands.words.en.ts';
import { commandWords as french } from './commands.words.fr.ts';
import { demoCommand } from './demo-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { runCommand } from './run-command.ts';
import { serveCommand } from './serve-command.ts';
import { setupCommand } from './setup-command.ts';

const commands = [serveCommand, setupCommand, demoCommand, importCommand, exportCommand, apiKeyCreateCommand];
const password = 'gouge, maillet et valet';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function jalon(
  args: string[],
  { url = '', input = '', language = 'fr' as 'fr' | 'en', now = new Date('2026-11-02T09:00:00Z') } = {},
) {
  const printed: string[] = [];
  const told: string[] = [];
  const exitCode = await runCommand(commands, args, {
    env: { DATABASE_URL: url, JALON_DATA: folder },
    language,
    now: () => now,
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    readLine: async () => input,
  });
  return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
}

const setup = (more: string[] = []) => [
  'setup',
  '--organization',
  'Atelier Morvan',
  '--name',
  'Claire Morvan',
  '--email',
  'claire@morvan.example',
  '--password-stdin',
  ...more,
];

describe('the jalon command', () => {
  it('without anything says what it can do, in the language of the terminal', async () => {
    const shown = await jalon([]);
    expect(shown.exitCode).toBe(64);
    expect(shown.printed).toContain('crée la première organisation');
    const helped = await jalon(['--help'], { language: 'en' });
    expect(helped.exitCode).toBe(0);
    for (const { name } of commands) expect(helped.printed).toContain(name);
    expect(helped.printed).toContain('makes the first organization');
  });

  it('each command explains its options', async () => {
    for (const { name, options } of commands) {
      const { printed, exitCode } = await jalon([...name.split(' '), '--help']);
      expect(exitCode).toBe(0);
      for (const option of [...Object.keys(options), 'json', 'help'])
        expect(printed).toContain(`--${option}`);
    }
  });

  it('refuses what it does not understand, with a code of its own', async () => {
    expect(await jalon(['invent'])).toMatchObject({ exitCode: 64, told: 'Commande inconnue\u00a0: invent' });
    expect((await jalon(setup(['--colour', 'blue']))).exitCode).toBe(64);
    expect(await jalon(['setup', '--organization', 'X'])).toMatchObject({
      exitCode: 64,
      told: 'Il manque --name.',
    });
    const wrong = await jalon(
      ['api-key', 'create', '--email', 'a@b.example', '--name', 'x', '--json'].concat([
        '--expires',
        'demain',
      ]),
    );
    expect(wrong.exitCode).toBe(64);
    expect(JSON.parse(wrong.told)).toMatchObject({ error: { code: 'usage' } });
  });

  it('has every word in both languages', () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${key} ${[...value.matchAll(/\{\w+\}/g)].sort().join()}`] : keys(value),
      );
    expect(keys(english).sort()).toEqual(keys(french).sort());
  });
});

describe('jalon setup', () => {
  it('makes the first organization; its administrator signs in, and it is not made twice', async () => {
    const { appUrl: url } = await freshDatabase();
    const done = await jalon(setup(), { url, input: password });
    expect(done).toMatchObject({ exitCode: 0, printed: '' });
    expect(done.told).toContain('Atelier Morvan est prête. claire@morvan.example peut se connecter.');
    const again = await jalon(setup(), { url, input: password });
    expect(again).toMatchObject({ exitCode: 1, told: 'Jalon est déjà installé ici. Connectez-vous.' });
    expect(JSON.parse((await jalon(setup(['--json']), { url, input: password })).told)).toMatchObject({
      error: { code: 'setup_done' },
    });
  });

  it('answers in JSON for programs, and the organization is furnished', async () => {
    const { appUrl: url, adminUrl } = await freshDatabase();
    const done = await jalon(setup(['--json', '--language', 'en']), { url, input: password, language: 'en' });
    expect(JSON.parse(done.printed)).toMatchObject({
      organizationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: 'claire@morvan.example',
    });
    const { default: pg } = await import('pg');
    const client = new pg.Client(adminUrl);
    await client.connect();
    const { rows } = await client.query(
      'select (select count(*)::int from stages) as stages, language from organizations',
    );
    await client.end();
    expect(rows).toEqual([{ stages: expect.any(Number), language: 'en' }]);
    expect(rows[0].stages).toBeGreaterThan(3);
  });

  it('refuses a weak password, a wrong address and an empty name', async () => {
    const { appUrl: url } = await freshDatabase();
    const weak = await jalon(setup(), { url, input: 'motdepasse123' });
    expect(weak).toMatchObject({ exitCode: 1 });
    expect(weak.told).toContain('12 caractères');
    const args = setup().map((arg) => (arg === 'claire@morvan.example' ? 'claire' : arg));
    expect((await jalon(args, { url, input: password })).exitCode).toBe(64);
    const nameless = setup().map((arg) => (arg === 'Claire Morvan' ? ' ' : arg));
    expect((await jalon(nameless, { url, input: password })).exitCode).toBe(64);
  });

  it('where PostgreSQL does not answer ends with its own code and a sentence', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/nothing';
    const failed = await jalon(setup(), { url, input: password });
    expect(failed.exitCode).toBe(69);
    expect(failed.told).toContain('127.0.0.1:1');
  });
});

describe('jalon demo', () => {
  it('on an empty server makes the visitor too, whose password is printed once; then it asks for whom', async () => {
    const { appUrl: url } = await freshDatabase();
    const made = await jalon(['demo'], { url });
    expect(made.exitCode).toBe(0);
    expect(made.printed).toMatch(/^[\w-]{16}$/);
    expect(made.told).toContain('claire.morvan@atelier-morvan.example');
    expect(made.told).toContain('100\u00a0%');
    expect(await jalon(['demo'], { url })).toMatchObject({ exitCode: 64 });
    expect((await jalon(['demo', '--email', 'nobody@morvan.example'], { url })).exitCode).toBe(64);
  }, 60_000);

  it('for somebody known adds it to their organizations', async () => {
    const { appUrl: url } = await freshDatabase();
    await jalon(setup(), { url, input: password });
    const made = await jalon(['demo', '--email', 'claire@morvan.example', '--json'], { url });
    expect(JSON.parse(made.printed)).toEqual({
      organizationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: 'claire@morvan.example',
    });
  }, 60_000);
});

describe('jalon api-key create', () => {
  let server: TestServer;
  let url: string;

  beforeAll(async () => {
    server = await testServer();
    url = String(server.database.pool.options.connectionString);
  });
  afterAll(() => server.close());

  const create = (email: string, more: string[] = []) =>
    jalon(['api-key', 'create', '--email', email, '--name', 'Tableur', ...more], { url });

  it('prints the secret alone on standard output, and it works at once', async () => {
    const made = await create('Julie@morvan.example');
    expect(made.exitCode).toBe(0);
    expect(made.printed).toMatch(/^jln_[\w-]{43}$/);
    expect(made.told).toContain('julie@morvan.example'.replace('julie', 'Julie'));
    const me = await server.withKey(made.printed).call(getMe);
    expect(me.user.name).toBe('Julie Perrin');
  });

  it('answers in JSON, reads only if asked, and ends on its day', async () => {
    const made = await create('julie@morvan.example', ['--json', '--read-only', '--expires', '2026-12-31']);
    expect(JSON.parse(made.printed)).toMatchObject({
      name: 'Tableur',
      mayWrite: false,
      expiresOn: '2026-12-31',
      secret: expect.stringMatching(/^jln_/),
    });
    expect((await create('julie@morvan.example', ['--expires', '2026-10-31'])).exitCode).toBe(1);
  });

  it('is refused for unknown people, for roles without keys, and in another organization', async () => {
    expect((await create('nobody@morvan.example')).told).toContain('Personne n’a l’adresse');
    expect((await create('helene@conseil.example')).exitCode).toBe(1);
    const elsewhere = await create('julie@morvan.example', ['--organization', 'Menuiserie Lenoir']);
    expect(elsewhere.exitCode).toBe(64);
    expect(elsewhere.told).toContain('ne travaille pas dans Menuiserie Lenoir');
  });
});

describe('jalon import and jalon export', () => {
  let server: TestServer;
  let url: string;

  beforeAll(async () => {
    server = await testServer();
    url = String(server.database.pool.options.connectionString);
  });
  afterAll(() => server.close());

  const rows = 'Client;Projet;Montant HT\nCabinet Delmas;Cloisons;38,5k\nGarage Vidal;Bureau;à voir\n';

  it('write a spreadsheet, tell what was left out, and give it back', async () => {
    const file = join(folder, 'suivi.csv');
    const problems = join(folder, 'à corriger.xlsx');
    writeFileSync(file, rows);
    const command = ['import', file, '--email', 'julie@morvan.example'];
    const tried = await jalon([...command, '--dry-run', '--json'], { url });
    expect(JSON.parse(tried.printed)).toMatchObject({ dryRun: true, counts: { imported: 1, stopped: 1 } });
    const done = await jalon([...command, '--problems', problems], { url });
    expect(done.exitCode).toBe(0);
    expect(done.told).toContain('1 lignes importées');
    expect(done.told).toContain('1 lignes à corriger');
    expect(existsSync(problems)).toBe(true);
    const { items } = await server
      .as(server.cast.julie)
      .call(listOpportunities, { query: { status: 'any' } });
    expect(items.map(({ accountName, potentialAmount }) => [accountName, potentialAmount])).toEqual([
      ['Cabinet Delmas', 38500],
    ]);
    const csv = join(folder, 'export.csv');
    expect((await jalon(['export', csv, '--email', 'karim@morvan.example'], { url })).exitCode).toBe(0);
    expect(readFileSync(csv, 'utf8')).toContain('Cabinet Delmas;');
  });

  it('refuse a file that is not there or cannot be read, and people without the right', async () => {
    const file = join(folder, 'vide.csv');
    writeFileSync(file, '');
    const of = (name: string, email: string) => jalon(['import', name, '--email', email], { url });
    expect((await jalon(['import', '--email', 'x@y.example'], { url })).told).toBe('Il manque FILE.');
    expect((await of(join(folder, 'absent.csv'), 'julie@morvan.example')).exitCode).toBe(64);
    expect(await of(file, 'julie@morvan.example')).toMatchObject({
      exitCode: 1,
      told: 'Ce fichier est vide.',
    });
    writeFileSync(file, rows);
    expect((await of(file, 'lea@morvan.example')).exitCode).toBe(1);
    expect((await jalon(['export', '--email', 'lea@morvan.example'], { url })).exitCode).toBe(1);
  });
});

it('as a real process: password on standard input, sign-in through the API afterwards', async () => {
  const on = await freshDatabase();
  const env = {
    ...process.env,
    DATABASE_URL: on.appUrl,
    JALON_DATA: folder,
    LANG: 'en_GB.UTF-8',
    LC_ALL: '',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', ...setup()], { env });
  child.stdin.end(`${password}\n`);
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect(told).toContain('Atelier Morvan is ready.');
  expect(exitCode).toBe(0);
  const server = await emptyServer({ on });
  const browser = server.browser();
  await browser.call(signIn, { body: { email: 'claire@morvan.example', password } });
  expect((await browser.call(getMe)).organization.name).toBe('Atelier Morvan');
  await server.close();
}, 120_000);
