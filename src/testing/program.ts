import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../lib/server/free-port.ts';

/** The built server as a process of its own, to be measured or killed. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** From the launch to the first answer, in ms. */
  readonly startedIn: number;
  /** What it printed so far. */
  said(): string;
  running(): boolean;
  /** SIGKILL: what a power cut is to a process. */
  kill(): Promise<void>;
  /** Ctrl+C: resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface ProgramOptions {
  /** Settings over those of this process: JALON_DATA, DATABASE_URL... */
  readonly env: Record<string, string>;
  readonly port?: number;
  /** How long it may take until it answers, in ms. */
  readonly patience?: number;
}

const main = join(import.meta.dirname, '..', '..', 'dist', 'server', 'main.js');
const alive = new Set<ChildProcess>();
// Whatever way the caller leaves, nothing is left running.
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Starts the server and waits until it answers; throws with what it printed when it does not. */
export async function startProgram({ env, port, patience = 60_000 }: ProgramOptions): Promise<Program> {
  const own = port ?? (await freePort());
  const began = performance.now();
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      JALON_REQUESTS_PER_MINUTE: '100000000',
      ...env,
      HOST: '127.0.0.1',
      PORT: String(own),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said = (said + piece).slice(-200_000);
    });
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      alive.delete(child);
      resolve(code);
    }),
  );
  const url = `http://127.0.0.1:${own}`;
  const running = () => child.exitCode === null && child.signalCode === null;
  while (!(await answers(url))) {
    if (!running() || performance.now() - began > patience) {
      child.kill('SIGKILL');
      await ended;
      throw new Error(`The server did not start:\n${said}`);
    }
    await pause(5);
  }
  return {
    url,
    pid: Number(child.pid),
    startedIn: performance.now() - began,
    said: () => said,
    running,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Processes below another, as the system tells; empty where it does not. */
export function childrenOf(pid: number): number[] {
  try {
    const tasks = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return tasks.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}
