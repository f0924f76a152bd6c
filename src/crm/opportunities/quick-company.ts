import { companyKey, isLegalForm } from '../../lib/company-name.ts';
import { fold } from '../../lib/text.ts';

/** Whose line is it? A company of the base when one opens the line, else the words that look like a name. */
export type NameSpan = { start: number; end: number };

/** The known company with the most words among those that the line starts with; legal forms and accents do not count. */
export function knownCompanyAt(
  line: string,
  known: readonly string[],
): { name: string; span: NameSpan } | null {
  const words = wordsOf(line);
  const first = words.findIndex(({ form }) => !form);
  let best: { name: string; end: number; words: number } | null = null;
  for (const { name, key } of keysOf(known)) {
    const end = matchFrom(words, first, key);
    if (end !== null && (best === null || key.length > best.words)) best = { name, end, words: key.length };
  }
  const start = words[0]?.start;
  return best && start !== undefined
    ? { name: best.name, span: { start, end: afterForm(line, best.end) } }
    : null;
}

/**
 * The company of a line whose other parts are hidden behind bars: words up to a legal form (« Dupont et fils SARL »),
 * else the capitalised words at the start (« Garage Peltier »), else what a comma closes, else the first word.
 */
export function typedCompanyAt(line: string): NameSpan | null {
  const [, lead = '', name = ''] = /^([\s|,;:.–—-]*)([^|]*)/.exec(line) ?? [];
  const start = lead.length;
  const tokens = [...name.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: start + match.index }));
  if (tokens.length === 0) return null;
  const count = formCount(tokens) ?? capitalCount(tokens) ?? commaCount(tokens) ?? 1;
  const last = tokens[Math.min(count, tokens.length) - 1];
  if (!last) return null;
  return { start, end: last.start + last.text.replace(/[,;:]+$/, '').length };
}

type Word = { text: string; start: number; end: number; form: boolean };
type Token = { text: string; start: number };

function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of line.matchAll(/[^\s|]+/g)) {
    if (isLegalForm(token)) {
      words.push({ text: fold(token), start: index, end: index + token.length, form: true });
      continue;
    }
    for (const part of token.matchAll(/[\p{L}\p{N}]+|&/gu)) {
      const start = index + part.index;
      words.push({
        text: part[0] === '&' ? 'et' : fold(part[0]),
        start,
        end: start + part[0].length,
        form: false,
      });
    }
  }
  return words;
}

/** Where the words of a key end in the line, legal forms passed over, or null. */
function matchFrom(words: Word[], first: number, key: readonly string[]): number | null {
  let place = first;
  let end: number | null = null;
  for (const wanted of key) {
    while (words[place]?.form && words[place]?.text !== wanted) place++;
    const word = words[place];
    if (word?.text !== wanted) return null;
    end = word.end;
    place++;
  }
  return end;
}

function afterForm(line: string, end: number): number {
  const [next = '', form = ''] = /^[ \u00a0]+([^\s|]+)/.exec(line.slice(end)) ?? [];
  return form && isLegalForm(form) ? end + next.length : end;
}

// The same list of names comes back at every keystroke: its keys are made once.
const keys = new WeakMap<readonly string[], { name: string; key: string[] }[]>();

function keysOf(known: readonly string[]): { name: string; key: string[] }[] {
  let made = keys.get(known);
  if (!made) {
    made = known
      .map((name) => ({ name, key: companyKey(name).split(' ') }))
      .filter(({ key }) => key[0] !== '');
    keys.set(known, made);
  }
  return made;
}

/** Words up to and with a legal form among the first seven; behind one that opens the line, the capitals or the next word. */
function formCount(tokens: Token[]): number | null {
  const at = tokens.slice(0, 7).findIndex(({ text }) => isLegalForm(text.replace(/[,;:]+$/, '')));
  if (at > 0) return at + 1;
  return at === 0 && tokens.length > 1 ? 1 + (capitalCount(tokens.slice(1)) ?? 1) : null;
}

/** Capitalised words at the start, small words between them included (« Mairie de Lyon », « Dupont et fils »). */
function capitalCount(tokens: Token[]): number | null {
  if (!startsHigh(tokens[0]) || tokens.every(({ text }) => text === text.toUpperCase())) return null;
  let count = 0;
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    const linked =
      linking.test(token?.text ?? '') &&
      (startsHigh(tokens[place + 1]) || family.test(tokens[place + 1]?.text ?? ''));
    const kin = place > 0 && family.test(token?.text ?? '') && linking.test(tokens[place - 1]?.text ?? '');
    if (!startsHigh(token) && !linked && !kin) break;
    count = place + 1;
    if (/[,;:]$/.test(token?.text ?? '')) break;
  }
  return count || null;
}

const linking = /^(?:de|du|des|la|le|les|et|&|d['’].*|l['’].*|of|and|the|en|sur|sous)$/i;
const family = /^(?:fils|filles?|fr[èe]res?|s[œo]e?urs?|associ[ée]s|cie|co|sons|partners)$/i;

function startsHigh(token: Token | undefined): boolean {
  return token !== undefined && /^(?:[dl]['’])?(?:\p{Lu}|\d+\p{Lu})/u.test(token.text);
}

function commaCount(tokens: Token[]): number | null {
  const at = tokens.slice(0, 5).findIndex(({ text }) => /[,;:]$/.test(text));
  return at < 0 ? null : at + 1;
}
