/** How a column's header is made comparable: « Date de relance (prévue) » and `date_relance` say the same (domain 7.4). */
import { fold } from '../../lib/text.ts';

/**
 * The words of a header: folded, parentheses dropped, `camelCase` and punctuation opened, plurals undone.
 * `%` and `k€` count as words. `N°` gives `n`.
 */
export function headerWords(header: string): string[] {
  const label = header
    .slice(0, 200)
    .replace(/[([{][^)\]}]*(?:[)\]}]|$)/g, ' ')
    .replace(/°/g, ' ')
    .trim();
  const opened = /\s/.test(label) ? label : label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return (fold(opened).match(/k€|€|%|[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

/** As `headerWords`, in one text. */
export function headerKey(header: string): string {
  return headerWords(header).join(' ');
}

/** A technical name that some programs put behind the label: `Phone (s.tel)` gives `tel`. */
export function aliasIn(header: string): string | null {
  return /\(\w{1,12}\.(\w{2,40})\)\s*$/.exec(header)?.[1] ?? null;
}

/** Words that carry no meaning of their own in a header. */
const small = new Set(
  'a au aux de des du d l la le les un une en et ou pour par sur the of to and or for'.split(' '),
);

export function meaningfulWords(words: readonly string[]): string[] {
  return words.filter((word) => !small.has(word));
}

function singular(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
