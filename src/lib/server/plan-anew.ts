import { sql } from 'kysely';
import type { Scope } from './scope.ts';

/**
 * For long writes into tables that were small, after each batch. The checks of foreign keys keep the plan of their
 * first run; made while a table held a handful of rows, it may read every row of the organization for each new one.
 */
export async function planAnew(scope: Scope): Promise<void> {
  await sql`discard plans`.execute(scope.db);
}
