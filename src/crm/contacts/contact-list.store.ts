import { sql } from 'kysely';
import type { QueryOf } from '../../lib/contract.ts';
import { cutPage, readCursor } from '../../lib/server/page.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { findIds } from '../../lib/server/search.ts';
import type { listContacts } from './contact.contract.ts';
import { type NamedContact, selectContacts } from './contact.store.ts';

/** A page of contacts by family name, with how many match in all. */
export async function listContactRows(
  scope: Scope,
  { q, accountId, cursor, limit }: QueryOf<typeof listContacts>,
): Promise<{ rows: NamedContact[]; nextCursor: string | null; count: number }> {
  const ids = q ? await idsFor(scope, q) : null;
  if (ids?.length === 0) return { rows: [], nextCursor: null, count: 0 };
  const matching = selectContacts(scope)
    .where('p.removed_at', 'is', null)
    .$if(ids !== null, (query) => query.where((eb) => eb('p.id', '=', eb.fn.any(eb.val([...(ids ?? [])])))))
    .$if(accountId !== undefined, (query) => query.where('p.account_id', '=', accountId ?? null));
  const from = readCursor(cursor);
  const rows = await matching
    .$if(from !== null, (query) =>
      query.where(
        sql<boolean>`(p.name_key, p.id) > (${from?.value ?? null}::text, ${from?.id ?? null}::uuid)`,
      ),
    )
    .orderBy('p.name_key')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute();
  const { count } = await matching
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { ...cutPage(rows, limit, (last) => ({ value: last.name_key, id: last.id })), count };
}

async function idsFor(scope: Scope, text: string): Promise<string[]> {
  const hits = await findIds(scope, text, { entities: ['contact'], limit: mostFoundByText });
  return hits.map(({ entityId }) => entityId);
}

/** Words that answer more than this are no search any more. */
const mostFoundByText = 1000;
