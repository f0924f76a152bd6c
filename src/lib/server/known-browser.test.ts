import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createKnownBrowsers } from './known-browser.ts';

const browsers = createKnownBrowsers({ secret: 'a secret of the tests', secure: true });

function from(cookie?: string): FastifyRequest {
  return { headers: cookie ? { cookie } : {} } as FastifyRequest;
}

describe('a browser that somebody has signed in from', () => {
  const line = browsers.remember('Julie@Morvan.example');
  const cookie = `theme=dark; ${line.split(';')[0]}`;

  it('is known for that address, whatever its case, and for no other', () => {
    const known = browsers.accountOf(from(cookie), 'julie@morvan.example');
    expect(known).toMatch(/^browser /);
    expect(known).not.toContain('julie');
    expect(browsers.accountOf(from(cookie), 'karim@morvan.example')).toBe('address karim@morvan.example');
  });

  it('is not known when it makes the cookie up, or cuts it', () => {
    const address = 'address julie@morvan.example';
    for (const wrong of [
      undefined,
      cookie.slice(0, -1),
      '__Host-jalon_browser=x.y',
      '__Host-jalon_browser=.',
    ])
      expect(browsers.accountOf(from(wrong), 'julie@morvan.example')).toBe(address);
    const other = createKnownBrowsers({ secret: 'another secret', secure: true });
    expect(other.accountOf(from(cookie), 'julie@morvan.example')).toBe(address);
  });

  it('holds a cookie that scripts cannot read and that says nothing of the person', () => {
    expect(line).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
    expect(line).not.toMatch(/julie|morvan/i);
  });
});
