import type { Day } from '../../lib/dates.ts';
import { type Cents, parseMoney } from '../../lib/money.ts';
import { isRefusal } from '../../lib/refusal.ts';
import type { Language } from '../../lib/words.ts';

/**
 * The amount among the words of a line: the last number with a euro sign, a « k » or « HT »; else the last bare number
 * that looks like a price. « 3 portails », « 200x100 », « 25 m » and « 2026 » do not.
 */
export type LineAmount = { cents: Cents; tax: 'HT' | 'TTC' | null; span: { start: number; end: number } };

/** Finds the amount of a line whose understood parts are hidden behind bars; it never opens the line. */
export function amountIn(
  line: string,
  options: { today: Day; language?: Language; past?: boolean },
): LineAmount | null {
  const candidates = [...line.matchAll(shape)].flatMap((match) => {
    const read = readCandidate(match, line, options);
    return read ? [read] : [];
  });
  const marked = candidates.filter(({ mark }) => mark);
  return marked.at(-1)?.amount ?? candidates.at(-1)?.amount ?? null;
}

const number = "\\d{1,3}(?:[ \\u00a0\\u202f.'’]\\d{3})+(?!\\d)(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?";
const unit = '[kK](?:€|\\d{1,3}(?!\\d))?|[Mm]€|M|Md€?|€|euros?\\b|EUR\\b|eur\\b|millions?\\b|mille\\b';
const tax = '(?:HT|TTC|ht|ttc)(?!\\p{L})';
// A line may be pasted from a screen, where « 12 500 € » holds together.
const gap = '[ \\u00a0\\u202f]?';
// Not inside a word, a reference or a fraction; not before a measure (« 25 m », « 40 % », « 200x100 »).
const shape = new RegExp(
  `(?<![\\p{L}\\p{N}.,/+°#-])(?<before>€ ?|EUR )?(?<number>${number})(?:${gap}(?<unit>${unit}))?(?:${gap}(?<euro>€|euros?\\b))?(?:${gap}(?<tax>${tax}))?(?![\\p{L}\\p{N}/°²³]|[.,:]\\d| ?%)`,
  'gu',
);
const measure =
  /^ ?(?:mm|cm|ml|m2|m²|m3|m³|m|km|kg|t|l|litres?|kw|kwc|kva|w|v|h|heures?|jours?|mois|ans|pers|personnes?|places|postes?|x)(?![\p{L}\p{N}])/iu;
const largestBare: Cents = 1_000_000_000;

function readCandidate(
  match: RegExpExecArray,
  line: string,
  { today, language, past }: { today: Day; language?: Language; past?: boolean },
): { amount: LineAmount; mark: boolean } | null {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (/^[\s|]*$/.test(line.slice(0, start)) && !line.startsWith('|')) return null;
  const money = parseMoney(match[0], language === undefined ? {} : { language });
  if (isRefusal(money)) return null;
  const mark = Boolean(groups.before || groups.unit || groups.euro || groups.tax);
  const last = /^[\s|]*$/.test(line.slice(end));
  if (
    !mark &&
    !looksLikePrice(groups.number ?? '', money.cents, line.slice(end), { today, low: past === true && last })
  )
    return null;
  return { amount: { cents: money.cents, tax: money.tax, span: { start, end } }, mark };
}

function looksLikePrice(
  digits: string,
  cents: Cents,
  after: string,
  { today, low }: { today: Day; low: boolean },
): boolean {
  if (/^0\d/.test(digits) || measure.test(after) || cents > largestBare) return false;
  // A year near ours is a year, unless it is grouped as an amount (« 2 026 »).
  if (/^\d{4}$/.test(digits) && Math.abs(Number(digits) - Number(today.slice(0, 4))) <= 5) return false;
  return cents >= (low ? 1000 : 10_000);
}
