import { sql } from 'kysely';
import { forgives } from '../near-words.ts';
import { readSearch, type SearchQuery, searchable, searchableEmail } from '../search-query.ts';
import type { Scope } from './scope.ts';
import { answers } from './search-conditions.ts';
import { learnWords, nearWords } from './search-words.ts';

/** What a record is found by. Texts in any spelling; they are folded here. */
export interface SearchEntry {
  readonly entity: string;
  readonly entity_id: string;
  /** Its name, legal form left out. */
  readonly folded: string;
  /** What else it is known by: its town. Its words may be misspelt, as those of the name. */
  readonly beside?: string;
  readonly emails?: readonly string[];
  /** What it belongs to: a contact's company. `renameWithin` follows a change of its name. */
  readonly within?: { readonly id: string; readonly name: string } | null;
  /** Digits only, parted by blanks: phones as `searchablePhone` gives them, SIRET, amounts. */
  readonly numbers: string;
  /** Between equal answers, the heavier comes first. */
  readonly weight: number;
}

/** Puts records into the search, or renews them. Written by the store of the record, in the same transaction. */
export async function index(scope: Scope, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    organization_id: scope.organizationId,
    entity: entry.entity,
    entity_id: entry.entity_id,
    folded: [entry.folded, besideOf(entry), entry.within?.name ?? ''].map(part).join(' |'),
    numbers: entry.numbers.replace(/\d+/g, (digits) => ` ${digits}`).replace(/\s+/g, ' '),
    weight: entry.weight,
    within_id: entry.within?.id ?? null,
  }));
  await sql`insert into search_entries
    select * from json_populate_recordset(null::search_entries, ${JSON.stringify(rows)})
    on conflict (organization_id, entity, entity_id) do update set folded = excluded.folded,
      numbers = excluded.numbers, weight = excluded.weight, within_id = excluded.within_id`.execute(scope.db);
  await learnWords(
    scope,
    entries.flatMap((entry) => wordsOf(entry).map((word) => ({ word, entityId: entry.entity_id }))),
  );
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

/** A record got a new name: those that belong to it are found by that one from now on. */
export async function renameWithin(scope: Scope, withinId: string, name: string): Promise<void> {
  await sql`update search_entries
    set folded = split_part(folded, ' |', 1) || ' |' || split_part(folded, ' |', 2) || ' |' || ${part(name)}
    where organization_id = ${scope.organizationId} and within_id = ${withinId}`.execute(scope.db);
}

export interface Hit {
  readonly entity: string;
  readonly entityId: string;
}

/**
 * The narrow path: ids that answer a query, best first, in this organization only. The caller reads them again under
 * row level security and visibility before showing anything. What is written as typed comes first; when little of it
 * is found, words within a slip or of the same sound are tried too.
 */
export async function findIds(
  scope: Scope,
  text: string,
  { entities, limit }: { entities: readonly string[]; limit: number },
): Promise<Hit[]> {
  const query = readSearch(text);
  if (query.words.length === 0 && query.digits.length === 0) return [];
  const exact = await asTyped(scope, query, entities, limit);
  if (exact.length >= Math.min(limit, fewHits)) return exact;
  const near = await forgiving(scope, query, entities, limit);
  const seen = new Set(exact.map(keyOf));
  return [...exact, ...near.filter((hit) => !seen.has(keyOf(hit)))].slice(0, limit);
}

