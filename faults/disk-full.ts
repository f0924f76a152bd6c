import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Loopback, Reply } from '../src/testing/loopback.ts';
import { effectsOf } from './effects.ts';
import type { Findings } from './findings.ts';
import { checkWhole } from './kill.ts';
import { type Entry, openLedger } from './ledger.ts';
import { type Scene, setScene } from './scene.ts';
import { startWriters } from './writers.ts';

const megabyte = 2 ** 20;
/** Room for the programs (60 MB), an empty cluster (50 MB), and 80 MB to fill. */
const diskMegabytes = 200;

/**
 * A disk that fills up (reliability 4.11): what was acknowledged stays, saving is refused with a sentence and 507 while
 * reading goes on, and saving comes back by itself. Then the same with the last byte taken
 * at once, and PostgreSQL killed meanwhile.
 */
export async function diskFull(findings: Findings, { folder }: { folder: string }): Promise<void> {
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const mounted = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m,mode=0711`, 'tmpfs', disk],
    { stdio: 'pipe' },
  );
  if (mounted.status !== 0) {
    const isRoot = process.getuid?.() === 0;
    findings.say(
      `  full disk: not tried, only root may mount a small one (${String(mounted.stderr).trim() || 'no mount'})`,
    );
    if (isRoot) findings.check('full disk: a small disk can be mounted', false, String(mounted.stderr));
    return;
  }
  try {
    const scene = await setScene(join(disk, 'data'));
    const ballast = join(disk, 'ballast');
    await fillsUp(findings, scene, { disk, ballast });
    await fillsAtOnce(findings, scene, { disk, ballast });
    await scene.stop();
  } finally {
    spawnSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
}

interface Filling {
  readonly disk: string;
  readonly ballast: string;
}

async function fillsUp(findings: Findings, scene: Scene, { disk, ballast }: Filling): Promise<void> {
  const client = scene.client(8);
  const ledger = openLedger();
  const writing = startWriters(client, ledger, { round: 'filling', place: scene.place, writers: 4 });
  await pause(500);
  fill(disk, ballast, 50 * megabyte);
  const refusal = await waitFor(() => ledger.entries.find(({ state }) => state === 'refused'), 30_000);
  findings.check(
    'full disk: saving is refused with 507',
    refusal?.reply?.status === 507,
    refusal?.reply?.body,
  );
  const sentence = (refusal?.reply?.body as { detail?: string; code?: string } | undefined) ?? {};
  findings.check('full disk: the refusal says what is the matter', sentence.code === 'disk_full', sentence);
  const began = performance.now();
  const read = await client.send({ path: '/api/v1/opportunities?limit=5' });
  const took = performance.now() - began;
  findings.check('full disk: reading goes on, without a wait', read.status === 200 && took < 5000, [
    read.status,
    took,
  ]);
  rmSync(ballast, { force: true });
  const back = await untilSaved(client, scene);
  findings.check('full disk: saving comes back by itself', back !== null && back <= 5000, back);
  await writing.stop();
  client.close();
  await checkLedger(findings, scene, 'full disk', ledger.entries);
  findings.say(
    `  disk filled up: refused with 507, reading went on, saving back after ${((back ?? 0) / 1000).toFixed(1)} s`,
  );
}

async function fillsAtOnce(findings: Findings, scene: Scene, { disk, ballast }: Filling): Promise<void> {
  const client = scene.client(8);
  const ledger = openLedger();
  const writing = startWriters(client, ledger, { round: 'at-once', place: scene.place, writers: 4 });
  await pause(1500);
  fill(disk, ballast, 0);
  await pause(3000);
  // On top of it: what it has to replay its journal with is not there either.
  scene.killPostgres();
  await pause(5000);
  const began = performance.now();
  const answer = await client.send({ path: '/api/v1/opportunities?limit=5', patience: 10_000 });
  const took = performance.now() - began;
  findings.check('last byte taken: nobody hangs', answer.status !== 0 && took < 5000, [answer.status, took]);
  rmSync(ballast, { force: true });
  const back = await untilSaved(client, scene);
  findings.check('last byte taken: saving comes back by itself', back !== null && back <= 15_000, [
    back,
    scene.program().said().slice(-500),
  ]);
  await writing.stop();
  await checkLedger(findings, scene, 'last byte taken', ledger.entries);
  const unknown = ledger.entries.filter(({ state }) => state === 'unknown');
  for (const entry of unknown) await ledger.retry(client, entry);
  client.close();
  const after = await scene.look((looking) => effectsOf(looking, unknown));
  const wrong = unknown.filter((entry) => after.get(entry) !== 1);
  findings.check(
    'last byte taken: sent again it has one effect',
    wrong.length === 0,
    wrong.map((entry) => [entry.kind, after.get(entry), entry.reply?.status, entry.reply?.body]),
  );
  findings.say(
    `  last byte of the disk taken at once, PostgreSQL killed: nothing acknowledged lost, saving back after ${((back ?? 0) / 1000).toFixed(1)} s`,
  );
}

async function checkLedger(
  findings: Findings,
  scene: Scene,
  name: string,
  entries: readonly Entry[],
): Promise<void> {
  const effects = await scene.look((looking) => effectsOf(looking, entries));
  const lost = entries.filter((entry) => entry.state === 'acknowledged' && effects.get(entry) !== 1);
  findings.check(`${name}: what was acknowledged is there`, lost.length === 0, lost.length);
  const kept = entries.filter((entry) => entry.state === 'refused' && effects.get(entry) !== 0);
  findings.check(`${name}: what was refused left nothing`, kept.length === 0, kept.length);
  await checkWhole(findings, scene, name);
}

/** Writes ballast until so many bytes are free; 0 takes the last one. */
function fill(disk: string, ballast: string, left: number): void {
  const file = openSync(ballast, 'a');
  try {
    const piece = Buffer.alloc(megabyte);
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      if (left > 0 && bavail * bsize - megabyte < left) return;
      if (bavail === 0) return;
      writeSync(file, piece);
    }
  } catch (error) {
    // No space left on device: that is what was wanted.
    if (fstatSync(file).size === 0) throw error;
  } finally {
    closeSync(file);
  }
}

/** Until something can be saved again, in ms; null when it never can. */
async function untilSaved(client: Loopback, scene: Scene): Promise<number | null> {
  const began = Date.now();
  const body = { accountId: scene.place.accountId, title: 'De nouveau' };
  return waitFor(async () => {
    const { status }: Reply = await client.send({ method: 'POST', path: '/api/v1/opportunities', body });
    return status === 201 ? Date.now() - began : undefined;
  }, 60_000);
}

async function waitFor<T>(
  look: () => T | undefined | Promise<T | undefined>,
  patience: number,
): Promise<T | null> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
  return null;
}
