import { type RawBuilder, sql } from 'kysely';
import type { SearchQuery } from '../search-query.ts';

/**
 * Conditions of a search, each written so that an index answers it: words through a text-search vector of `folded`
 * (search_entries_words), digits through trigrams of `numbers`.
 */

/** Every word must be there, with the forms it may stand for; digits may stand in a name or in a number. */
export function answers(
  query: SearchQuery,
  near: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
): RawBuilder<boolean> {
  const { indexed, filtered } = parted(query.words);
  const conditions = [
    ...(indexed.length === 0
      ? []
      : [hasWords(indexed.map((word) => oneOf(word, [...(near.get(word)?.keys() ?? [])])))]),
    ...filtered.map((word) => sql<boolean>`folded like ${`% ${word}%`}`),
  ];
  if (query.digits.length > 0) {
    const inName = hasWords(
      query.digits.map((digits) => (query.words.length > 0 ? `'${digits}':*` : oneOf(digits, []))),
    );
    const inNumbers = hasNumber(query);
    conditions.push(inNumbers ? sql<boolean>`(${inName} or ${inNumbers})` : inName);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Three digits start a number, four may stand anywhere in it: people remember how a phone number ends. */
function hasNumber({ number, rawNumber }: SearchQuery): RawBuilder<boolean> | null {
  if (number === null) return null;
  const anywhere = sql<boolean>`numbers like ${number.length >= 4 ? `%${number}%` : `% ${number}%`}`;
  return rawNumber ? sql<boolean>`(${anywhere} or numbers like ${`% ${rawNumber}%`})` : anywhere;
}

/** The expression of the index, word for word. */
function hasWords(words: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`array_to_tsvector(string_to_array(ltrim(folded), ' ')) @@ ${words.join(' & ')}::tsquery`;
}

/** A word as typed so far, or one it may stand for. Folded words hold letters and digits only: nothing to escape. */
function oneOf(word: string, others: readonly string[]): string {
  const typed = word.length >= shortest ? `'${word}':*` : `'${word}'`;
  return others.length === 0 ? typed : `(${[typed, ...others.map((other) => `'${other}'`)].join(' | ')})`;
}

/** One or two letters begin too many words for the index: beside a longer word they only filter. */
function parted(words: readonly string[]): { indexed: readonly string[]; filtered: readonly string[] } {
  const long = words.filter((word) => word.length >= shortest);
  return long.length === 0
    ? { indexed: words, filtered: [] }
    : { indexed: long, filtered: words.filter((word) => word.length < shortest) };
}

const shortest = 3;
