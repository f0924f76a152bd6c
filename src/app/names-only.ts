import { nearness } from '../lib/near-words.ts';
import { readSearch } from '../lib/search-query.ts';
import { foldedWords } from '../lib/text.ts';

/**
 * For somebody who may know names and nothing else: true when every word typed is a word of the name, begun or within
 * a slip. Towns, phones and e-mails find things too, and must not tell such a person whose they are.
 */
export function answersTo(typed: string, name: string): boolean {
  const { words, digits } = readSearch(typed);
  const known = foldedWords(name);
  const asked = [...words, ...digits];
  return asked.length > 0 && asked.every((word) => known.some((other) => nearness(word, other) !== null));
}
