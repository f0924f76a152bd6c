import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { type Cluster, defaultPort } from './postgres-cluster.ts';
import { launch, type RunningPostgres } from './postgres-process.ts';
import { stopOrphan } from './postmaster.ts';
import { StartProblem } from './start-problem.ts';

export interface KeepOptions {
  readonly settings?: Record<string, string> | undefined;
  readonly tell: (
    step: 'step_starting' | 'step_stopping_orphan' | 'step_recovering' | 'step_restarting',
  ) => void;
  /** PostgreSQL ended by itself and did not come back. */
  readonly onLost?: ((problem: unknown) => void) | undefined;
}

export interface KeptPostgres {
  readonly port: number;
  pid(): number;
  stop(): Promise<void>;
}

/** Runs PostgreSQL and starts it again when it ends by itself, five times a minute at most. */
export async function keepRunning(cluster: Cluster, options: KeepOptions): Promise<KeptPostgres> {
  const { tell } = options;
  const port = cluster.socketFolder ? defaultPort : await freePort();
  const deaths: number[] = [];
  let stopping = false;
  let running: RunningPostgres;
  let restarting: Promise<void> = Promise.resolve();
  const start = async () => {
    const crashed = await stopOrphan(cluster, () => tell('step_stopping_orphan'));
    tell('step_starting');
    return launch(cluster, {
      port,
      extra: options.settings,
      onRecovering: () => crashed && tell('step_recovering'),
      onExit: () => {
        restarting = restart().catch((problem: unknown) => options.onLost?.(problem));
      },
    });
  };
  const restart = async () => {
    if (stopping) return;
    tell('step_restarting');
    deaths.push(Date.now());
    if (deaths.length > 5 && Date.now() - (deaths.at(-6) ?? 0) < 60_000) {
      throw new StartProblem('database_failed', { folder: cluster.folder, log: cluster.log, reason: '' });
    }
    await pause(100 * deaths.length);
    while (!stopping) {
      try {
        running = await start();
        return;
      } catch (problem) {
        // Without room it cannot replay its journal; it can once somebody makes some.
        if (!(problem instanceof StartProblem) || problem.code !== 'disk_full') throw problem;
        await pause(1000);
      }
    }
  };
  running = await start();
  return {
    port,
    pid: () => running.pid,
    stop: async () => {
      stopping = true;
      await restarting;
      await running.stop();
      const { socketFolder, home } = cluster;
      if (socketFolder && !socketFolder.startsWith(home))
        rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}
