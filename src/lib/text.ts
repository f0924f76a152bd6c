/**
 * Two people never type a name alike: « Établissements DUPONT & Cie », « dupont ». Folded text compares what
 * they mean; it is for searching and matching, never for showing.
 */

/** Lower case without accents, typographic quotes and dashes made plain, œ and æ opened, blanks collapsed. */
export function fold(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

/**
 * As `fold`, but letter for letter: the answer has one UTF-16 unit for each of the text (œ and æ excepted, which keep
 * their place as o and a). A span found in it is the same span of the text.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (const letter of text) {
    const plain = /\s/.test(letter) ? ' ' : foldLetters(letter);
    folded += letter.length === 1 ? (plain[0] ?? ' ') : letter;
  }
  return folded;
}

/** The first letter high, the rest as written: « jeu. 26 » opens a line as « Jeu. 26 ». */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Folded words: letters and digits only. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many slips of the finger (missing, added, wrong, swapped letter) lie between two texts; stops counting above `limit`. */
export function damerauLevenshtein(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(before, column - 2) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, above] = [above, current];
  }
  return Math.min(at(above, right.length), limit + 1);
}

/** One or two capitals for a round badge: « Claire Morel » is CM, « Dupont » is D, an empty name is « ? ». */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase() || '?';
}

function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}

function at(row: number[], column: number): number {
  return row[column] ?? 0;
}
