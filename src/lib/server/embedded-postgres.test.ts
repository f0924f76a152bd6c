import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectEmbedded, type EmbeddedDatabase, startEmbedded } from './embedded-postgres.ts';
import { powersOf } from './external-database.ts';
import { withClient } from './postgres-roles.ts';

let root: string;
let dataFolder: string;
const open: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jalon-embedded-'));
  chmodSync(root, 0o711);
  dataFolder = join(root, 'data');
});
afterEach(async () => {
  for (const database of open.splice(0)) await database.stop();
  const pointer = join(dataFolder, 'database-folder.txt');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').split('\n')[0] ?? '', { recursive: true });
  rmSync(root, { recursive: true, force: true });
});

async function start(steps: string[] = []): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataFolder, onProgress: (step) => steps.push(step.key) });
  open.push(database);
  return database;
}

/** Another Jalon, in a process of its own. */
async function startChild(): Promise<{ child: ChildProcess; url: string; pid: number }> {
  const program = new URL('../../testing/embedded-child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, ...JSON.parse(line.toString('utf8')) };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

describe('the database of the data folder', () => {
  it('is made once, keeps what was saved, and starts faster the next time', async () => {
    const first: string[] = [];
    const made = await start(first);
    expect(first).toEqual(['step_copying', 'step_creating', 'step_starting']);
    await ask(made.ownerUrl, "create table notes as select 'relancer Acme' as text");
    await made.stop();
    const second: string[] = [];
    const again = await start(second);
    expect(second).toEqual(['step_starting']);
    expect(await ask(again.ownerUrl, 'select text from notes')).toEqual([{ text: 'relancer Acme' }]);
  });

  it('sorts as French people do, checks its pages and waits for the disk', async () => {
    const { adminUrl } = await start();
    const words = "select x from unnest(array['zèbre', 'été', 'Eta', 'Zebre', 'etb']) x order by x";
    expect((await ask(adminUrl, words)).map(({ x }) => x)).toEqual(['Eta', 'etb', 'été', 'Zebre', 'zèbre']);
    for (const [setting, value] of [
      ['data_checksums', 'on'],
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['server_encoding', 'UTF8'],
      ['listen_addresses', ''],
    ]) {
      expect(await ask(adminUrl, `show ${setting}`)).toEqual([{ [String(setting)]: value }]);
    }
  });

  it('is worked on by a role that owns nothing and cannot lift row level security', async () => {
    const { appUrl, ownerUrl } = await start();
    expect(await withClient(appUrl, powersOf)).toEqual([]);
    expect(await withClient(ownerUrl, powersOf)).toEqual(['owner']);
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(appUrl, 'set role jalon_owner')).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused to a second server, which names the first', async () => {
    const { child, url } = await startChild();
    await expect(start()).rejects.toMatchObject({
      code: 'folder_in_use',
      exitCode: 75,
      facts: { pid: child.pid, address: 'http://127.0.0.1:3999', since: expect.stringMatching(/^\d{4}-/) },
    });
    const guest = await connectEmbedded({ dataFolder });
    expect(await ask(guest.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await guest.stop();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('survives a killed server: the PostgreSQL left behind is stopped and nothing saved is lost', async () => {
    const { child, url, pid } = await startChild();
    await ask(url, "create table notes as select 'signé' as text");
    await kill(child);
    expect(process.kill(pid, 0)).toBe(true);
    const steps: string[] = [];
    const again = await start(steps);
    expect(steps).toContain('step_stopping_orphan');
    expect(again.pid()).not.toBe(pid);
    expect(await ask(again.adminUrl, 'select text from notes')).toEqual([{ text: 'signé' }]);
  });

  it('survives a power cut: server and PostgreSQL killed together', async () => {
    const { child, url, pid } = await startChild();
    await ask(url, "create table notes as select 'signé' as text");
    process.kill(pid, 'SIGKILL');
    await kill(child);
    const again = await start();
    expect(await ask(again.adminUrl, 'select text from notes')).toEqual([{ text: 'signé' }]);
  });

  it('starts after being killed at any moment of its first start', async () => {
    const program = new URL('../../testing/embedded-child.ts', import.meta.url).pathname;
    for (const moment of [300, 500, 700, 900]) {
      const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], { stdio: 'ignore' });
      await pause(moment);
      await kill(child);
    }
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'select current_user as role')).toEqual([{ role: 'jalon_owner' }]);
  });

  it('is not fooled by a process id that another program has now', async () => {
    const made = await start();
    const { home } = made;
    await made.stop();
    writeFileSync(join(home, 'cluster', 'postmaster.pid'), `${process.pid}\n${home}/cluster\n`);
    const again = await start();
    expect(await ask(again.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('comes back when PostgreSQL alone is killed', async () => {
    const steps: string[] = [];
    const database = await start(steps);
    const before = database.pid();
    process.kill(before, 'SIGKILL');
    for (let tries = 0; database.pid() === before && tries < 200; tries++) await pause(25);
    expect(steps).toContain('step_restarting');
    expect(await askOnceRecovered(database.appUrl)).toEqual([{ one: 1 }]);
  });

  it('is refused, untouched, when a newer Jalon wrote the folder', async () => {
    mkdirSync(dataFolder);
    writeFileSync(join(dataFolder, 'jalon.json'), JSON.stringify({ product: 'jalon', dataVersion: 99 }));
    await expect(start()).rejects.toMatchObject({ code: 'folder_newer', exitCode: 65, facts: { found: 99 } });
    expect(readdirSync(dataFolder).sort()).toEqual(['jalon.json', 'jalon.lock']);
  });

  it('works from a folder too deep for a socket', async () => {
    dataFolder = join(root, 'x'.repeat(60), 'y'.repeat(60), 'data');
    const database = await start();
    expect(new URL(database.appUrl).searchParams.get('host')?.length).toBeLessThan(80);
    expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('lives elsewhere when root starts it below a folder closed to others, and says where', async () => {
    const closed = join(root, 'home');
    mkdirSync(closed, { mode: 0o700 });
    dataFolder = join(closed, 'data');
    const steps: string[] = [];
    const database = await start(steps);
    const asRoot = process.getuid?.() === 0;
    expect(steps.includes('step_moved')).toBe(asRoot);
    expect(existsSync(join(dataFolder, 'database-folder.txt'))).toBe(asRoot);
    expect(database.home.startsWith('/var/lib/jalon/')).toBe(asRoot);
    await database.stop();
    expect((await start()).home).toBe(database.home);
  });
});

/** A database that was killed replays its journal first, and says so (57P03) to whoever comes too early. */
async function askOnceRecovered(url: string): Promise<unknown[]> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(url, 'select 1 as one');
    } catch (error) {
      const recovering = error instanceof Error && 'code' in error && error.code === '57P03';
      if (!recovering || tries === 400) throw error;
      await pause(50);
    }
  }
}
