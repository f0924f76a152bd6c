import type { FastifyRequest } from 'fastify';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Reach } from '../reach.ts';
import { findKey, isKey, noteKeyUse } from './api-keys.ts';
import type { Auth, AuthSession, Place } from './auth.ts';
import type { Database, Tables } from './database.ts';
import { type Listening, listen } from './listen.ts';
import { type Membership, membershipOfUser, membershipsOf } from './memberships.ts';
import type { Caller } from './mount.ts';
import { hashOf } from './public-tokens.ts';
import { mintPrincipal, type Principal } from './scope.ts';
import { createSessionCache, type Remembered } from './session-cache.ts';
import { concerns, type Dropped, sessionChannel, tellSessions } from './session-drop.ts';

/** An unused browser session ends after this many hours. */
export const idleHours = 12;
/** Use of a session is noted at most this often: reading must not write. */
const seenMinutes = 10;

/** What the trade says of a member: told by the users slice, which this ground does not know. */
export interface Person {
  readonly language: 'fr' | 'en';
  readonly timeZone: string;
  readonly currency: string;
  readonly reach: Reach;
  may(entity: string, action: string): boolean;
}

/** Reads a member inside the organization's transaction; null when deactivated or gone. */
export type ReadPerson = (db: Transaction<Tables>, membership: Membership) => Promise<Person | null>;

