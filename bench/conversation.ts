import pg from 'pg';
import { newId } from '../src/lib/ids.ts';

/** One statement as it was sent; named when it was prepared on its connection. */
export interface Said {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Everything one request said to PostgreSQL, from `begin` to `commit`. */
export type Conversation = readonly Said[];

/** Listens to every statement that this process sends while `work` runs, except the question whether anybody is there. */
export async function overhear(work: () => Promise<unknown>): Promise<Conversation> {
  const said: Said[] = [];
  const original = pg.Client.prototype.query;
  const listening = function (this: pg.Client, ...args: unknown[]) {
    const one = asSaid(args);
    if (one && one.text !== 'select 1') said.push(one);
    return Reflect.apply(original, this, args);
  };
  pg.Client.prototype.query = listening as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return said;
}

/**
 * Says the same again on one connection, as fast as the answers come. Ids that were made by the request are made
 * anew, else a second new opportunity would be refused for having the id of the first.
 */
export async function repeat(client: pg.Client, conversation: Conversation, since: number): Promise<void> {
  const fresh = new Map<string, string>();
  const anew = (id: string) => {
    if (bornAt(id) < since) return id;
    const known = fresh.get(id) ?? newId();
    fresh.set(id, known);
    return known;
  };
  for (const { text, values, ...named } of conversation) {
    await client.query({
      ...named,
      text: text.replace(ids, anew),
      values: values.map((value) => (typeof value === 'string' ? value.replace(ids, anew) : value)),
    });
  }
}

/** pg is called with a text and values, or with both and a name in one object. */
function asSaid([first, values]: readonly unknown[]): Said | null {
  const given = typeof first === 'string' ? { text: first, values } : (first as Partial<Said>);
  if (typeof given?.text !== 'string') return null;
  return { ...given, text: given.text, values: Array.isArray(given.values) ? [...given.values] : [] };
}

/** Ids are version 7: the first 48 bits are the millisecond they were made in. */
function bornAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
