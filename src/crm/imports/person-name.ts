/** A person as sheets name them: « Mme Arnoux », « Jean DUPONT », « DUPONT Jean », « Gaudry P. » (domain 7.1). */
import { fold } from '../../lib/text.ts';
import { givenNames } from './given-names.ts';

export interface PersonName {
  /** « M. », « Mme »; null when the text says none. */
  readonly title: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** Civility, given and family name; null for an empty text. A lone name is the family's unless it is a common given name. */
export function readPersonName(text: string): PersonName | null {
  const { title, rest } = takeTitle(text.replace(/\s+/g, ' ').trim());
  const name = rest.replace(/\s*\([^)]*\)\s*$/, '').trim();
  if (name === '') return title === null ? null : { title, givenName: null, familyName: null };
  const comma = /^([^,]+), ?([^,]+)$/.exec(name);
  if (comma) return { title, familyName: tidy(comma[1]), givenName: tidy(comma[2]) };
  const words = name.split(' ');
  if (words.length === 1)
    return title === null && isGiven(name) ? person(title, name, null) : person(title, null, name);
  const given = givenWords(words);
  return person(
    title,
    given.map((at) => words[at]).join(' '),
    words.filter((_, at) => !given.includes(at)).join(' '),
  );
}

/** Civility at the head of a name, and the name without it. */
export function takeTitle(text: string): { title: string | null; rest: string } {
  const found =
    /^(m\.?|mr\.?|mrs\.?|ms\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|dr\.?|docteur|me|maître|maitre)\s+(?=\S)/i.exec(
      text,
    );
  if (!found?.[1]) return { title: readTitle(text), rest: readTitle(text) === null ? text : '' };
  return { title: readTitle(found[1]), rest: text.slice(found[0].length) };
}

/** « monsieur », « Mr » and « M » are one; null for what is no civility. */
export function readTitle(text: string): string | null {
  return titles.get(fold(text).replace(/\./g, '')) ?? null;
}

const titles = new Map([
  ...['m', 'mr', 'monsieur', 'mister', 'h', 'homme'].map((word) => [word, 'M.'] as const),
  ...['mme', 'madame', 'mrs', 'ms', 'miss', 'f', 'femme', 'mlle', 'mademoiselle'].map(
    (word) => [word, 'Mme'] as const,
  ),
  ...['dr', 'docteur', 'doctor'].map((word) => [word, 'Dr'] as const),
  ...['me', 'maitre'].map((word) => [word, 'Me'] as const),
]);

/** Places of the given names: an initial at the end, what is not in capitals, a common given name, else the first word. */
function givenWords(words: readonly string[]): number[] {
  const places = words.map((_, at) => at);
  const last = words.length - 1;
  if (/^\p{Lu}\.?$/u.test(words[last] ?? '') && !/^\p{Lu}\.?$/u.test(words[0] ?? '')) return [last];
  const small = places.filter((at) => !isCapitals(words[at] ?? ''));
  if (small.length > 0 && small.length < words.length) return small;
  if (!isGiven(words[0] ?? '') && isGiven(words[last] ?? '')) return [last];
  return [0];
}

function isCapitals(word: string): boolean {
  return /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();
}

function isGiven(word: string): boolean {
  return givenNames.has(fold(word).split('-')[0] ?? '');
}

function person(title: string | null, givenName: string | null, familyName: string | null): PersonName {
  return { title, givenName: tidy(givenName ?? ''), familyName: tidy(familyName ?? '') };
}

function tidy(name: string | undefined): string | null {
  const trimmed = (name ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
