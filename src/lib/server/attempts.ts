import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Kysely, Transaction } from 'kysely';
import { accountThrottle, type Failures, networkThrottle, oneMore, waitBefore } from '../throttle.ts';
import type { Tables } from './database.ts';
import './auth.table.ts';

/** One try at a password, counted as failed until it has succeeded, so that a hundred at once do not slip through. */
export interface Attempt {
  /** Seconds to wait before trying; 0: try now. */
  readonly wait: number;
  /** Takes back the count: the password was right. */
  succeeded(): Promise<void>;
}

/**
 * Counts a try on an account and from a network.
 * @param account the address tried, known or not, or the browser that has signed in to it before (device.ts)
 */
export async function attempt(
  db: Kysely<Tables>,
  { account, ip, now }: { account: string; ip: string; now: Date },
): Promise<Attempt> {
  const counted = [
    { key: keyOf(`account ${account}`), policy: accountThrottle },
    { key: keyOf(`network ${networkOf(ip)}`), policy: networkThrottle },
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
  const wait = await db.transaction().execute(async (transaction) => {
    let longest = 0;
    const tried: { key: string; after: Failures }[] = [];
    for (const { key, policy } of counted) {
      const before = await lock(transaction, key, now);
      longest = Math.max(longest, waitBefore(before, now, policy));
      tried.push({ key, after: oneMore(before, now, policy) });
    }
    if (longest === 0) for (const { key, after } of tried) await count(transaction, key, after);
    return longest;
  });
  await db
    .deleteFrom('auth.attempt')
    .where('last_at', '<', new Date(now.getTime() - 48 * 3_600_000))
    .execute();
  return {
    wait: Math.ceil(wait / 1000),
    async succeeded() {
      await forgetAttempts(db, account);
      await db
        .updateTable('auth.attempt')
        .set((eb) => ({ failures: eb('failures', '-', 1) }))
        .where('key', '=', keyOf(`network ${networkOf(ip)}`))
        .where('failures', '>', 0)
        .execute();
    },
  };
}

/** Forgets the failures on an account: its person has proved themselves otherwise, by a link received by mail. */
export async function forgetAttempts(db: Kysely<Tables>, account: string): Promise<void> {
  await db
    .deleteFrom('auth.attempt')
    .where('key', '=', keyOf(`account ${account}`))
    .execute();
}

/** An IPv6 subscriber owns a whole /64. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '');
  const [head = '', tail = ''] = ip.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = ip.includes('::') ? Array(8 - left.length - right.length).fill('0') : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/** The failures under a key, which others who try at the same moment must wait for. */
async function lock(transaction: Transaction<Tables>, key: string, now: Date): Promise<Failures> {
  await transaction
    .insertInto('auth.attempt')
    .values({ key, failures: 0, last_at: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const row = await transaction
    .selectFrom('auth.attempt')
    .select(['failures', 'last_at'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  return row ? { count: row.failures, lastAt: row.last_at } : { count: 0, lastAt: now };
}

async function count(
  transaction: Transaction<Tables>,
  key: string,
  { count: failures, lastAt }: Failures,
): Promise<void> {
  await transaction
    .updateTable('auth.attempt')
    .set({ failures, last_at: lastAt })
    .where('key', '=', key)
    .execute();
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
