import { connect, createServer, type Server, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { type Database, openDatabase } from './database.ts';
import { refusalOfDatabaseError } from './database-errors.ts';

/** A line to PostgreSQL that can fall silent, as a cut network does: nothing arrives, nothing is refused. */
async function line(): Promise<{ port: number; silent: (on: boolean) => void; close: () => void }> {
  const socketFolder = new URL((await testDatabase()).appUrl).searchParams.get('host') ?? '';
  const pairs = new Set<readonly [Socket, Socket]>();
  let cut = false;
  const server: Server = createServer((from) => {
    const to = connect(`${socketFolder}/.s.PGSQL.5432`);
    const pair = [from, to] as const;
    pairs.add(pair);
    for (const [a, b] of [pair, [to, from] as const]) {
      a.on('data', (piece) => cut || b.write(piece));
      a.on('error', () => b.destroy());
      a.on('close', () => b.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    silent: (on) => {
      cut = on;
    },
    close: () => {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
    },
  };
}

let cable: Awaited<ReturnType<typeof line>>;
let database: Database;

beforeEach(async () => {
  cable = await line();
  const url = new URL((await testDatabase()).appUrl);
  database = openDatabase(`postgres://${url.username}@127.0.0.1:${cable.port}${url.pathname}`);
});

afterEach(async () => {
  await database.close();
  cable.close();
});

const ask = () => sql<{ one: number }>`select 1 as one`.execute(database.kysely);
const failure = (work: Promise<unknown>) => work.then(() => null, refusalOfDatabaseError);

describe('a database that stops answering', () => {
  it('is known to be away within two seconds, by those who wait and by those who come', async () => {
    await ask();
    cable.silent(true);
    const began = Date.now();
    expect((await failure(ask()))?.code).toBe('database_away');
    expect(Date.now() - began).toBeLessThan(2000);
    const again = Date.now();
    expect((await failure(ask()))?.code).toBe('database_away');
    expect(Date.now() - again).toBeLessThan(50);
  });

  it('is worked with again as soon as it answers', async () => {
    await ask();
    cable.silent(true);
    await failure(ask());
    cable.silent(false);
    const began = Date.now();
    while ((await failure(ask())) !== null) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('is not confused with a long statement', async () => {
    const slow = sql<{ done: boolean }>`select true as done from pg_sleep(2.5)`.execute(database.kysely);
    expect((await slow).rows).toEqual([{ done: true }]);
  });

  it('nobody who waited in the queue begins to work after having been told no', async () => {
    await sql`select pg_sleep(0)`.execute(database.kysely);
    const held = Array.from({ length: 12 }, () =>
      failure(sql`select pg_sleep(0.2)`.execute(database.kysely)),
    );
    cable.silent(true);
    const answers = await Promise.all(held);
    expect(answers.every((answer) => answer?.code === 'database_away')).toBe(true);
    expect(database.pool.waitingCount).toBe(0);
  });
});
