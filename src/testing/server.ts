import type { FastifyInstance } from 'fastify';
import { readPerson } from '../crm/users/person.store.ts';
import type { UserRouteParts } from '../crm/users/user.routes.ts';
import { type Answered, type Call, createCall, type Sent } from '../lib/call.ts';
import { type Auth, createAuth } from '../lib/server/auth.ts';
import { type Database, openDatabase } from '../lib/server/database.ts';
import { type Live, startLive } from '../lib/server/live.ts';
import type { Mail } from '../lib/server/mail.ts';
import type { Route } from '../lib/server/mount.ts';
import type { Scope } from '../lib/server/scope.ts';
import { createSessions, type Sessions } from '../lib/server/session.ts';
import { type Cast, type CastPerson, makeCast } from './cast.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** A server that waits for its set-up. */
export interface EmptyServer {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly live: Live | null;
  readonly publicUrl: string;
  /** The superuser's way in, for looking behind the curtain. */
  readonly adminUrl: string;
  /** The clock: set it forward with `clock.now = ...`. */
  readonly clock: { now: Date };
  /** A browser nobody has signed in with. */
  browser(): Browser;
  /** A program with an API key. */
  withKey(secret: string): Browser;
  close(): Promise<void>;
}

export interface TestServer extends EmptyServer {
  readonly cast: Cast;
  /** Somebody of the cast, signed in with a browser session opened at the first call. */
  as(person: CastPerson): Browser;
}

export interface Browser {
  readonly call: Call;
  /** The bare answer, for its status and headers. */
  send(
    sent: Partial<Sent> & Pick<Sent, 'url'>,
  ): Promise<Answered & { headers: Record<string, unknown>; bytes: Buffer }>;
  /** Cookies held, by name. */
  readonly cookies: Map<string, string>;
}

export interface TestServerOptions {
  /** A database of its own unless told. */
  on?: TestDatabase;
  now?: Date;
  mail?: Mail | null;
  publicUrl?: string;
  /** All of them unless told. */
  routes?: (parts: UserRouteParts) => Route[];
  /** Furnishes the organizations of the cast; the real furniture unless told. */
  afterCreate?: (scope: Scope) => Promise<void>;
  /** Live updates run only where a test wants them. */
  live?: boolean;
}

const secret = 'a secret of the tests, thirty-two or more';

/** A server over a real database of its own with the cast in it, called by injection through the real client. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await emptyServer(options);
  const { app, auth, clock, database } = server;
  const afterCreate = await furnitureOf(options);
  const cast = await makeCast({ database, auth, now: clock.now, afterCreate });
  const browsers = new Map<string, Browser>();
  const place = { userAgent: 'Test', ipAddress: '127.0.0.1' };
  return {
    ...server,
    cast,
    as(person) {
      const known = browsers.get(person.userId);
      if (known) return known;
      const opened = browserOf(app, () => auth.openSession({ ...person, place, now: clock.now }));
      browsers.set(person.userId, opened);
      return opened;
    },
  };
}

/** The same with nobody in it: it waits for its set-up. */
export async function emptyServer(options: TestServerOptions = {}): Promise<EmptyServer> {
  const { mail = null, publicUrl = 'http://jalon.test' } = options;
  const clock = { now: options.now ?? new Date('2026-11-02T09:00:00Z') };
  const now = () => clock.now;
  const { appUrl, adminUrl } = options.on ?? (await freshDatabase());
  const database = openDatabase(appUrl);
  const auth = createAuth({ database, publicUrl, secret });
  const sessions = createSessions({ database, auth, now, readPerson });
  const live = options.live ? await startLive(database) : null;
  await sessions.start();
  const afterCreate = await furnitureOf(options);
  const routesOf = options.routes ?? (await import('../app/routes.ts')).allRoutes;
  const { buildServer } = await import('../app/server.ts');
  const app = await buildServer({
    database,
    now,
    live,
    routes: routesOf({ database, auth, sessions, mail, publicUrl, afterCreate }),
    authenticate: sessions.authenticate,
    whileValid: sessions.whileValid,
    webFolder: null,
    https: publicUrl.startsWith('https:'),
    trustProxy: [],
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
  });
  return {
    app,
    database,
    auth,
    sessions,
    live,
    publicUrl,
    adminUrl,
    clock,
    browser: () => browserOf(app),
    withKey: (key) => browserOf(app, undefined, { authorization: `Bearer ${key}` }),
    async close() {
      await live?.close();
      await app.close();
      await sessions.close();
      await database.close();
    },
  };
}

async function furnitureOf({ afterCreate }: TestServerOptions): Promise<(scope: Scope) => Promise<void>> {
  return afterCreate ?? (await import('../app/new-organization.ts')).furnish;
}

function browserOf(
  app: FastifyInstance,
  signIn?: () => Promise<string[]>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
): Browser {
  const cookies = new Map<string, string>();
  let signedIn: Promise<void> | null = null;
  const keep = (lines: readonly string[]) => {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
  };
  const send: Browser['send'] = async (sent) => {
    signedIn ??= signIn ? signIn().then(keep) : Promise.resolve();
    await signedIn;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      method: sent.method ?? 'GET',
      url: sent.url,
      headers: { ...(cookie ? { cookie } : {}), ...headers, ...sent.headers },
      ...(sent.body === undefined ? {} : { payload: sent.body as object }),
    });
    keep([answer.headers['set-cookie'] ?? []].flat());
    const body: unknown = answer.body === '' ? undefined : jsonOf(answer.body);
    return { status: answer.statusCode, body, headers: answer.headers, bytes: answer.rawPayload };
  };
  return { cookies, send, call: createCall(send) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
