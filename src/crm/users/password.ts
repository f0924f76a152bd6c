import { type Refusal, refuse } from '../../lib/refusal.ts';
import { fold } from '../../lib/text.ts';
import { commonWords, runs } from './common-passwords.ts';

/** A password is long rather than complicated: a sentence does very well, a common word with a year does not. */
export const passwordLength = { least: 12, most: 512 } as const;

/** Longer stretches are laid in several pieces. */
const longestPiece = 40;

/** The one writing of a password: composed letters (NFC), so that « é » is the same from every keyboard. */
export function normalPassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Refuses a password under 12 characters, over 512, or that anybody would try: common words, runs of the keyboard,
 * repeats, and what is known of the person. No other rule: neither capitals nor signs are asked for.
 * @param about what an attacker knows: name, e-mail address, name of the company
 */
export function refusePassword(password: string, about: readonly string[] = []): Refusal | null {
  const characters = [...normalPassword(password)];
  const weak = (reason: string) => refuse('password_too_weak', { field: 'password', reason });
  if (characters.length < passwordLength.least) return weak('too_short');
  if (characters.length > passwordLength.most) return weak('too_long');
  if (new Set(characters).size < 4) return weak('common');
  const known = new Set([...commonWords, ...about.flatMap(wordsOf)]);
  const folded = fold(password);
  return [folded, folded.replace(/[@$€]/g, looksLike)].some((text) => madeOf(text, known))
    ? weak('common')
    : null;
}

/** True when the text is digits, keyboard runs and at most two different known words. */
function madeOf(text: string, known: ReadonlySet<string>): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length === 0) return /^[!@#$%^&*()_+=-]+$/.test(text);
  // ways[i]: which known words were used to lay the first i letters, in a few different manners.
  const ways: (ReadonlySet<string>[] | undefined)[] = [[new Set()]];
  for (let start = 0; start < letters.length; start++) {
    for (const used of ways[start] ?? []) {
      for (let end = start + 1; end <= Math.min(letters.length, start + longestPiece); end++) {
        const piece = letters.slice(start, end);
        const word = [piece, piece.replace(/[0134578]/g, looksLike)].find((form) => known.has(form));
        const next = word ? new Set([...used, word]) : isRun(piece) ? used : null;
        if (next && next.size <= 2) keep(ways, end, next);
      }
    }
  }
  return ways[letters.length] !== undefined;
}

function keep(ways: (ReadonlySet<string>[] | undefined)[], end: number, next: ReadonlySet<string>): void {
  const there = ways[end] ?? [];
  if (there.length < 8 && !there.some((set) => [...set].every((word) => next.has(word)))) there.push(next);
  ways[end] = there;
}

/** A number, one letter repeated, or three neighbours and more in a run. */
function isRun(piece: string): boolean {
  if (/^\d+$/.test(piece)) return true;
  if (piece.length < 3) return false;
  if (new Set(piece).size === 1) return true;
  const back = [...piece].reverse().join('');
  return runs.some((run) => run.includes(piece) || run.includes(back));
}

/** The letter that a digit or a sign stands for in p@ssw0rd. */
function looksLike(sign: string): string {
  return (
    { '@': 'a', '4': 'a', '3': 'e', '€': 'e', '1': 'i', '0': 'o', $: 's', '5': 's', '7': 't', '8': 'b' }[
      sign
    ] ?? sign
  );
}

function wordsOf(fact: string): string[] {
  const words = fold(fact).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [...words, words.join('')];
}