/** Names that start so, and those that hold every word or number; both through an index. */
async function asTyped(
  scope: Scope,
  query: SearchQuery,
  entities: readonly string[],
  limit: number,
): Promise<Hit[]> {
  const typed = query.words.length > 0 ? query.words : query.digits;
  const phrase = typed.map((word) => ` ${word}`).join('');
  const whole = [...query.words, ...query.digits].map((word) => ` ${word}`).join('');
  const among = sql`organization_id = ${scope.organizationId} and entity = any(${[...entities]})`;
  const startsSo = sql`left(folded, ${sql.lit(startLength)}) like ${`${whole.slice(0, startLength)}%`}`;
  const most = sql.lit(Math.max(candidates, limit));
  const columns = sql`entity, entity_id, folded, numbers, weight`;
  // Names that start so come before all others: where they fill the answer, the rest need not be read.
  const unlessFilled = query.number === null ? sql`and (select count(*) from starting) < ${limit}` : sql``;
  const found = await sql<Hit>`
    with starting as materialized
      (select ${columns} from search_entries where ${among} and ${startsSo} limit ${most})
    select entity, entity_id as "entityId" from (
      select ${columns} from starting
      union all
      (select ${columns} from search_entries
        where ${among} and ${answers(query)} and not ${startsSo} ${unlessFilled} limit ${most})
    ) found
    order by ${query.number === null ? sql`` : sql`(numbers || ' ' like ${`% ${query.number} %`}) desc,`}
      (folded || ' ' like ${`${phrase} %`}) desc, (folded like ${`${phrase}%`}) desc,
      ${wordsInName(typed)} desc, (folded like ${`%${phrase}%`}) desc,
      ${query.number === null || query.words.length > 0 ? sql`` : sql`(numbers like ${`% ${query.number}%`}) desc,`}
      weight desc, length(split_part(folded, ' |', 1)), folded collate "C", entity_id
    limit ${limit}`.execute(scope.db);
  return found.rows;
}

/** Words inside other words, and words a slip or a sound away, nearest first. */
async function forgiving(
  scope: Scope,
  query: SearchQuery,
  entities: readonly string[],
  limit: number,
): Promise<Hit[]> {
  const near = await nearWords(scope, query.words);
  if (![...near.values()].some((words) => words.size > 0)) return [];
  const found = await sql<Hit & { folded: string; weight: number }>`
    select entity, entity_id as "entityId", folded, weight from search_entries
    where organization_id = ${scope.organizationId} and entity = any(${[...entities]})
      and ${answers(query, near)} limit ${sql.lit(Math.max(candidates, limit))}`.execute(scope.db);
  return found.rows
    .map((row) => ({ row, distance: distanceOf(row.folded, query.words, near) }))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        b.row.weight - a.row.weight ||
        a.row.folded.length - b.row.folded.length ||
        (a.row.entityId < b.row.entityId ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ row: { entity, entityId } }) => ({ entity, entityId }));
}

/** Slips over all words; what stands in the name itself is nearer than what stands beside it. */
function distanceOf(
  folded: string,
  words: readonly string[],
  near: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  const name = folded.split(' |', 1)[0] ?? '';
  const slips = (text: string, word: string) =>
    text.includes(` ${word}`)
      ? 0
      : Math.min(
          ...[...(near.get(word) ?? [])]
            .filter(([other]) => `${text} `.includes(` ${other} `))
            .map(([, far]) => far),
        );
  return words.reduce((sum, word) => sum + Math.min(slips(name, word), slips(folded, word) + 0.5), 0);
}

function wordsInName(words: readonly string[]) {
  return sql.join(
    words.map((word) => sql`(split_part(folded, ' |', 1) like ${`% ${word}%`})::int`),
    sql` + `,
  );
}

function wordsOf({ folded, beside = '' }: SearchEntry): string[] {
  return searchable(`${folded} ${beside}`).split(' ').filter(forgives);
}

function besideOf({ beside = '', emails = [] }: SearchEntry): string {
  return [beside, ...emails.map(searchableEmail)].join(' ');
}

function part(text: string): string {
  return searchable(text).slice(0, 500);
}

function keyOf({ entity, entityId }: Hit): string {
  return `${entity} ${entityId}`;
}

/** Under so many hits as typed, near words are tried. */
const fewHits = 5;
/** Most rows ranked: a letter or a common word answers thousands, of which nobody reads more than the first. */
const candidates = 300;
/** As in the index search_entries_start. */
const startLength = 40;
