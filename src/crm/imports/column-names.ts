/** What a header alone suggests: the fields whose synonyms it matches, best first (domain 7.4). */
import { damerauLevenshtein } from '../../lib/text.ts';
import { columnDictionary, generalWords, knownStrangers } from './column-dictionary.ts';
import { aliasIn, headerKey, headerWords, meaningfulWords } from './header-words.ts';
import { type ImportField, importFields } from './import-field.ts';

export interface NameMatch {
  readonly field: ImportField;
  /** 1 the very words; 0.8 the words among others; 0.7 one slip of the finger. */
  readonly score: number;
}

/** At most one match for each field, best first; the more words agree, the earlier. */
export function fieldsNamed(header: string): NameMatch[] {
  const known = remembered.get(header);
  if (known) return known;
  const alias = aliasIn(header);
  const own = matchesOf(header);
  const matches = own[0]?.score === 1 || alias === null ? own : best([...own, ...matchesOf(alias)]);
  if (remembered.size < 5000) remembered.set(header, matches);
  return matches;
}

/** Month that a header names, 1-12, with its year when it says one: « Janv », « févr-26 ». */
export function monthNamed(header: string): { month: number; year: number | null } | null {
  const found = /^([a-z]{3,9})(?: (?:20)?(\d{2}))?$/.exec(headerKey(header));
  if (!found?.[1]) return null;
  const word = found[1];
  const month = months.findIndex((names) => names.some((name) => name.startsWith(word)));
  return month < 0 ? null : { month: month + 1, year: found[2] ? 2000 + Number(found[2]) : null };
}

const months =
  `janvier january,fevrier february,mars march,avril april,mai may,juin june,juillet july,aout august,septembre september,
  octobre october,novembre november,decembre december`
    .split(',')
    .map((names) => names.trim().split(' '));

interface Synonym {
  readonly field: ImportField;
  readonly key: string;
  readonly words: readonly string[];
}

const synonyms: readonly Synonym[] = importFields.flatMap((field) =>
  columnDictionary[field]
    .split(',')
    .map((synonym) => ({ field, key: headerKey(synonym), words: meaningfulWords(headerWords(synonym)) }))
    .filter(({ key }) => key !== ''),
);
const byKey = new Map<string, ImportField[]>();
for (const { key, field } of synonyms) {
  const fields = byKey.get(key) ?? [];
  if (!fields.includes(field)) byKey.set(key, [...fields, field]);
}
const strangers = new Set(knownStrangers.split(',').map(headerKey));
const general = new Set(generalWords.split(',').map(headerKey));
// Spreadsheets repeat the same few headers; comparing them once is enough.
const remembered = new Map<string, NameMatch[]>();

function matchesOf(header: string): NameMatch[] {
  const key = headerKey(header);
  if (key === '' || strangers.has(key)) return [];
  const exact = byKey.get(key);
  if (exact) return exact.map((field) => ({ field, score: 1 }));
  const words = meaningfulWords(headerWords(header));
  return best([...among(words), ...slips(key)]);
}

/** All words of a synonym stand among those of the header, and make up at least half of them. */
function among(words: readonly string[]): NameMatch[] {
  return synonyms
    .filter((synonym) => synonym.field !== 'ignored' && !general.has(synonym.key))
    .filter((synonym) => synonym.words.length > 0 && synonym.words.length * 2 >= words.length)
    .filter((synonym) => synonym.words.every((word) => word.length > 1 && words.includes(word)))
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ field, words: matched }) => ({ field, score: 0.8 - 0.01 * (words.length - matched.length) }));
}

function slips(key: string): NameMatch[] {
  if (key.length < 5) return [];
  return synonyms
    .filter((synonym) => Math.abs(synonym.key.length - key.length) <= 1 && synonym.key.length >= 5)
    .filter((synonym) => damerauLevenshtein(synonym.key, key, 1) <= 1)
    .map(({ field }) => ({ field, score: 0.7 }));
}

function best(matches: readonly NameMatch[]): NameMatch[] {
  const found = new Map<ImportField, NameMatch>();
  for (const match of [...matches].sort((a, b) => b.score - a.score)) {
    if (!found.has(match.field)) found.set(match.field, match);
  }
  return [...found.values()];
}
