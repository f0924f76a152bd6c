import type pg from 'pg';
import type { Loopback, Reply } from '../src/testing/loopback.ts';
import { type Conversation, repeat } from './conversation.ts';
import type { Measured } from './operations.ts';
import { cpuOf, cpuOfBackends } from './process-usage.ts';

/** Times in ms of single operations, and CPU in ms an operation. */
export interface Figures {
  readonly name: string;
  readonly kind: Measured['kind'];
  readonly ours: Times;
  readonly floor: Times;
  readonly node: number | null;
  readonly postgres: number | null;
}

export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

export interface Setting {
  readonly clients: Readonly<Record<Measured['as'], Loopback>>;
  /** The floor's own connection, as the role the server works in. */
  readonly floor: pg.Client;
  readonly nodePid: number;
  readonly postmaster: number;
  readonly conversations: ReadonlyMap<string, readonly Conversation[]>;
  /** Lets the server hear that something changed in the organization. */
  readonly change: () => Promise<void>;
  /** When recording began: ids younger than this are made anew at each repetition. */
  readonly since: number;
}

/** One round of it takes about so long, in ms, for the server and for the floor each. */
const roundMs = 250;
const mostInARound = 60;

/**
 * Rounds of all operations, the server and its floor taking turns, so that whatever else the machine does meets both.
 */
export async function measure(
  setting: Setting,
  operations: readonly Measured[],
  { rounds, say }: { rounds: number; say: (line: string) => void },
): Promise<Figures[]> {
  const benches = operations.map((operation) => benchOf(setting, operation));
  for (const bench of benches) await bench.warm();
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (const bench of benches) {
      if (round % 2 === 0) await bench.ours();
      await bench.floor();
      if (round % 2 === 1) await bench.ours();
    }
  }
  return benches.map((bench) => bench.figures());
}

function benchOf(setting: Setting, operation: Measured) {
  const { clients, floor, nodePid, postmaster, conversations, since, change } = setting;
  const { name, kind, requests } = operation;
  const said = conversations.get(name) ?? [];
  const times = { ours: [] as number[], floor: [] as number[] };
  const cpu = { node: 0, postgres: 0, known: true };
  let next = 0;
  let again = 0;
  let most = mostInARound;

  async function once(): Promise<number> {
    const asked = requests[next++ % requests.length];
    if (!asked) throw new Error(`nothing to ask for ${name}`);
    if (operation.afterChange) await change();
    const began = performance.now();
    check(name, await clients[operation.as].send(asked));
    return performance.now() - began;
  }

  async function repeatOnce(): Promise<number> {
    const conversation = said[again++ % said.length];
    if (!conversation) throw new Error(`nothing was overheard of ${name}`);
    const began = performance.now();
    await repeat(floor, conversation, since);
    return performance.now() - began;
  }

  const spare = () => (operation.once ? requests.length - next : Number.POSITIVE_INFINITY);

  return {
    async warm() {
      let longest = 0;
      for (let n = 0; n < Math.min(20, spare() / 10); n++) {
        const took = await once();
        longest = n < 5 ? took : Math.max(longest, took);
      }
      for (let n = 0; n < 5; n++) await repeatOnce();
      most = Math.max(4, Math.min(mostInARound, Math.round(roundMs / longest)));
    },
    async ours() {
      const before = [cpuOf(nodePid), cpuOfBackends(postmaster)];
      for (let n = 0; n < Math.min(most, spare()); n++) times.ours.push(await once());
      const [node, postgres] = [cpuOf(nodePid), cpuOfBackends(postmaster)].map((after, i) => {
        const from = before[i];
        return after === null || from === null || from === undefined ? null : after - from;
      });
      if (node == null || postgres == null) cpu.known = false;
      else {
        cpu.node += node;
        cpu.postgres += postgres;
      }
    },
    async floor() {
      for (let n = 0; n < most; n++) times.floor.push(await repeatOnce());
    },
    figures(): Figures {
      const count = times.ours.length;
      return {
        name,
        kind,
        ours: spreadOf(times.ours),
        floor: spreadOf(times.floor),
        node: cpu.known ? cpu.node / count : null,
        postgres: cpu.known ? cpu.postgres / count : null,
      };
    },
  };
}

function check(name: string, { status, body }: Reply): void {
  if (status < 200 || status > 299) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
}

function spreadOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}
