import { type Selectable, sql } from 'kysely';
import type { Tables } from './database.ts';
import type { Scope } from './scope.ts';

/**
 * Writes rows in one statement whatever their number: they travel as one JSON parameter, which costs neither a
 * parameter a value (PostgreSQL takes 65,535) nor a long text to parse. Every column must be given.
 */
export async function insertRows<Name extends keyof Tables & string>(
  scope: Scope,
  table: Name,
  rows: readonly Selectable<Tables[Name]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += most) {
    const part = JSON.stringify(rows.slice(start, start + most));
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${part})`.execute(
      scope.db,
    );
  }
}

const most = 2000;
