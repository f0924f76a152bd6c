import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { attempt, forgetAttempts, networkOf } from './attempts.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
const start = new Date('2026-11-02T09:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

beforeAll(async () => {
  database = openDatabase((await testDatabase()).appUrl);
});
afterAll(() => database.close());

function tryOn(account: string, ip: string, now = start) {
  return attempt(database.kysely, { account, ip, now });
}

describe('tries at a password', () => {
  it('are counted as they begin: of many at the same moment only five go through', async () => {
    const waits = await Promise.all(Array.from({ length: 40 }, (_, i) => tryOn('julie', `198.51.100.${i}`)));
    expect(waits.filter(({ wait }) => wait === 0)).toHaveLength(5);
  });

  it('while waiting do not make the wait longer', async () => {
    for (let i = 0; i < 5; i++) await tryOn('karim', '203.0.113.1');
    for (let i = 0; i < 10; i++) expect((await tryOn('karim', '203.0.113.1')).wait).toBe(1);
    expect((await tryOn('karim', '203.0.113.1', later(1))).wait).toBe(0);
    expect((await tryOn('karim', '203.0.113.1', later(1))).wait).toBe(2);
  });

  it('that succeed forget the failures on the account, not those of the network', async () => {
    for (let i = 0; i < 4; i++) await tryOn('lea', '203.0.113.2');
    await (await tryOn('lea', '203.0.113.2')).succeeded();
    for (let i = 0; i < 5; i++) expect((await tryOn('lea', '203.0.113.2')).wait).toBe(0);
  });

  it('on many accounts from one network end up waiting too', async () => {
    for (let i = 0; i < 30; i++) expect((await tryOn(`account ${i}`, '203.0.113.3')).wait).toBe(0);
    expect((await tryOn('account 31', '203.0.113.3')).wait).toBe(1);
    expect((await tryOn('account 31', '203.0.113.4')).wait).toBe(0);
  });

  it('are forgotten when the person proved themselves by mail', async () => {
    for (let i = 0; i < 6; i++) await tryOn('helene', `192.0.2.${i}`);
    await forgetAttempts(database.kysely, 'helene');
    expect((await tryOn('helene', '192.0.2.9')).wait).toBe(0);
  });

  it('are written down without names or addresses, and not for long', async () => {
    await tryOn('address nadege@morvan.example', '203.0.113.9');
    const rows = await database.kysely.selectFrom('auth.attempt').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/nadege|203\.0/);
    await tryOn('somebody', '203.0.113.10', later(3 * 86_400));
    expect(await database.kysely.selectFrom('auth.attempt').selectAll().execute()).toHaveLength(2);
  });
});

describe('a network', () => {
  it('is an address, or the /64 that an IPv6 subscriber owns', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::9'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('2001:db8::')).toBe('2001:db8:0:0::/64');
  });
});
