import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { json, type Tables } from './database.ts';
import './session.table.ts';

/** Links that work without signing in. A token is 256 random bits; the database keeps its hash only. */
export interface PublicToken {
  readonly organizationId: string | null;
  readonly payload: unknown;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** 256 random bits, safe in a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: enough for secrets that are random and long, never for passwords. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Keeps a new token and answers it, for the only time. */
export async function issueToken(
  db: Kysely<Tables>,
  token: {
    purpose: string;
    organizationId: string | null;
    payload: Readonly<Record<string, unknown>>;
    now: Date;
    minutes: number;
  },
): Promise<{ token: string; expiresAt: Date }> {
  const secret = newSecret();
  const expiresAt = new Date(token.now.getTime() + token.minutes * 60_000);
  await db
    .deleteFrom('public_tokens')
    .where('expires_at', '<', new Date(token.now.getTime() - 86_400_000))
    .execute();
  await db
    .insertInto('public_tokens')
    .values({
      hash: hashOf(secret),
      organization_id: token.organizationId,
      purpose: token.purpose,
      payload: json(token.payload),
      created_at: token.now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { token: secret, expiresAt };
}

/** What a token stands for, without using it; null when unknown, used or expired. */
export async function readToken(
  db: Kysely<Tables>,
  { token, purpose, now }: { token: string; purpose: string; now: Date },
): Promise<PublicToken | null> {
  const row = await valid(db, purpose, now).where('hash', '=', hashOf(token)).executeTakeFirst();
  return row ? shown(row) : null;
}

/**
 * Uses a token, once: of two at the same time the second waits for the first's transaction and gets null. Null too
 * when unknown or expired.
 */
export async function claimToken(
  db: Kysely<Tables>,
  { token, purpose, now }: { token: string; purpose: string; now: Date },
): Promise<PublicToken | null> {
  const row = await db
    .updateTable('public_tokens')
    .set({ used_at: now })
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['organization_id', 'payload', 'created_at', 'expires_at'])
    .executeTakeFirst();
  return row ? shown(row) : null;
}

/** Tokens of an organization that still wait to be used, oldest first. */
export async function waitingTokens(
  db: Kysely<Tables>,
  { purpose, organizationId, now }: { purpose: string; organizationId: string; now: Date },
): Promise<PublicToken[]> {
  const rows = await valid(db, purpose, now)
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
    .execute();
  return rows.map(shown);
}

/** Withdraws unused tokens whose payload holds these values; answers how many. */
export async function withdrawTokens(
  db: Kysely<Tables>,
  {
    purpose,
    organizationId,
    holding = {},
  }: { purpose: string; organizationId: string | null; holding?: Readonly<Record<string, unknown>> },
): Promise<number> {
  const withdrawn = await db
    .deleteFrom('public_tokens')
    .where('purpose', '=', purpose)
    .where('organization_id', organizationId === null ? 'is' : '=', organizationId)
    .where('used_at', 'is', null)
    .where(sql<boolean>`payload @> ${json(holding)}::jsonb`)
    .executeTakeFirst();
  return Number(withdrawn.numDeletedRows);
}

function valid(db: Kysely<Tables>, purpose: string, now: Date) {
  return db
    .selectFrom('public_tokens')
    .select(['organization_id', 'payload', 'created_at', 'expires_at'])
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now);
}

function shown(row: {
  organization_id: string | null;
  payload: unknown;
  created_at: Date;
  expires_at: Date;
}): PublicToken {
  return {
    organizationId: row.organization_id,
    payload: row.payload,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
