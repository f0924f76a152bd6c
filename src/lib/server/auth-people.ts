import type { Kysely } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from './database.ts';
import { tellSessions } from './session-drop.ts';
import './auth.table.ts';

/** A person, before any organization. */
export interface AuthPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** How an address is kept and compared: composed letters, lower case. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

export async function findPerson(db: Kysely<Tables>, email: string): Promise<AuthPerson | null> {
  const found = await db
    .selectFrom('auth.user')
    .select(['id', 'name', 'email'])
    .where('email', '=', normalEmail(email))
    .executeTakeFirst();
  return found ?? null;
}

/** Makes a person with a password; answers the id. The address must be new. */
export async function addPerson(
  db: Kysely<Tables>,
  { name, email, passwordHash, now }: { name: string; email: string; passwordHash: string; now: Date },
): Promise<string> {
  const id = newId();
  const dated = { createdAt: now, updatedAt: now };
  await db
    .insertInto('auth.user')
    .values({ id, name, email: normalEmail(email), emailVerified: true, image: null, ...dated })
    .execute();
  await db
    .insertInto('auth.account')
    .values({
      id: newId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      ...dated,
    })
    .execute();
  return id;
}

/** Gives a person a new password and ends every session but `keep`. */
export async function setPassword(
  db: Kysely<Tables>,
  authUserId: string,
  passwordHash: string,
  { now, keep = null }: { now: Date; keep?: string | null },
): Promise<void> {
  await db
    .updateTable('auth.account')
    .set({ password: passwordHash, updatedAt: now })
    .where('userId', '=', authUserId)
    .where('providerId', '=', 'credential')
    .execute();
  await endSessions(db, { authUserId, keep });
}

/** Ends sessions of a person: all of them, those working in one organization, or one; heard at once everywhere. */
export async function endSessions(
  db: Kysely<Tables>,
  which: { authUserId: string; organizationId?: string; sessionId?: string; keep?: string | null },
): Promise<number> {
  const { authUserId, organizationId, sessionId, keep } = which;
  const ended = await db
    .deleteFrom('auth.session')
    .where('userId', '=', authUserId)
    .$if(organizationId !== undefined, (query) =>
      query.where('activeOrganizationId', '=', organizationId ?? ''),
    )
    .$if(sessionId !== undefined, (query) => query.where('id', '=', sessionId ?? ''))
    .$if(Boolean(keep), (query) => query.where('id', '<>', keep ?? ''))
    .executeTakeFirst();
  await tellSessions(db, {
    authUserId,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(sessionId === undefined ? {} : { sessionId }),
  });
  return Number(ended.numDeletedRows);
}
