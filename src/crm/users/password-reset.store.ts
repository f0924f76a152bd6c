import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { forgetAttempts } from '../../lib/server/attempts.ts';
import type { Auth } from '../../lib/server/auth.ts';
import { findPerson, normalEmail, setPassword } from '../../lib/server/auth-people.ts';
import { type Database, json, type Tables } from '../../lib/server/database.ts';
import { claimToken, issueToken, readToken, withdrawTokens } from '../../lib/server/public-tokens.ts';
import { normalPassword, refusePassword } from './password.ts';
import { organizationsOf } from './person.store.ts';

const purpose = 'reset';
export const resetMinutes = 30;
/** Links an address may be sent in an hour: nobody's mailbox is to be filled. */
const linksAnHour = 3;

/** A reset link is bound to the person and to the address it was made for. */
const resetPayload = z.object({ authUserId: z.string(), email: z.string() });

export interface ResetToken {
  readonly email: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** A token for a person known by address who may still sign in somewhere; null when there is nobody to send it to. */
export async function resetForAddress(
  db: Kysely<Tables>,
  given: string,
  now: Date,
): Promise<ResetToken | null> {
  const person = await findPerson(db, normalEmail(given));
  if (!person) return null;
  if ((await organizationsOf(db, person.id, now)).length === 0) return null;
  return db.transaction().execute(async (transaction) => {
    // Held, so that requests at the same moment are counted one after the other.
    await transaction.selectFrom('auth.user').select('id').where('id', '=', person.id).forUpdate().execute();
    if ((await madeLately(transaction, person.id, now)) >= linksAnHour) return null;
    return resetFor(transaction, { authUserId: person.id, email: person.email }, now);
  });
}

export async function resetFor(
  db: Kysely<Tables>,
  payload: z.output<typeof resetPayload>,
  now: Date,
): Promise<ResetToken> {
  const issued = await issueToken(db, { purpose, organizationId: null, payload, now, minutes: resetMinutes });
  return { email: payload.email, ...issued };
}

/**
 * Chooses a new password with a reset token. Every session of the person ends, every other reset link dies, and the
 * failures counted on the account are forgotten. The token is worth nothing once the address has changed.
 */
export async function resetPassword(
  { database, auth }: { database: Database; auth: Auth },
  { token, password: given, now }: { token: string; password: string; now: Date },
): Promise<{ authUserId: string } | Refusal> {
  const db = database.kysely;
  const found = await readToken(db, { token, purpose, now });
  if (!found) return refuse('link_expired');
  const { authUserId, email } = resetPayload.parse(found.payload);
  const person = await findPerson(db, email);
  if (person?.id !== authUserId) return refuse('link_expired');
  const password = normalPassword(given);
  const weak = refusePassword(password, [person.name, email]);
  if (weak) return weak;
  const hash = await auth.hashPassword(password);
  return db.transaction().execute(async (transaction) => {
    if (!(await claimToken(transaction, { token, purpose, now }))) return refuse('link_expired');
    await choose(transaction, authUserId, hash, { now });
    await forgetAttempts(transaction, `address ${email}`);
    return { authUserId };
  });
}

/** Changes one's own password, given the present one; other sessions end, this one goes on. */
export async function changePassword(
  { database, auth }: { database: Database; auth: Auth },
  {
    authUserId,
    sessionId,
    about,
    password: given,
    now,
  }: {
    authUserId: string;
    sessionId: string;
    about: readonly string[];
    password: string;
    now: Date;
  },
): Promise<Refusal | undefined> {
  const password = normalPassword(given);
  const weak = refusePassword(password, about);
  if (weak) return weak;
  const hash = await auth.hashPassword(password);
  await database.kysely
    .transaction()
    .execute((transaction) => choose(transaction, authUserId, hash, { now, keep: sessionId }));
  return undefined;
}

async function choose(
  db: Kysely<Tables>,
  authUserId: string,
  hash: string,
  options: { now: Date; keep?: string },
): Promise<void> {
  await setPassword(db, authUserId, hash, options);
  await withdrawTokens(db, { purpose, organizationId: null, holding: { authUserId } });
}

async function madeLately(db: Kysely<Tables>, authUserId: string, now: Date): Promise<number> {
  const { made } = await db
    .selectFrom('public_tokens')
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .where('purpose', '=', purpose)
    .where('created_at', '>', new Date(now.getTime() - 3_600_000))
    .where(sql<boolean>`payload @> ${json({ authUserId })}::jsonb`)
    .executeTakeFirstOrThrow();
  return made;
}
