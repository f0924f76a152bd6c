import type { Day, TimeOfDay } from '../dates.ts';
import type { Language } from '../words.ts';

/** A phrase is one way of saying a date (« dans 2 semaines », « fin mars »): its shape, and the day that it means. */
export type Phrase = { shape: RegExp; read: (said: Said, reading: Reading) => Found | null };

/** The parts of a phrase that its shape names; a part that was not said is undefined. */
export type Said = Record<string, string | undefined>;

/** Who reads, when, and which way a date without year falls. */
export type Reading = {
  today: Day;
  language: Language;
  /** True when what is dated has already happened: « lundi » is last Monday. */
  past: boolean;
  /** The day meant by a whole week, month, quarter or year. */
  edge: 'start' | 'end';
  /** The hour it is, when it is known. */
  now: TimeOfDay | null;
  /** True for a file whose dates put the month first (3/15/2026). */
  monthFirst: boolean;
};

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `backwards`: a day off is left for the working day before it, since « fin mars » must stay in March. */
export type Found = { day: Day; precision: Precision; backwards?: boolean; time?: TimeOfDay | null };

/** Builds a phrase from the source of a regular expression over folded text; it never ends inside a word or a number. */
export function phrase(source: string, read: Phrase['read']): Phrase {
  return { shape: new RegExp(`(?:${source})(?![\\p{L}\\p{N}]|[.,:/]\\d)`, 'uy'), read };
}

/** Tries phrases at a place of a folded text, the first that means a day wins. */
export function readAt(
  text: string,
  place: number,
  phrases: readonly Phrase[],
  reading: Reading,
): { found: Found; end: number } | null {
  for (const { shape, read } of phrases) {
    shape.lastIndex = place;
    const match = shape.exec(text);
    const found = match && read(match.groups ?? {}, reading);
    if (match && found) return { found, end: place + match[0].length };
  }
  return null;
}
