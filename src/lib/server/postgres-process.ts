import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asPostgresUser, type Cluster, settings } from './postgres-cluster.ts';
import { StartProblem } from './start-problem.ts';

/** A PostgreSQL that accepts connections. */
export interface RunningPostgres {
  readonly pid: number;
  /** Clean ("fast") stop: running statements end, everything is written. Resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  readonly port: number;
  readonly extra?: Record<string, string> | undefined;
  /** Told when a start takes long because PostgreSQL replays its journal after a crash. */
  readonly onRecovering: () => void;
  /** Told when the process ends without having been asked to. */
  readonly onExit: () => void;
}

/** Starts PostgreSQL and waits until it accepts connections; throws `database_failed` with the log's last lines. */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<RunningPostgres> {
  const crashed = existsSync(pidFile(cluster));
  const patience = Date.now() + 10_000;
  for (;;) {
    const logStart = rotateLog(cluster.log);
    const child = spawnPostgres(cluster, options);
    if (await ready(cluster, child, crashed ? options.onRecovering : () => {}))
      return supervise(child, options);
    const said = tail(cluster.log, logStart);
    // Backends of a killed PostgreSQL live on for a moment.
    const transient = /pre-existing shared memory block|still in use/.test(said);
    if (transient && Date.now() < patience) {
      await pause(200);
      continue;
    }
    if (/No space left on device/.test(said)) throw new StartProblem('disk_full', { folder: cluster.home });
    throw new StartProblem('database_failed', { folder: cluster.folder, log: cluster.log, reason: said });
  }
}

/**
 * A PostgreSQL left running by a killed Jalon, found through its pid file, is stopped cleanly; a pid file that
 * points to another program (process ids are used again) is removed. Only for the holder of the folder's lock.
 */
export async function stopOrphan(cluster: Cluster, onFound: () => void): Promise<void> {
  const pid = readPid(cluster);
  if (pid === null) return;
  if (!isOurs(pid, cluster)) return rmSync(pidFile(cluster), { force: true });
  onFound();
  for (const [signal, patience] of stopLadder) {
    if (!signalTo(pid, signal) || (await gone(() => isOurs(pid, cluster), patience))) return;
  }
}

const stopLadder = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
] as const;

function spawnPostgres(cluster: Cluster, { port, extra }: LaunchOptions): ChildProcess {
  const log = openSync(cluster.log, 'a', 0o600);
  if (cluster.user) chownSync(cluster.log, cluster.user.uid, cluster.user.gid);
  // In a session of its own: Ctrl+C in the terminal reaches Jalon alone, which ends its requests before the database.
  const child = spawn(cluster.programs.postgres, ['-D', cluster.folder, ...settings(cluster, port, extra)], {
    ...asPostgresUser(cluster),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

async function ready(cluster: Cluster, child: ChildProcess, onSlow: () => void): Promise<boolean> {
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  const slow = setTimeout(onSlow, 1000);
  try {
    for (;;) {
      if (failure) throw failure;
      if (child.exitCode !== null || child.signalCode !== null) return false;
      if (child.pid !== undefined && readPid(cluster) === child.pid && readStatus(cluster) === 'ready')
        return true;
      await pause(10);
    }
  } finally {
    clearTimeout(slow);
  }
}

function supervise(child: ChildProcess, { onExit }: LaunchOptions): RunningPostgres {
  const pid = Number(child.pid);
  let stopping: Promise<void> | null = null;
  // Whatever way Jalon leaves, PostgreSQL is told to shut down.
  const lastWord = () => signalTo(pid, 'SIGINT');
  process.once('exit', lastWord);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.removeListener('exit', lastWord);
      resolve();
      if (!stopping) onExit();
    });
  });
  const stop = async () => {
    child.ref();
    for (const [signal, patience] of stopLadder) {
      if (!signalTo(pid, signal)) break;
      const timer = new AbortController();
      const late = pause(patience, 'late' as const, { signal: timer.signal }).catch(() => 'ended' as const);
      const end = await Promise.race([ended.then(() => 'ended' as const), late]);
      timer.abort();
      if (end === 'ended') break;
    }
    await ended;
  };
  return {
    pid,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
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

function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function pidFile(cluster: Cluster): string {
  return join(cluster.folder, 'postmaster.pid');
}

function readPid(cluster: Cluster): number | null {
  const pid = Number(pidFileLine(cluster, 1));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** `starting`, `ready`, `stopping` or `standby`: the eighth line, as pg_ctl reads it. */
function readStatus(cluster: Cluster): string {
  return pidFileLine(cluster, 8);
}

function pidFileLine(cluster: Cluster, line: number): string {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n')[line - 1]?.trim() ?? '';
  } catch {
    return '';
  }
}

/** Keeps one old log beside a new one from 5 MB on; answers where this start begins in the file. */
function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 5 * 2 ** 20) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function tail(log: string, from: number): string {
  const text = readFileSync(log).subarray(from).toString('utf8');
  return text.trim().split('\n').slice(-8).join('\n');
}
