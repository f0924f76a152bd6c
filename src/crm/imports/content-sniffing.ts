/**
 * What the cells of a column look like, whatever its header says: a column called « Numéro » that holds SIRETs is a
 * SIRET column (domain 7.4, content wins over a wrong header).
 */

import { normaliseEmail } from '../../lib/email.ts';
import { parseMoney } from '../../lib/money.ts';
import { parsePhones } from '../../lib/phone.ts';
import { isRefusal } from '../../lib/refusal.ts';
import { type Cell, isBlank, isDateCell, isPercentCell, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import { fold } from '../../lib/text.ts';
import { parseDay } from '../../lib/when.ts';
import { isSiren, isSiret } from '../accounts/company-identifiers.ts';
import { cellText } from './cell-text.ts';
import { readFeelingWord } from './feeling-words.ts';
import { givenNames } from './given-names.ts';
import type { FieldContent } from './import-field.ts';
import { readTitle } from './person-name.ts';
import { readStatus } from './status-words.ts';

/** Names that this company already uses, folded: they recognise a column by what it holds. */
export interface KnownNames {
  readonly people: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

export type Trait =
  | Exclude<FieldContent, 'any' | 'text' | 'reference'>
  | 'number'
  | 'mark'
  | 'status'
  | 'civility'
  | 'person'
  | 'owner'
  | 'stage'
  | 'sourceName'
  | 'boolean'
  | 'identifier'
  | 'mobile'
  /** A date with words behind it: « 15/3 relancer Paul ». */
  | 'datedText'
  /** One or two characters. */
  | 'short'
  /** A sentence or more. */
  | 'long';

export interface ColumnContent {
  /** Cells that hold something, of those looked at. */
  readonly filled: number;
  /** Share of filled cells that show a trait, 0-1. */
  readonly shares: Readonly<Record<Trait, number>>;
  /** Different values among those looked at. */
  readonly distinct: number;
  /** Largest number, when there are numbers. */
  readonly highest: number | null;
  /** The decimal sign of its numbers, when they agree on one. */
  readonly decimal: ',' | '.' | null;
}

const looked = 120;

/** Looks at up to 120 filled cells of a column, from its head and spread over the rest. */
export function sniffColumn(rows: readonly SheetRow[], index: number, known: KnownNames): ColumnContent {
  const sample = sampleOf(rows, index);
  const counts = new Map<Trait, number>();
  const values = new Map<string, Trait[]>();
  let highest: number | null = null;
  const decimals = { ',': 0, '.': 0 };
  for (const cell of sample) {
    const text = cellText(cell);
    const traits = values.get(text) ?? traitsOf(cell, text, known);
    values.set(text, traits);
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
    const sign = typeof cell === 'string' ? /\d([.,])\d{1,2}\D*$/.exec(text)?.[1] : undefined;
    if (sign === ',' || sign === '.') decimals[sign]++;
    const number = plainNumberOf(cell, text);
    if (number !== null && (highest === null || number > highest)) highest = number;
  }
  const shares = Object.fromEntries(
    allTraits.map((trait) => [trait, sample.length === 0 ? 0 : (counts.get(trait) ?? 0) / sample.length]),
  ) as Record<Trait, number>;
  return { filled: sample.length, shares, distinct: values.size, highest, decimal: decimalOf(decimals) };
}

function sampleOf(rows: readonly SheetRow[], index: number): Cell[] {
  const sample: Cell[] = [];
  const step = Math.max(1, Math.floor(rows.length / 2000));
  const take = (from: number, to: number, stride: number, most: number) => {
    for (let at = from; at < to && sample.length < most; at += stride) {
      const cell = rows[at]?.cells[index];
      if (!isBlank(cell)) sample.push(cell ?? null);
    }
  };
  const head = Math.min(rows.length, 1000);
  take(0, head, 1, looked / 2);
  take(Math.floor(head / 2), rows.length, Math.max(step, Math.floor(rows.length / looked)), looked);
  // Sparse columns: wherever they are filled.
  if (sample.length < 10) take(head, rows.length, 1, looked);
  return sample;
}

function decimalOf(counts: { ',': number; '.': number }): ',' | '.' | null {
  if (counts[','] > 0 && counts['.'] > 0) return null;
  return counts[','] > 0 ? ',' : counts['.'] > 0 ? '.' : null;
}

const allTraits: readonly Trait[] = [
  'siret',
  'siren',
  'vat',
  'naf',
  'email',
  'phone',
  'mobile',
  'url',
  'postcode',
  'date',
  'money',
  'percent',
  'feeling',
  'number',
  'mark',
  'status',
  'civility',
  'person',
  'owner',
  'stage',
  'sourceName',
  'boolean',
  'identifier',
  'datedText',
  'short',
  'long',
];

function traitsOf(cell: Cell, text: string, known: KnownNames): Trait[] {
  if (isDateCell(cell)) return ['date'];
  if (isPercentCell(cell)) return ['percent'];
  if (typeof cell === 'boolean') return ['boolean'];
  const traits: Trait[] = [];
  const add = (trait: Trait, holds: boolean) => {
    if (holds) traits.push(trait);
  };
  const digits = text.replace(/[\s.'\u00a0\u202f-]/g, '');
  const number = plainNumberOf(cell, text);
  add('number', number !== null);
  add('mark', number !== null && number >= 0 && number <= 10);
  add('percent', (number !== null && number >= 0 && number <= 100) || /^\d{1,3}(?:[.,]\d+)?\s*%$/.test(text));
  add('money', number !== null ? digits.length < 9 : looksLikeMoney(text));
  add('siret', isSiret(digits) || isSiret(digits.padStart(14, '0')) || /^\d[.,]\d+e\+?1[23]$/i.test(digits));
  add('siren', digits.length >= 7 && isSiren(digits.padStart(9, '0')));
  add('postcode', /^(?:f-?)?(?:\d{4,5}|2[ab]\d{3})(?:\s+cedex.*)?$/i.test(text) && number !== 0);
  const phone = /\d/.test(text) && digits.length >= 9 && !isSiret(digits) ? parsePhones(text)[0] : undefined;
  add('phone', phone !== undefined || (number === null && looksLikePhone(text, digits)));
  add('mobile', phone?.mobile === true);
  if (number === null) addTextTraits(add, text, known);
  add('feeling', readFeelingWord(text) !== null || (number !== null && number >= 0 && number <= 100));
  return traits;
}

function addTextTraits(add: (trait: Trait, holds: boolean) => void, text: string, known: KnownNames): void {
  const folded = fold(text);
  add('email', text.includes('@') && normaliseEmail(text.split(/[;,\s]+/)[0] ?? '') !== null);
  add(
    'url',
    /^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}\/?$/i.test(text),
  );
  add(
    'vat',
    /^(?:FR[\s.]?[0-9A-HJ-NP-Z]{2}(?:[\s.]?\d){9}|(?!FR)[A-Z]{2}[\s.]?\d[\d\s.A-Z]{6,12})$/i.test(text),
  );
  add('naf', /^\d{2}\.?\d{2}\s?[A-Z]$/i.test(text));
  add(
    'date',
    text.length <= 30 &&
      /\d|fin|deb|mi-|sem|jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec/.test(folded) &&
      isDateText(text),
  );
  add('datedText', /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s+\p{L}/u.test(text));
  add('short', text.length <= 2);
  add('long', text.length > 120);
  add('status', text.length <= 40 && readStatus(text) !== null && readStatus(text)?.isVague !== true);
  add('civility', readTitle(text) !== null);
  add('owner', known.people.has(folded));
  add('stage', known.stages.has(folded));
  add('sourceName', known.sources.has(folded));
  add('boolean', /^(?:oui|non|o|n|x|vrai|faux|yes|no|true|false)$/.test(folded));
  add('identifier', /^(?=.*\d)(?=.*[a-z])[a-z0-9]{15,18}$|^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text));
  add('person', looksLikePerson(text, folded));
}

/** Any day will do to tell that a text is a date. */
function isDateText(text: string): boolean {
  if (/^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?(?:[ T]\d{1,2}:\d{2}\S*)?$/.test(text)) return true;
  return parseDay(text, { today: '2026-01-15', past: true }) !== null;
}

function looksLikeMoney(text: string): boolean {
  if (!/\d/.test(text) || text.length > 24 || /[/@]/.test(text)) return false;
  return !isRefusal(parseMoney(text));
}

/** A number of another country's plan: « (415) 901-7000 ». */
function looksLikePhone(text: string, digits: string): boolean {
  if (!/^[+(]?\d[\d\s().+-]{6,18}\d(?:\s*(?:x|ext\.?|poste)\s*\d+)?$/i.test(text)) return false;
  const count = digits.replace(/\D/g, '').length;
  return count >= 8 && count <= 13 && !/^\d{3}\s\d{3}\s\d{3}$/.test(text) && !isDateText(text);
}

function looksLikePerson(text: string, folded: string): boolean {
  if (/\d/.test(text) || text.length > 50) return false;
  const words = folded.split(/[\s,]+/);
  return (
    (words.length > 1 && readTitle(words[0] ?? '') !== null) ||
    (words.length <= 4 && words.some((word) => givenNames.has(word.split('-')[0] ?? '')))
  );
}

function plainNumberOf(cell: Cell, text: string): number | null {
  if (typeof cell === 'number') return cell;
  const found = /^-?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d{1,4})?$/.exec(text);
  return found ? Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')) : null;
}
