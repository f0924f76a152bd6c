import { type Call, createCall, Problem, type Sent } from '../call.ts';

/** The typed client of the browser: same origin, session cookie, the reader's language. */
export const call: Call = createCall(sendByFetch);

/** A key for one intention to write: kept while it is tried again, so that the server does it once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sendByFetch({ method, url, headers, body }: Sent) {
  const hasBody = body !== undefined;
  const asItIs = body instanceof Blob;
  const response = await fetch(url, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang || 'fr',
      ...(method === 'POST' ? { 'idempotency-key': newKey() } : {}),
      ...(hasBody && !asItIs ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(hasBody ? { body: asItIs ? body : JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new Problem({ code: 'offline', status: 0, sentence: '' });
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
