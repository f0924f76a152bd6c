import { setTimeout as pause } from 'node:timers/promises';
import type { Loopback } from '../src/testing/loopback.ts';
import { type Entry, type Kind, keyed, type Ledger } from './ledger.ts';

/** What writers need to know of the organization. */
export interface Place {
  readonly accountId: string;
  readonly stageIds: readonly string[];
  readonly lostReasonId: string;
}

export interface Writing {
  /** No further save is begun; resolves when those under way are answered or broken. */
  stop(): Promise<void>;
}

const base = '/api/v1';

/** People saving one thing after the other, each on opportunities of their own. `round` makes their words unique. */
export function startWriters(
  client: Loopback,
  ledger: Ledger,
  {
    round,
    place,
    writers = 8,
    restMs = 0,
  }: { round: string; place: Place; writers?: number; restMs?: number },
): Writing {
  let stopped = false;
  const work = async (writer: number): Promise<void> => {
    const own: Entry[] = [];
    for (let n = 0; !stopped; n++) {
      const entry = await ledger.write(client, next({ round, writer, n, own, place }));
      if (entry.kind === 'create' && entry.state === 'acknowledged') own.push(entry);
      if (entry.kind === 'close' && entry.state === 'acknowledged') own.pop();
      const [current] = own.slice(-1);
      if (current && entry.kind !== 'create' && entry.version !== null) current.version = entry.version;
      // What happened to it is unknown until the server is back: this one stops here.
      if (entry.state === 'unknown') return;
      if (entry.state === 'refused' || restMs > 0) await pause(Math.max(restMs, 20));
    }
  };
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
  return {
    stop: async () => {
      stopped = true;
      await all;
    },
  };
}

const turns: readonly Kind[] = ['create', 'change', 'log', 'change', 'close'];

function next({
  round,
  writer,
  n,
  own,
  place,
}: {
  round: string;
  writer: number;
  n: number;
  own: readonly Entry[];
  place: Place;
}): Omit<Entry, 'state' | 'version' | 'reply'> {
  const token = `${round} w${writer} n${n}`;
  const [current] = own.slice(-1);
  const kind = current ? (turns[n % turns.length] ?? 'create') : 'create';
  const opportunityId = kind === 'create' ? null : (current?.opportunityId ?? null);
  const path = `${base}/opportunities`;
  const request = {
    create: () => ({
      method: 'POST' as const,
      path,
      body: { accountId: place.accountId, title: token, potentialAmount: 1000 + n },
    }),
    change: () => ({
      method: 'PATCH' as const,
      path: `${path}/${opportunityId}`,
      body: { title: token, stageId: place.stageIds[n % place.stageIds.length], version: current?.version },
    }),
    log: () => ({
      method: 'POST' as const,
      path: `${base}/activities`,
      body: { kind: 'call', opportunityId, subject: token, outcome: 'interested' },
    }),
    close: () => ({
      method: 'POST' as const,
      path: `${path}/${opportunityId}/closing`,
      body: { outcome: 'lost', reasonId: place.lostReasonId, competitorId: null, note: token },
    }),
  }[kind]();
  return { kind, token, opportunityId, request: keyed(request) };
}
