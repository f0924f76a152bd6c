import { soundKey } from './sound.ts';
import { damerauLevenshtein } from './text.ts';

/**
 * Words that a slip of the finger or of the ear takes for each other. The keys of a word are what it shares with its
 * misspellings, so that a search looks them up instead of comparing with every word.
 */

/** Keys of a folded word: its first letters, the same with one letter left out, and its sound. Empty for short words. */
export function nearKeys(word: string): string[] {
  if (!forgives(word)) return [];
  const head = word.slice(0, headLength);
  const keys = new Set([head]);
  for (let i = 0; i < head.length; i++) keys.add(head.slice(0, i) + head.slice(i + 1));
  const sound = soundKey(word);
  if (sound) keys.add(`~${sound}`);
  return [...keys];
}

/**
 * How far a word lies from what was typed, null when too far: a quarter for a part of it (« ménager » in
 * « électroménager »), one for each slip, a half more than the slips allowed for the same sound. A wrong first letter
 * counts more: people rarely miss it.
 */
export function nearness(typed: string, word: string): number | null {
  if (word.includes(typed)) return word.startsWith(typed) ? 0 : 0.25;
  const allowed = allowedSlips(typed);
  const slips = damerauLevenshtein(typed, word, allowed);
  if (slips <= allowed) return typed[0] === word[0] ? slips : slips + 0.6;
  const sound = soundKey(typed);
  return sound !== '' && sound === soundKey(word) ? allowed + 0.5 : null;
}

/** True for a word that may hold a slip: letters only, four or more; shorter ones would turn into each other. */
export function forgives(word: string): boolean {
  return /^\p{L}{4,30}$/u.test(word);
}

function allowedSlips(word: string): number {
  if (!forgives(word)) return 0;
  return word.length >= 8 ? 2 : 1;
}

// Slips late in a long word leave its head alone: seven letters are enough to find it again.
const headLength = 7;
