import { sql } from 'kysely';
import { forgives, nearKeys, nearness } from '../near-words.ts';
import { insertRows } from './insert-rows.ts';
import type { Scope } from './scope.ts';

/** Remembers the words of names. A word two transactions bring at once is written twice, which does no harm. */
export async function learnWords(
  scope: Scope,
  words: readonly { word: string; entityId: string }[],
): Promise<void> {
  const fresh = new Map(words.map((one) => [one.word, one]));
  if (fresh.size === 0) return;
  const known = await scope.db
    .selectFrom('search_words')
    .select('word')
    .where('organization_id', '=', scope.organizationId)
    .where((eb) => eb('word', '=', eb.fn.any(eb.val([...fresh.keys()]))))
    .execute();
  for (const { word } of known) fresh.delete(word);
  await insertRows(
    scope,
    'search_words',
    [...fresh.values()].map(({ word, entityId }) => ({
      organization_id: scope.organizationId,
      word,
      entity_id: entityId,
      keys: nearKeys(word),
    })),
  );
}

/** Each typed word with the words of this organization it may stand for, and how far they are. */
export async function nearWords(
  scope: Scope,
  typed: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const words = typed.filter(forgives);
  if (words.length === 0) return new Map();
  // Two questions, not one with « or »: each is answered by the index, together they read every word there is.
  const { rows } = await sql<{ word: string }>`
    (select word from search_words where organization_id = ${scope.organizationId}
      and keys && ${words.flatMap(nearKeys)}::text[] limit ${mostRead})
    union
    (select word from search_words where organization_id = ${scope.organizationId}
      and word like any(${words.map((word) => `%${word}%`)}::text[]) limit ${mostRead})`.execute(scope.db);
  const known = rows.map(({ word }) => word);
  return new Map(words.map((word) => [word, nearest(word, known)]));
}

function nearest(typed: string, known: readonly string[]): Map<string, number> {
  const near = known.flatMap((word) => {
    if (word.startsWith(typed)) return [];
    const distance = nearness(typed, word);
    return distance === null ? [] : [[word, distance] as const];
  });
  const [first] = near.sort((a, b) => a[1] - b[1]);
  return new Map(near.slice(0, mostNear).filter(([, distance]) => distance <= (first?.[1] ?? 0) + 0.5));
}
/** Most words compared, and most tried for one typed. */
const mostRead = 300;
const mostNear = 12;
