import type { Day } from '../../lib/dates.ts';
import type { Cents } from '../../lib/money.ts';
import { parseWhen } from '../../lib/when.ts';
import type { Language } from '../../lib/words.ts';
import { amountIn } from './quick-amount.ts';
import { knownCompanyAt, typedCompanyAt } from './quick-company.ts';

/**
 * One line typed during a phone call is an opportunity: « Dupont SARL portail 12k fin mars » (domain 6.3, R4), or a
 * direct order: « Garage Peltier 2 480 étagères hier » (R10). What is not understood stays in the title: nothing is lost.
 */
export type QuickLineOptions = {
  today: Day;
  language?: Language;
  /** Names of companies already in the base; the longest that the line starts with wins. */
  knownCompanies?: readonly string[];
  /** True for an order: « hier », « lundi » and « 12/11 » lie behind. */
  past?: boolean;
};

/** Where a part stands in the line: start included, end excluded. */
export type Span = { start: number; end: number };

export type QuickLine = {
  /** As it is written in the base when it is known, else as typed; empty when the line is. */
  company: string;
  companyKnown: boolean;
  /** What is sold; empty when the line says nothing else. */
  title: string;
  amountCents: Cents | null;
  /** `'TTC'` when the line says so: VAT must be asked. */
  amountTax: 'HT' | 'TTC' | null;
  /** The day said, or the end of the period said (« fin mars », « T1 »). */
  expectedCloseDate: Day | null;
  spans: { company: Span | null; amount: Span | null; date: Span | null };
};

/** Reads one line; beyond 300 characters it is a title as it stands. */
export function parseQuickLine(line: string, options: QuickLineOptions): QuickLine {
  const text = line.normalize('NFC');
  if (text.length > 300) return { ...unread, title: tidy(text) };
  const names = options.knownCompanies ?? [];
  const first = knownCompanyAt(text, names);
  const date = dateIn(covered(text, first?.span), options);
  const amount = amountIn(covered(text, first?.span, date?.span), options);
  const rest = covered(text, date?.span, amount?.span);
  const known = first ?? inOnePiece(rest, knownCompanyAt(rest, names));
  const span = known?.span ?? typedCompanyAt(rest);
  return {
    company: known?.name ?? (span ? text.slice(span.start, span.end) : ''),
    companyKnown: known !== null,
    title: tidy(covered(text, span, date?.span, amount?.span)),
    amountCents: amount?.cents ?? null,
    amountTax: amount?.tax ?? null,
    expectedCloseDate: date?.day ?? null,
    spans: { company: span, amount: amount?.span ?? null, date: date?.span ?? null },
  };
}

const unread: QuickLine = {
  company: '',
  companyKnown: false,
  title: '',
  amountCents: null,
  amountTax: null,
  expectedCloseDate: null,
  spans: { company: null, amount: null, date: null },
};

function dateIn(text: string, { today, language, past }: QuickLineOptions): { day: Day; span: Span } | null {
  const when = parseWhen(text, {
    today,
    edge: 'end',
    prefer: 'last',
    ...(language === undefined ? {} : { language }),
    ...(past === undefined ? {} : { past }),
  });
  return when && { day: when.day, span: { start: when.start, end: when.end } };
}

/** The line with the spans already understood hidden behind bars, every other letter at its place. */
function covered(text: string, ...spans: (Span | null | undefined)[]): string {
  let seen = text;
  for (const span of spans) {
    if (span) seen = seen.slice(0, span.start) + '|'.repeat(span.end - span.start) + seen.slice(span.end);
  }
  return seen;
}

/** A name found on both sides of what is hidden begins after it: parts never overlap. */
function inOnePiece<Found extends { span: Span }>(text: string, found: Found | null): Found | null {
  if (!found) return null;
  const { start, end } = found.span;
  const hidden = text.slice(start, end).lastIndexOf('|');
  const from = start + hidden + 1;
  return hidden < 0 ? found : { ...found, span: { start: from + text.slice(from).search(/[^\s|]/), end } };
}

function tidy(text: string): string {
  return text
    .replace(/\|+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.)])/g, '')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '');
}
