import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from './database.ts';

export interface Ear {
  /** What was said on the channel. */
  heard(payload: string): void;
  /** The line is up: what is said from now on is heard. */
  up?(): void;
  /** The line fell: what is said is missed until `up`. */
  down?(): void;
}

export interface Listening {
  close(): Promise<void>;
}

/**
 * Hears what is said with NOTIFY on a channel, on a connection of its own that is made again whenever it falls.
 * Answers once the first attempt is over, whether the line is up or not.
 */
export async function listen(database: Database, channel: string, ear: Ear): Promise<Listening> {
  let closed = false;
  let client: pg.Client | null = null;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      ...database.pool.options,
      keepAlive: true,
      application_name: 'jalon-listen',
    });
    let fell = false;
    const onFall = () => {
      if (fell) return;
      fell = true;
      if (client === fresh) {
        client = null;
        ear.down?.();
        if (!closed) void again();
      }
    };
    fresh.on('error', onFall);
    fresh.on('end', onFall);
    fresh.on('notification', ({ payload }) => ear.heard(payload ?? ''));
    await fresh.connect();
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    if (closed || fell) return fresh.end();
    client = fresh;
    ear.up?.();
  };
  const again = async (): Promise<void> => {
    for (let tries = 0; !closed; tries++) {
      await pause(Math.min(100 * 2 ** tries, 5000), undefined, { ref: false });
      if (
        closed ||
        (await connect().then(
          () => true,
          () => false,
        ))
      )
        return;
    }
  };

  await connect().catch(() => void again());
  return {
    close: async () => {
      closed = true;
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
