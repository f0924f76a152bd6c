import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { type Database, openDatabase } from './database.ts';
import {
  claimToken,
  issueToken,
  newSecret,
  readToken,
  waitingTokens,
  withdrawTokens,
} from './public-tokens.ts';

let database: Database;
const now = new Date('2026-11-02T09:00:00Z');
const organizationId = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';

beforeAll(async () => {
  database = openDatabase((await testDatabase()).appUrl);
});
afterAll(() => database.close());

function issue(more: { payload?: Record<string, unknown>; now?: Date; purpose?: string } = {}) {
  const order = { purpose: 'invitation', organizationId, payload: {}, now, minutes: 10, ...more };
  return issueToken(database.kysely, order);
}

describe('a link that works without signing in', () => {
  it('carries 256 random bits', () => {
    const secrets = Array.from({ length: 200 }, newSecret);
    expect(new Set(secrets).size).toBe(200);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('is read as often as one likes and used once', async () => {
    const { token } = await issue({ payload: { email: 'a@b.example' } });
    const asked = { token, purpose: 'invitation', now };
    expect(await readToken(database.kysely, asked)).toMatchObject({ payload: { email: 'a@b.example' } });
    expect(await claimToken(database.kysely, asked)).toMatchObject({ organizationId });
    expect(await claimToken(database.kysely, asked)).toBeNull();
    expect(await readToken(database.kysely, asked)).toBeNull();
  });

  it('serves its purpose only', async () => {
    const { token } = await issue();
    expect(await claimToken(database.kysely, { token, purpose: 'reset', now })).toBeNull();
    expect(await claimToken(database.kysely, { token, purpose: 'invitation', now })).not.toBeNull();
  });

  it('is still good when the work it was used for fails', async () => {
    const { token } = await issue();
    const asked = { token, purpose: 'invitation', now };
    const work = database.kysely.transaction().execute(async (transaction) => {
      expect(await claimToken(transaction, asked)).not.toBeNull();
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    expect(await claimToken(database.kysely, asked)).not.toBeNull();
  });

  it('used twice at the same moment is used by one', async () => {
    const { token } = await issue();
    const asked = { token, purpose: 'invitation', now };
    const used = await Promise.all(Array.from({ length: 8 }, () => claimToken(database.kysely, asked)));
    expect(used.filter((one) => one !== null)).toHaveLength(1);
  });

  it('ends on time, and is swept a day later', async () => {
    const { token, expiresAt } = await issue({ purpose: 'setup' });
    expect(expiresAt).toEqual(new Date('2026-11-02T09:10:00Z'));
    expect(await readToken(database.kysely, { token, purpose: 'setup', now: expiresAt })).toBeNull();
    await issue({ now: new Date('2026-11-04T09:00:00Z') });
    const left = await database.kysely
      .selectFrom('public_tokens')
      .select('hash')
      .where('purpose', '=', 'setup')
      .execute();
    expect(left).toEqual([]);
  });

  it('is withdrawn by what it holds, in its own organization only', async () => {
    await issue({ payload: { id: '1', email: 'c@d.example' } });
    const holding = { id: '1' };
    const purpose = 'invitation';
    expect(await withdrawTokens(database.kysely, { purpose, organizationId: other, holding })).toBe(0);
    expect(await withdrawTokens(database.kysely, { purpose, organizationId, holding })).toBe(1);
    const waiting = await waitingTokens(database.kysely, { purpose, organizationId: other, now });
    expect(waiting).toEqual([]);
  });
});
