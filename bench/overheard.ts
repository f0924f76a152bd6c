import { join } from 'node:path';
import { assemble } from '../src/app/assemble.ts';
import { readSettings } from '../src/app/settings.ts';
import { type Conversation, overhear } from './conversation.ts';
import type { Measured } from './operations.ts';
import type { Seeded } from './seed.ts';

/** How many different requests of an operation are overheard; the floor repeats them in turn. */
const samples = 24;

/**
 * What each operation says to PostgreSQL, overheard from the server itself in this process, and the operations with
 * the requests that are still unused.
 */
export async function overhearAll(
  operations: readonly Measured[],
  { appUrl, folder, seeded }: { appUrl: string; folder: string; seeded: Seeded },
): Promise<{ conversations: Map<string, Conversation[]>; rest: Measured[] }> {
  const environment = { JALON_DATA: join(folder, 'overheard'), LOG_LEVEL: 'silent' };
  const settings = { ...readSettings(environment), requestsPerMinute: 1_000_000 };
  const jalon = await assemble({ settings, appUrl });
  const keys = { admin: seeded.key, seller: seeded.seller.key };
  const conversations = new Map<string, Conversation[]>();
  try {
    const send = async (as: Measured['as'], { method = 'GET', path, body }: Measured['requests'][number]) => {
      const headers = { authorization: `Bearer ${keys[as]}` };
      const payload = body === undefined ? {} : { payload: body as object };
      const { statusCode } = await jalon.app.inject({ method, url: path, headers, ...payload });
      if (statusCode > 299) throw new Error(`${method} ${path} answered ${statusCode}`);
    };
    // Who they are is read once, before anything is overheard.
    for (const as of ['admin', 'seller'] as const) await send(as, { path: '/api/v1/me' });
    for (const { name, as, requests, once, afterChange } of operations) {
      const said: Conversation[] = [];
      for (const asked of requests.slice(0, samples)) {
        if (afterChange) jalon.database.memory.forget(seeded.organizationId);
        else if (!once) await send(as, asked);
        said.push(await overhear(() => send(as, asked)));
      }
      conversations.set(name, said);
    }
  } finally {
    await jalon.close();
  }
  const rest = operations.map((one) => (one.once ? { ...one, requests: one.requests.slice(samples) } : one));
  return { conversations, rest };
}
