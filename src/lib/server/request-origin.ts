import type { FastifyRequest } from 'fastify';

/**
 * True when a browser sends a change on behalf of another site. Browsers say so themselves (Sec-Fetch-Site); older
 * ones give an Origin to compare with the host. A program that sends neither is not a browser and carries no cookie.
 */
export function foreignOrigin(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (!origin) return false;
  return hostOf(origin) !== request.headers.host;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
