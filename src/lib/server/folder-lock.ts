import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fchownSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { StartProblem } from './start-problem.ts';

/** Who holds a data folder, as written into the lock file: shown to the second who asks. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** Address of the web server; null until it listens. */
  readonly address: string | null;
  /** ISO instant. */
  readonly since: string;
}

export interface FolderLock {
  /** Writes the address of the web server into the lock, for the message a second server prints. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the lock or throws `folder_in_use` naming the holder. The lock is held open by the system and falls with
 * the process, however it ends: no stale lock, and a process id used again by another program cannot fool it.
 */
export async function lockFolder(lockFile: string, since: Date): Promise<FolderLock> {
  const file = openSync(lockFile, constants.O_RDWR | constants.O_CREAT, 0o644);
  let free: () => void;
  try {
    free = await holdOpen(file, lockFile);
  } catch (problem) {
    closeSync(file);
    throw problem;
  }
  keepOwner(file, dirname(lockFile));
  const write = (address: string | null) => {
    const holder: LockHolder = { pid: process.pid, host: hostname(), address, since: since.toISOString() };
    ftruncateSync(file, 0);
    writeSync(file, `${JSON.stringify(holder)}\n`, 0);
  };
  write(null);
  return {
    announce: write,
    release: () => {
      ftruncateSync(file, 0);
      free();
      closeSync(file);
    },
  };
}

/** Who holds the folder according to the lock file; null when it is empty or unreadable. */
export function readHolder(lockFile: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

/** The refusal a second server prints. */
export function inUse(lockFile: string): StartProblem {
  const holder = readHolder(lockFile);
  return new StartProblem('folder_in_use', {
    pid: holder?.pid ?? null,
    host: holder?.host ?? null,
    address: holder?.address ?? '…',
    since: holder ? new Date(holder.since).toLocaleString('sv-SE') : null,
    folder: dirname(lockFile),
  });
}

/**
 * flock(2) on the open file. Node has no call for it, so `flock` (part of every Linux) takes it on our descriptor,
 * which keeps it after that helper ended; macOS can take it while opening; elsewhere a named pipe does the same.
 */
async function holdOpen(file: number, lockFile: string): Promise<() => void> {
  if (process.platform === 'linux') {
    const taken = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] });
    if (taken.status === 0) return () => {};
    if (taken.status !== null) throw inUse(lockFile);
  }
  if (process.platform === 'darwin') return holdOpenOnMac(lockFile);
  return holdPipe(lockFile);
}

function holdOpenOnMac(lockFile: string): () => void {
  const exclusiveLock = 0x20;
  try {
    const locked = openSync(lockFile, constants.O_RDWR | constants.O_NONBLOCK | exclusiveLock);
    return () => closeSync(locked);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') throw inUse(lockFile);
    throw error;
  }
}

async function holdPipe(lockFile: string): Promise<() => void> {
  const name = `jalon-${createHash('sha256').update(lockFile).digest('hex').slice(0, 24)}`;
  const pipe = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
  const server = createServer((socket) => socket.destroy());
  await new Promise<Server>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse(lockFile) : error),
    );
    server.listen(pipe, () => resolve(server.unref()));
  });
  return () => server.close();
}

/** Root working in an ordinary user's folder leaves files that user can still open. */
function keepOwner(file: number, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  fchownSync(file, uid, gid);
}
