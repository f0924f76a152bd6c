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
    const part = asJson(rows.slice(start, start + most));
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${part})`.execute(
      scope.db,
    );
  }
}

/**
 * JSON that PostgreSQL takes: a NUL and half a character (a lone surrogate), which a broken file may hold, have no place
 * in its texts. JSON.stringify writes both as escapes, nothing else of that shape.
 */
export function asJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/.test(text)) return text;
  return text.replace(/\\(u0000|ud[89a-f]..|.)/g, (written, code: string) =>
    code === 'u0000' ? '' : code.length > 1 ? '\ufffd' : written,
  );
}

const most = 2000;
