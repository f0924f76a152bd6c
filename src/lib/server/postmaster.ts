import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './postgres-cluster.ts';

/** Fast shutdown first, then harder, each with how long it is given in ms. */
export const stopLadder = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
] as const;

/**
 * A PostgreSQL left running by a killed Jalon, found through its pid file, is stopped cleanly; a pid file that
 * points to another program or a zombie (process ids are used again) is removed, which PostgreSQL itself does not
 * dare. Only for the holder of the folder's lock.
 * @returns whether the last PostgreSQL ended without closing, so that this start may take long
 */
export async function stopOrphan(cluster: Cluster, onFound: () => void): Promise<boolean> {
  const pid = readPid(cluster);
  if (pid !== null && isOurs(pid, cluster)) {
    onFound();
    for (const [signal, patience] of stopLadder) {
      if (!signalTo(pid, signal) || (await gone(() => isOurs(pid, cluster), patience))) break;
    }
  }
  const socketFolder = cluster.socketFolder ?? cluster.folder;
  for (const name of readdirSync(socketFolder)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(socketFolder, name), { force: true });
  }
  const crashed = existsSync(pidFile(cluster));
  rmSync(pidFile(cluster), { force: true });
  return crashed;
}

async function gone(alive: () => boolean, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (alive()) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
}

function isOurs(pid: number, cluster: Cluster): boolean {
  if (!signalTo(pid, 0)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster.folder;
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  const seen = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return seen.stdout.includes(cluster.folder);
}

/** Signals a process; false when there is none, or none that we may signal. 0 only asks. */
export function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function pidFile(cluster: Cluster): string {
  return join(cluster.folder, 'postmaster.pid');
}

/** Process id that the cluster's pid file names. */
export function readPid(cluster: Cluster): number | null {
  const pid = Number(pidFileLine(cluster, 1));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** `starting`, `ready`, `stopping` or `standby`: the eighth line, as pg_ctl reads it. */
export function readStatus(cluster: Cluster): string {
  return pidFileLine(cluster, 8);
}

function pidFileLine(cluster: Cluster, line: number): string {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n')[line - 1]?.trim() ?? '';
  } catch {
    return '';
  }
}
