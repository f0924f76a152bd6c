import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Database } from './database.ts';
import { createKnownBrowsers, type KnownBrowsers } from './known-browser.ts';
import './auth.table.ts';

/** A session ends after this many days whatever happens; idle ones end sooner (session.ts). */
export const sessionDays = 30;

export interface AuthSession {
  readonly id: string;
  readonly token: string;
  readonly authUserId: string;
  readonly activeOrganizationId: string | null;
  readonly seenAt: Date | null;
  readonly expiresAt: Date;
}

/** Where a session is opened from, shown in the list of one's sessions. */
export interface Place {
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
}

/** Passwords and browser sessions. The only file that knows better-auth; none of its own routes are mounted. */
export interface Auth {
  /** Name of the session cookie. */
  readonly cookieName: string;
  hashPassword(password: string): Promise<string>;
  /** True when this is the person's password. */
  checkPassword(authUserId: string, password: string): Promise<boolean>;
  /**
   * The person behind an address and a password, null when they do not go together. Takes as long for an unknown
   * address as for a wrong password.
   */
  identify(email: string, password: string): Promise<{ authUserId: string } | null>;
  /** Opens a session in one organization; answers the set-cookie headers. */
  openSession(order: {
    authUserId: string;
    organizationId: string;
    place: Place;
    now: Date;
  }): Promise<string[]>;
  /** The session behind a Cookie header, null when there is none, it is forged or it has ended. */
  readSession(cookie: string): Promise<AuthSession | null>;
  readonly browsers: KnownBrowsers;
  /** set-cookie headers that take the session out of the browser. */
  closingCookies(): string[];
}

export interface AuthParts {
  readonly database: Database;
  /** Address people type; https makes the cookie `Secure` and bound to this host. */
  readonly publicUrl: string;
  /** At least 32 characters; cookies are signed with it. */
  readonly secret: string;
  readonly onTrouble?: (message: string) => void;
}

export function createAuth(parts: AuthParts): Auth {
  const { database, publicUrl } = parts;
  const secure = publicUrl.startsWith('https:');
  const cookieName = nameOfCookie(publicUrl);
  const auth = betterAuth({ ...authOptions(parts), plugins: [jalonSessions()] });
  const passwords = async () => (await auth.$context).password;

  return {
    cookieName,
    browsers: createKnownBrowsers({ secret: parts.secret, secure }),
    hashPassword: async (password) => (await passwords()).hash(password),
    async checkPassword(authUserId, password) {
      const account = await database.kysely
        .selectFrom('auth.account')
        .select('password')
        .where('userId', '=', authUserId)
        .where('providerId', '=', 'credential')
        .executeTakeFirst();
      return account?.password
        ? (await passwords()).verify({ hash: account.password, password })
        : (await passwords()).hash(password).then(() => false);
    },
    async identify(email, password) {
      try {
        const { user, token } = await auth.api.signInEmail({ body: { email, password } });
        // The session wanted is opened once the organization is known: this one was only the proof.
        await database.kysely.deleteFrom('auth.session').where('token', '=', token).execute();
        return { authUserId: user.id };
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },
    async openSession({ authUserId, organizationId, place, now }) {
      const { headers } = await auth.api.openJalonSession({
        body: { authUserId, organizationId, seenAt: now, ...place },
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
    async readSession(cookie) {
      const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
      if (!found) return null;
      const { id, token, userId, activeOrganizationId, seenAt, expiresAt } = found.session;
      return {
        id,
        token,
        authUserId: userId,
        activeOrganizationId: activeOrganizationId ?? null,
        seenAt: seenAt ?? null,
        expiresAt,
      };
    },
    closingCookies: () => [
      `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
    ],
  };
}

/** What better-auth is told; apart, so that a test can hold our migration against it. */
export function authOptions({ database, publicUrl, secret, onTrouble = () => {} }: AuthParts) {
  return {
    appName: 'Jalon',
    baseURL: publicUrl,
    secret,
    database: { db: database.kysely, type: 'postgres', transaction: true, schemaName: 'auth' },
    // People are made by set-up, invitation and the command line only.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 2048 },
    session: {
      expiresIn: sessionDays * 86_400,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        activeOrganizationId: { type: 'string', required: false, input: false },
        seenAt: { type: 'date', required: false, input: false },
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      // Our own name carries __Host-, so better-auth must not put __Secure- before it.
      useSecureCookies: false,
      cookies: { session_token: { name: nameOfCookie(publicUrl) } },
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: publicUrl.startsWith('https:'),
      },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level: string, message: string) => onTrouble(message) },
  } as const satisfies BetterAuthOptions;
}

function nameOfCookie(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-jalon_session' : 'jalon_session';
}

/** Opens a session for somebody who has proved who they are otherwise: by password above, by a link. Server only. */
function jalonSessions() {
  return {
    id: 'jalon-sessions',
    endpoints: {
      openJalonSession: createAuthEndpoint(
        '/jalon/session',
        {
          method: 'POST',
          metadata: { SERVER_ONLY: true },
          body: z.object({
            authUserId: z.string(),
            organizationId: z.string(),
            userAgent: z.string().nullable(),
            ipAddress: z.string().nullable(),
            seenAt: z.date(),
          }),
        },
        async (context) => {
          const { authUserId, organizationId, userAgent, ipAddress, seenAt } = context.body;
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(authUserId);
          if (!user) throw new Error(`No person ${authUserId}`);
          const place = { userAgent, ipAddress, seenAt, activeOrganizationId: organizationId };
          const session = await internalAdapter.createSession(user.id, false, place);
          await setSessionCookie(context, { session, user });
          return context.json({ opened: true });
        },
      ),
    },
  };
}
