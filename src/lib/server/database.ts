import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openPool } from './database-pulse.ts';
import { createMemory, type Memory } from './memory.ts';

/** Every table, gathered by declaration from the slices' *.table.ts files. */
export interface Tables {
  counters: CountersTable;
}

/** Human numbers, one row an organization and name; a sequence would leave gaps and know no organization. */
export interface CountersTable {
  organization_id: string;
  name: string;
  value: number;
}

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  readonly memory: Memory;
  close(): Promise<void>;
}

// A day is not an instant: pg would make it local midnight. Counts and cents fit a double exactly.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint out of range: ${text}`);
  return value;
});

/** Opens the pool of the application role. `onError` hears of idle connections that PostgreSQL cut. */
export function openDatabase(
  url: string,
  { max = 10, onError = () => {} }: { max?: number; onError?: (error: Error) => void } = {},
): Database {
  const { pool, pulse } = openPool({
    connectionString: url,
    max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', onError);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pulse }) });
  const memory = createMemory();
  memories.set(kysely, memory);
  return { kysely, pool, memory, close: () => kysely.destroy() };
}

const memories = new WeakMap<Kysely<Tables>, Memory>();

/** What is kept of the organizations of this database. */
export function memoryOf(kysely: Kysely<Tables>): Memory {
  return memories.get(kysely) ?? createMemory();
}

/** A value for a jsonb column: pg would write an array as a PostgreSQL array. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
