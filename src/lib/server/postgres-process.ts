import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, renameSync, statfsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { asPostgresUser, type Cluster, settings } from './postgres-cluster.ts';
import { readPid, readStatus, signalTo, stopLadder } from './postmaster.ts';
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
  const patience = Date.now() + 10_000;
  for (;;) {
    const logStart = rotateLog(cluster.log);
    const child = spawnPostgres(cluster, options);
    if (await ready(cluster, child, options.onRecovering)) return supervise(child, options);
    const said = tail(cluster.log, logStart);
    // Backends of a killed PostgreSQL live on for a moment.
    const transient = /pre-existing shared memory block|still in use/.test(said);
    if (transient && Date.now() < patience) {
      await pause(200);
      continue;
    }
    if (/No space left on device/.test(said) || lacksRoom(cluster.home))
      throw new StartProblem('disk_full', { folder: cluster.home });
    throw new StartProblem('database_failed', { folder: cluster.folder, log: cluster.log, reason: said });
  }
}

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

/** Keeps one old log beside a new one from 5 MB on; answers where this start begins in the file. */
function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 5 * 2 ** 20) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

/** On a full disk the log cannot even say so. A piece of the journal takes 16 MB. */
function lacksRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 16 * 2 ** 20;
}

function tail(log: string, from: number): string {
  const text = readFileSync(log).subarray(from).toString('utf8');
  return text.trim().split('\n').slice(-8).join('\n');
}
