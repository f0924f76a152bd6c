import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { normalEmail } from './auth-people.ts';
import { newSecret } from './public-tokens.ts';

/** Remembers, in the browser only, that somebody has signed in from it: the failures of strangers do not slow them. */
export interface KnownBrowsers {
  /** What to count failures under: this browser if it has signed in to this address before, else the address. */
  accountOf(request: FastifyRequest, email: string): string;
  /** set-cookie header that remembers this address in this browser. */
  remember(email: string): string;
}

/** @param secure true when people reach Jalon over https */
export function createKnownBrowsers({ secret, secure }: { secret: string; secure: boolean }): KnownBrowsers {
  const cookieName = secure ? '__Host-jalon_browser' : 'jalon_browser';
  const seal = (browser: string, email: string) =>
    createHmac('sha256', secret)
      .update(`browser ${browser} ${normalEmail(email)}`)
      .digest('base64url');
  return {
    accountOf({ headers }, email) {
      const mine = headers.cookie?.split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
      const [browser = '', given = ''] =
        mine
          ?.trim()
          .slice(cookieName.length + 1)
          .split('.') ?? [];
      const right = Buffer.from(seal(browser, email));
      const shown = Buffer.from(given);
      const known = browser !== '' && right.length === shown.length && timingSafeEqual(right, shown);
      return known ? `browser ${browser}` : `address ${normalEmail(email)}`;
    },
    remember(email) {
      const browser = newSecret();
      const value = `${browser}.${seal(browser, email)}`;
      return `${cookieName}=${value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    },
  };
}
