import type { ColumnType } from 'kysely';

/** Append-only: the application role may insert and read, nothing else. */
export interface EventsTable {
  organization_id: string;
  id: string;
  entity: string;
  entity_id: string;
  kind: string;
  actor_id: string | null;
  version: number;
  through: string;
  batch_id: string | null;
  at: Date;
  changes: ColumnType<Changes, string, never>;
}

/** field -> [before, after] */
export type Changes = Record<string, readonly [unknown, unknown]>;

export interface IdempotencyKeysTable {
  organization_id: string;
  user_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: ColumnType<unknown, string | null, string | null>;
  created_at: Date;
}

declare module './database.ts' {
  interface Tables {
    events: EventsTable;
    idempotency_keys: IdempotencyKeysTable;
  }
}
