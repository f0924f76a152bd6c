import { randomUUID } from 'node:crypto';
import type { Asked, Loopback, Reply } from '../src/testing/loopback.ts';

export type Kind = 'create' | 'change' | 'close' | 'log';

/** One save that was asked for, and what is known of it. */
export interface Entry {
  readonly kind: Kind;
  /** A text that stands in what it writes and nowhere else. */
  readonly token: string;
  readonly request: Asked;
  /** The opportunity it concerns; known of a new one once it was acknowledged. */
  opportunityId: string | null;
  /** Acknowledged with an answer, or cut off: nobody knows. */
  state: 'acknowledged' | 'unknown' | 'refused';
  /** Version after it, where the answer says so. */
  version: number | null;
  reply: Reply | null;
}

/** What the writers keep of their saves, apart from the server. */
export interface Ledger {
  readonly entries: Entry[];
  /** Sends and writes down; what broke, or was refused because the database was away, stays unknown. */
  write(client: Loopback, entry: Omit<Entry, 'state' | 'version' | 'reply'>): Promise<Entry>;
  /** Sends what is unknown again, with the same key. */
  retry(client: Loopback, entry: Entry): Promise<Reply>;
}

export function openLedger(): Ledger {
  const entries: Entry[] = [];
  return {
    entries,
    async write(client, asked) {
      const entry: Entry = { ...asked, state: 'unknown', version: null, reply: null };
      entries.push(entry);
      settle(entry, await client.send(entry.request));
      return entry;
    },
    async retry(client, entry) {
      const reply = await client.send(entry.request);
      settle(entry, reply);
      return reply;
    },
  };
}

/** A POST carries a key of its own; the other methods are repeated as they are. */
export function keyed(asked: Asked): Asked {
  return asked.method === 'POST' ? { ...asked, headers: { 'idempotency-key': randomUUID() } } : asked;
}

function settle(entry: Entry, reply: Reply): void {
  entry.reply = reply;
  if (reply.status === 0 || reply.status === 503) return;
  entry.state = reply.status < 300 ? 'acknowledged' : 'refused';
  if (entry.state === 'refused') return;
  const answer = reply.body as { id?: string; version?: number };
  entry.version = typeof answer.version === 'number' ? answer.version : null;
  if (entry.kind === 'create' && typeof answer.id === 'string') entry.opportunityId = answer.id;
}