export interface Sessions {
  /** Who sends this request, by cookie or by key; null when nobody may be recognised. */
  authenticate(request: FastifyRequest): Promise<Caller | null>;
  /** The browser session behind a request, read anew. */
  current(request: FastifyRequest): Promise<AuthSession | null>;
  /** The organization in which a person who has proved who they are may work now; null: none. */
  admit(authUserId: string): Promise<string | null>;
  /** True when this person may work in this organization now. */
  mayEnter(authUserId: string, organizationId: string): Promise<boolean>;
  /** Opens a browser session; answers the set-cookie headers. */
  open(authUserId: string, organizationId: string, request: FastifyRequest): Promise<string[]>;
  /** Forgets at once in this process; other processes are told by `tellSessions` in the transaction of the change. */
  drop(dropped: Dropped): void;
  /** Forgets here and tells the others: for a change that had no transaction of its own. */
  forget(dropped: Dropped): Promise<void>;
  /** Calls `end` once the caller's right ends or changes: for streams that outlive their request. Answers an undo. */
  whileValid(caller: Caller, end: () => void): () => void;
  /** Begins to hear of drops; until then nothing is remembered. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The only place where principals are made for people. */
export function createSessions({
  database,
  auth,
  now,
  readPerson,
}: {
  database: Database;
  auth: Auth;
  now: () => Date;
  readPerson: ReadPerson;
}): Sessions {
  const cache = createSessionCache();
  const reading = new Map<string, Promise<Remembered | null>>();
  const streams = new Set<{ remembered: Remembered; end: () => void }>();
  const origins = new WeakMap<Principal, Remembered>();
  const db: Kysely<Tables> = database.kysely;
  let line: Listening | null = null;

  async function principalOf(membership: Membership, through: 'web' | 'api'): Promise<Principal | null> {
    const { organizationId, userId, role, expiresAt } = membership;
    if (expiresAt && expiresAt <= now()) return null;
    const person = await db.transaction().execute(async (transaction) => {
      await sql`select set_org(${organizationId})`.execute(transaction);
      return readPerson(transaction, membership);
    });
    return person && mintPrincipal({ ...person, userId, organizationId, role, through });
  }

  async function byKey(hash: string): Promise<Remembered | null> {
    const key = await findKey(db, hash, now());
    const membership = key && (await membershipOfUser(db, key.organizationId, key.userId));
    const principal = membership && (await principalOf(membership, 'api'));
    if (!principal) return null;
    await noteKeyUse(db, key, now());
    return {
      caller: { principal, by: 'key', mayWrite: key.mayWrite },
      identity: { ...idsOf(membership), sessionId: null, keyHash: hash },
      endsAt: soonest(membership.expiresAt, key.expiresAt),
    };
  }

  async function bySession(cookie: string): Promise<Remembered | null> {
    const session = await liveSession(cookie);
    if (!session) return null;
    const memberships = await membershipsOf(db, session.authUserId);
    const membership = memberships.find((one) => one.organizationId === session.activeOrganizationId);
    const principal = membership && (await principalOf(membership, 'web'));
    if (!principal) return null;
    await noteUse(session);
    return {
      caller: { principal, by: 'session', mayWrite: true },
      identity: { ...idsOf(membership), sessionId: session.id, keyHash: null },
      endsAt: soonest(membership.expiresAt, session.expiresAt),
    };
  }

  async function liveSession(cookie: string): Promise<AuthSession | null> {
    const session = await auth.readSession(cookie);
    if (!session) return null;
    const idle = session.seenAt ? now().getTime() - session.seenAt.getTime() : 0;
    if (idle < idleHours * 3_600_000) return session;
    await db.deleteFrom('auth.session').where('id', '=', session.id).execute();
    return null;
  }

  async function noteUse({ id, seenAt }: AuthSession): Promise<void> {
    if (seenAt && now().getTime() - seenAt.getTime() < seenMinutes * 60_000) return;
    await db.updateTable('auth.session').set({ seenAt: now() }).where('id', '=', id).execute();
  }

  /** Several requests of one browser at once are read once; never together with one that began before a drop. */
  async function read(proof: Proof): Promise<Remembered | null> {
    const { generation } = cache;
    const once = `${generation} ${proof.by} ${proof.value}`;
    const begun = reading.get(once);
    if (begun) return begun;
    const asked = (proof.by === 'key' ? byKey(proof.value) : bySession(proof.value)).finally(() =>
      reading.delete(once),
    );
    reading.set(once, asked);
    const found = await asked;
    if (found) {
      origins.set(found.caller.principal, found);
      cache.put(proof.value, found, now().getTime(), generation);
    }
    return found;
  }

  function drop(dropped: Dropped): void {
    cache.drop(dropped);
    for (const stream of [...streams]) if (concerns(dropped, stream.remembered.identity)) stream.end();
  }

  return {
    async authenticate(request) {
      const proof = proofOf(request, auth.cookieName);
      if (!proof) return null;
      const found = cache.get(proof.value, now().getTime()) ?? (await read(proof));
      return found?.caller ?? null;
    },
    async current(request) {
      const proof = proofOf(request, auth.cookieName);
      return proof?.by === 'session' ? liveSession(proof.value) : null;
    },
    async admit(authUserId) {
      const last = await db
        .selectFrom('auth.session')
        .select('activeOrganizationId')
        .where('userId', '=', authUserId)
        .where('activeOrganizationId', 'is not', null)
        .orderBy('createdAt', 'desc')
        .limit(1)
        .executeTakeFirst();
      const memberships = await membershipsOf(db, authUserId);
      const lastFirst = (one: Membership) => (one.organizationId === last?.activeOrganizationId ? 0 : 1);
      for (const membership of memberships.sort((a, b) => lastFirst(a) - lastFirst(b))) {
        if (await principalOf(membership, 'web')) return membership.organizationId;
      }
      return null;
    },
    async mayEnter(authUserId, organizationId) {
      const memberships = await membershipsOf(db, authUserId);
      const membership = memberships.find((one) => one.organizationId === organizationId);
      return membership !== undefined && (await principalOf(membership, 'web')) !== null;
    },
    open: (authUserId, organizationId, request) =>
      auth.openSession({ authUserId, organizationId, place: placeOf(request), now: now() }),
    drop,
    async forget(dropped) {
      await tellSessions(db, dropped);
      drop(dropped);
    },
    whileValid(caller, end) {
      const remembered = origins.get(caller.principal);
      if (!remembered) throw new Error('not a caller that this server recognised');
      const stream = {
        remembered,
        end: () => {
          stop();
          end();
        },
      };
      const left = Math.min(remembered.endsAt - now().getTime(), 86_400_000);
      const timer = setTimeout(stream.end, Math.max(0, left)).unref();
      const stop = () => {
        clearTimeout(timer);
        streams.delete(stream);
      };
      streams.add(stream);
      return stop;
    },
    async start() {
      line ??= await listen(database, sessionChannel, {
        heard: (payload) => drop(JSON.parse(payload) as Dropped),
        up: () => cache.listen(true),
        // What was said meanwhile is missed: streams begin again and prove themselves anew.
        down: () => {
          cache.listen(false);
          drop({});
        },
      });
    },
    async close() {
      cache.listen(false);
      await line?.close();
      line = null;
    },
  };
}

interface Proof {
  readonly by: 'session' | 'key';
  /** The Cookie header of the session alone, or the hash of the key. */
  readonly value: string;
}

function proofOf({ headers }: FastifyRequest, cookieName: string): Proof | null {
  const { authorization, cookie } = headers;
  if (authorization !== undefined) {
    const key = authorization.match(/^Bearer\s+(\S+)$/i)?.[1];
    return key && isKey(key) ? { by: 'key', value: hashOf(key) } : null;
  }
  const mine = cookie?.split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
  return mine ? { by: 'session', value: mine.trim() } : null;
}

function placeOf(request: FastifyRequest): Place {
  return { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null };
}

function idsOf({ authUserId, organizationId, userId }: Membership) {
  return { authUserId, organizationId, userId };
}

function soonest(...ends: (Date | null)[]): number {
  return Math.min(...ends.map((end) => end?.getTime() ?? Number.POSITIVE_INFINITY));
}
