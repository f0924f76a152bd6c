import type { Kysely } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from './database.ts';
import { hashOf, newSecret } from './public-tokens.ts';
import type { ApiKeysTable } from './session.table.ts';
import { tellSessions } from './session-drop.ts';

/** Keys by which programs speak for a person, in one organization: `jln_` and 256 random bits, kept as a hash. */
export interface ApiKey {
  readonly id: string;
  readonly hash: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const prefix = 'jln_';
/** Use is noted at most this often: reading must not write. */
const useMinutes = 10;

export function isKey(text: string): boolean {
  return /^jln_[\w-]{43}$/.test(text);
}

/** The key of this hash, null when unknown, revoked or expired: one indexed read. */
export async function findKey(db: Kysely<Tables>, hash: string, now: Date): Promise<ApiKey | null> {
  const row = await db.selectFrom('api_keys').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row || row.revoked_at || (row.expires_at && row.expires_at <= now)) return null;
  return fromRow(row);
}

/** A new key; its secret is answered for the only time. */
export async function issueKey(
  db: Kysely<Tables>,
  key: {
    organizationId: string;
    userId: string;
    name: string;
    mayWrite: boolean;
    expiresAt: Date | null;
    now: Date;
  },
): Promise<{ key: ApiKey; secret: string }> {
  const secret = prefix + newSecret();
  const row: ApiKeysTable = {
    hash: hashOf(secret),
    organization_id: key.organizationId,
    id: newId(),
    user_id: key.userId,
    name: key.name,
    may_write: key.mayWrite,
    created_at: key.now,
    expires_at: key.expiresAt,
    last_used_at: null,
    revoked_at: null,
  };
  await db.insertInto('api_keys').values(row).execute();
  return { key: fromRow(row), secret };
}

/** A person's keys that still work, newest first. */
export async function keysOf(
  db: Kysely<Tables>,
  { organizationId, userId, now }: { organizationId: string; userId: string; now: Date },
): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Revokes a person's keys, all or one; heard at once everywhere. Answers what was revoked. */
export async function revokeKeys(
  db: Kysely<Tables>,
  { organizationId, userId, id, now }: { organizationId: string; userId: string; id?: string; now: Date },
): Promise<ApiKey[]> {
  const rows = await db
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .returningAll()
    .execute();
  for (const { hash } of rows) await tellSessions(db, { keyHash: hash });
  return rows.map(fromRow);
}

/** Notes that a key was used, unless that was noted a moment ago. */
export async function noteKeyUse(db: Kysely<Tables>, key: ApiKey, now: Date): Promise<void> {
  if (key.lastUsedAt && now.getTime() - key.lastUsedAt.getTime() < useMinutes * 60_000) return;
  await db.updateTable('api_keys').set({ last_used_at: now }).where('hash', '=', key.hash).execute();
}

function fromRow(row: ApiKeysTable): ApiKey {
  return {
    id: row.id,
    hash: row.hash,
    organizationId: row.organization_id,
    userId: row.user_id,
    name: row.name,
    mayWrite: row.may_write,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
