import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { preparing } from './statement-names.ts';

/** PostgreSQL does not answer. Its code is SQLSTATE's connection failure. */
export class DatabaseAway extends Error {
  readonly code = '08006';
}

/** Whether PostgreSQL answers, so that nobody waits for one that has gone. */
export interface Pulse {
  /** A connection of the pool; throws `DatabaseAway` as soon as it is known that none will come. */
  connect(): Promise<PostgresPoolClient>;
  end(): Promise<void>;
}

/** How often a database that is being waited for is asked whether it is there, and how long it may think, in ms. */
const beatMs = 400;
const patienceMs = 1000;

/**
 * A cut network tells nothing: a statement sent into it waits for minutes. So while anybody waits, PostgreSQL is
 * asked on a connection of its own, which long statements elsewhere do not delay. When it does not answer, every
 * connection is cut: what waits fails now, and the pool opens fresh ones once it answers again.
 * @param options of the pool; connections made with `pool.options` (those that listen) are cut with the rest
 */
export function openPool(options: pg.PoolConfig): { pool: pg.Pool; pulse: Pulse } {
  const sockets = new Set<Socket>();
  const waiting = new Set<() => void>();
  let asker: pg.Client | null = null;
  let asking = false;
  let away = false;

  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  const pool = new pg.Pool({ ...options, stream });
  // A connection that is being used when PostgreSQL ends has no other listener: without one the process would end.
  pool.on('connect', (client) => client.on('error', () => {}));

  async function ask(): Promise<boolean> {
    try {
      asker ??= await open();
      await asker.query('select 1');
      return true;
    } catch (error) {
      asker = null;
      return speaks(error);
    }
  }

  async function open(): Promise<pg.Client> {
    const client = new pg.Client({ ...pool.options, application_name: 'jalon-pulse' });
    client.on('error', () => {});
    client.on('end', () => {
      if (asker === client) asker = null;
    });
    await client.connect();
    return client;
  }

  async function beat(): Promise<void> {
    if (asking || pool.ending) return;
    asking = true;
    const there = await Promise.race([ask(), patience()]);
    asking = false;
    away = !there;
    if (there) return;
    asker = null;
    cut();
    for (const giveUp of waiting) giveUp();
    waiting.clear();
  }

  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }

  const timer = setInterval(() => {
    const busy = pool.waitingCount > 0 || pool.totalCount > pool.idleCount;
    if (busy || away) void beat();
  }, beatMs).unref();

  return {
    pool,
    pulse: {
      async connect() {
        if (away) throw new DatabaseAway();
        const asked = pool.connect();
        return new Promise((resolve, reject) => {
          const giveUp = () => reject(new DatabaseAway());
          waiting.add(giveUp);
          asked.then(
            (client) => (waiting.delete(giveUp) ? resolve(preparing(client)) : client.release()),
            (error: unknown) => {
              waiting.delete(giveUp);
              reject(error);
            },
          );
        });
      },
      async end() {
        clearInterval(timer);
        const ended = [pool.end(), asker?.end()];
        if (away) cut();
        await Promise.all(ended);
      },
    },
  };
}

/** In pieces, so that answers which came while this process was busy with something else are read first. */
async function patience(): Promise<false> {
  for (let piece = 0; piece < 4; piece++) await pause(patienceMs / 4, undefined, { ref: false });
  return false;
}

/** An error told by PostgreSQL itself is an answer, unless it says that it is closing or not yet open. */
function speaks(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(57P|08)/.test(error.code ?? '');
}
