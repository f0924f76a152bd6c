import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { type Database, openDatabase } from './database.ts';
import { listen } from './listen.ts';

let database: Database;
beforeAll(async () => {
  database = openDatabase((await testDatabase()).appUrl);
});
afterAll(() => database.close());

async function until(true_: () => boolean): Promise<void> {
  for (let tries = 0; !true_(); tries++) {
    if (tries > 300) throw new Error('never');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const cut = () =>
  database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jalon-listen' and datname = current_database() and usename = current_user",
  );

describe('listening', () => {
  it('hears what is said once its transaction commits, and nothing of what is rolled back', async () => {
    const heard: string[] = [];
    const listening = await listen(database, 'jalon_test', { heard: (payload) => heard.push(payload) });
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query("select pg_notify('jalon_test', 'lost')");
    await client.query('rollback');
    await client.query("select pg_notify('jalon_other', 'elsewhere')");
    await client.query("select pg_notify('jalon_test', 'said')");
    client.release();
    await until(() => heard.length > 0);
    expect(heard).toEqual(['said']);
    await listening.close();
  });

  it('says when the line falls, makes it again, and hears anew', async () => {
    const told: string[] = [];
    const listening = await listen(database, 'jalon_test', {
      heard: (payload) => told.push(payload),
      up: () => told.push('up'),
      down: () => told.push('down'),
    });
    await cut();
    await until(() => told.length >= 3);
    expect(told).toEqual(['up', 'down', 'up']);
    await database.pool.query("select pg_notify('jalon_test', 'said')");
    await until(() => told.includes('said'));
    await listening.close();
    await database.pool.query("select pg_notify('jalon_test', 'too late')");
    expect(told).not.toContain('too late');
    expect(told.filter((one) => one === 'down')).toHaveLength(1);
  });

  it('keeps trying where no line can be had at first', async () => {
    const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
    const told: string[] = [];
    const listening = await listen(nowhere, 'jalon_test', { heard: () => {}, up: () => told.push('up') });
    expect(told).toEqual([]);
    await listening.close();
    await nowhere.close();
  });
});
