import { sql } from 'kysely';
import { fold } from '../text.ts';
import type { Scope } from './scope.ts';
import type { SearchEntriesTable } from './search.table.ts';

export type SearchEntry = Omit<SearchEntriesTable, 'organization_id'>;

/** Puts records into the search, or renews them. Written by the store of the record, in the same transaction. */
export async function index(scope: Scope, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await scope.db
    .insertInto('search_entries')
    .values(entries.map((entry) => ({ organization_id: scope.organizationId, ...entry })))
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'entity', 'entity_id']).doUpdateSet((excluded) => ({
        folded: excluded.ref('excluded.folded'),
        numbers: excluded.ref('excluded.numbers'),
        weight: excluded.ref('excluded.weight'),
      })),
    )
    .execute();
}

/** Takes records out of the search. */
export async function unindex(scope: Scope, entity: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await scope.db
    .deleteFrom('search_entries')
    .where('organization_id', '=', scope.organizationId)
    .where('entity', '=', entity)
    .where('entity_id', 'in', [...ids])
    .execute();
}

/**
 * The narrow path: ids that answer a query, best first, in this organization only. The caller reads them again under
 * row level security and visibility before showing anything. Digits of four or more look into numbers; words forgive
 * a slip through trigram similarity.
 */
export async function findIds(
  scope: Scope,
  text: string,
  { entities, limit }: { entities: readonly string[]; limit: number },
): Promise<{ entity: string; entityId: string }[]> {
  const words = fold(text).trim();
  const digits = text.replace(/\D/g, '');
  const number = digits.length >= 4 && digits.length >= text.replace(/[\s.()+€/-]/g, '').length / 2;
  if (words === '') return [];
  const nationalDigits = digits.replace(/^(?:00)?33(?=\d{9}$)/, '0');
  const found = number
    ? await sql<Found>`select entity, entity_id from search_entries
        where organization_id = ${scope.organizationId} and entity = any(${[...entities]})
          and numbers like ${`%${nationalDigits.replace(/^0(?=\d{9}$)/, '')}%`}
        order by weight desc, entity_id limit ${limit}`.execute(scope.db)
    : await sql<Found>`select entity, entity_id from search_entries
        where organization_id = ${scope.organizationId} and entity = any(${[...entities]})
          and (folded like ${`%${escaped(words)}%`} or ${words} <% folded)
        order by (folded like ${`${escaped(words)}%`}) desc, (folded like ${`%${escaped(words)}%`}) desc,
          word_similarity(${words}, folded) desc, weight desc, entity_id limit ${limit}`.execute(scope.db);
  return found.rows.map((row) => ({ entity: row.entity, entityId: row.entity_id }));
}

interface Found {
  entity: string;
  entity_id: string;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
