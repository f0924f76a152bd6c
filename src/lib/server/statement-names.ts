import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/**
 * A connection on which statements that come again and again are prepared: PostgreSQL reads, secures and plans them
 * once instead of at every request, which is most of what a small statement costs.
 */
export function preparing(client: pg.PoolClient): PostgresPoolClient {
  const known = connections.get(client);
  if (known) return known;
  let outdated = false;

  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('rows are not read piece by piece here');
    const name = values.length > 0 && values.length <= mostValues ? nameOf(text) : undefined;
    if (name === undefined) return client.query(text, [...values]);
    return client.query({ name, text, values: [...values] }).catch((error: unknown) => {
      // A migration changed a table under a statement prepared before it: this connection ends after this request.
      if (error instanceof Error && error.message.startsWith('cached plan must not change')) outdated = true;
      throw error;
    });
  }

  const prepared = { query, release: () => client.release(outdated) };
  connections.set(client, prepared);
  return prepared;
}

const connections = new WeakMap<pg.PoolClient, PostgresPoolClient>();

// Lists of another length at every call are other texts: only what comes a third time is worth a place.
const seen = new Map<string, number>();
const names = new Map<string, string>();
const mostSeen = 2000;
const mostNames = 400;
const mostValues = 100;

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= mostNames) return name;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < 3) {
    if (seen.size >= mostSeen) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const given = `jalon_${names.size}`;
  names.set(text, given);
  return given;
}
