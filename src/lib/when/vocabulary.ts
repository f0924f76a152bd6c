import type { Language } from '../words.ts';

/** The words of the calendar, folded (no accents, lower case), in both languages at once where they do not clash. */

const months: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

const weekdays: readonly { fr: readonly string[]; en: readonly string[] }[] = [
  { fr: ['lundi', 'lun'], en: ['monday', 'mon'] },
  { fr: ['mardi', 'mar'], en: ['tuesday', 'tues', 'tue'] },
  { fr: ['mercredi', 'mer'], en: ['wednesday', 'wed'] },
  { fr: ['jeudi', 'jeu'], en: ['thursday', 'thurs', 'thu'] },
  { fr: ['vendredi', 'ven'], en: ['friday', 'fri'] },
  { fr: ['samedi', 'sam'], en: ['saturday', 'sat'] },
  { fr: ['dimanche', 'dim'], en: ['sunday', 'sun'] },
];

const numerals: Record<string, number> = Object.fromEntries(
  [
    'un une a an one',
    'deux two couple',
    'trois three',
    'quatre four',
    'cinq five',
    'six',
    'sept seven',
    'huit eight',
    'neuf nine',
    'dix ten',
    'onze eleven',
    'douze twelve',
  ].flatMap((words, place) => words.split(' ').map((word) => [word, place + 1])),
);
for (const [word, value] of [
  ['quinze', 15],
  ['vingt', 20],
  ['trente', 30],
  ['fifteen', 15],
  ['thirty', 30],
] as const) {
  numerals[word] = value;
}

/** Sources for regular expressions; longer words first, so that « janv » is not cut to « jan ». */
export const monthWord = `(?:${longestFirst(months.flat()).join('|')})`;
export const weekdayName = `(?:${longestFirst(weekdays.flatMap(({ fr, en }) => [fr[0], en[0]])).join('|')})`;
export const weekdayShort = `(?:${longestFirst(weekdays.flatMap(({ fr, en }) => [...fr.slice(1), ...en.slice(1)])).join('|')})`;
export const numeral = `(?:\\d{1,3}|${longestFirst(Object.keys(numerals)).join('|')})`;

/** 1-12, or null. In French « mar » is Tuesday, not March. */
export function monthOf(word: string | undefined, language: Language): number | null {
  if (word === undefined || (word === 'mar' && language === 'fr')) return null;
  const place = months.findIndex((names) => names.includes(word));
  return place < 0 ? null : place + 1;
}

/** 1 for Monday to 7, or null. Short names only in the reader's own language: « mon » is no Monday in French. */
export function weekdayOf(word: string | undefined, language: Language): number | null {
  if (word === undefined) return null;
  const place = weekdays.findIndex(
    ({ fr, en }) => word === fr[0] || word === en[0] || { fr, en }[language].includes(word),
  );
  return place < 0 ? null : place + 1;
}

/** A number in digits or in letters up to thirty. */
export function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+$/.test(word) ? Number(word) : (numerals[word] ?? null);
}

/** 26 is 2026, 98 is 1998, 2026 stays. */
export function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function longestFirst(words: (string | undefined)[]): string[] {
  return words.filter((word) => word !== undefined).sort((a, b) => b.length - a.length);
}
