import { STATUS_CODES } from 'node:http';
import type { i18n } from 'i18next';
import type { z } from 'zod';
import type { ProblemDocument } from '../problem.ts';
import { type Refusal, refusalStatus } from '../refusal.ts';
import { refusalWords as english } from '../refusal.words.en.ts';
import { refusalWords as french } from '../refusal.words.fr.ts';
import { createWords, type Language } from '../words.ts';

const speakers: Record<Language, i18n> = {
  fr: createWords('fr', { refusal: french }),
  en: createWords('en', { refusal: english }),
};

/** The problem document of a refusal, in the caller's language. */
export function problemOf(refusal: Refusal, language: Language): ProblemDocument {
  const t = speakers[language].getFixedT(language, 'refusal');
  // A fact `reason` picks a more precise sentence where the words have one: `file_unreadable_quotes`.
  const { reason } = refusal.facts;
  const sentence = t(`sentence.${refusal.code}`, {
    ...refusal.facts,
    ...(typeof reason === 'string' && { context: reason }),
  });
  return {
    ...frame(refusalStatus[refusal.code], refusal.code, sentence),
    ...(refusal.field ? { errors: [{ field: refusal.field, code: refusal.code, sentence }] } : {}),
    ...(Object.keys(refusal.facts).length > 0 ? { facts: refusal.facts as ProblemDocument['facts'] } : {}),
  };
}

/** The document of a request whose fields do not fit their schema: one sentence a field. */
export function invalidProblem(issues: readonly z.core.$ZodIssue[], language: Language): ProblemDocument {
  const t = speakers[language].getFixedT(language, 'refusal');
  const errors = issues.flatMap(leaves).map((issue) => {
    const { code, facts } = fieldCode(issue);
    return { field: issue.path.join('.'), code, sentence: t(`field.${code}`, facts) };
  });
  return { ...frame(422, 'invalid', t('sentence.invalid')), errors };
}

/** An unexpected trouble: nothing of it is told. */
export function unexpectedProblem(status: number, language: Language): ProblemDocument {
  const t = speakers[language].getFixedT(language, 'refusal');
  const code =
    status === 429
      ? 'too_many_requests'
      : status === 413
        ? 'too_large'
        : status === 503
          ? 'busy'
          : 'unexpected';
  return frame(status, code, t(`sentence.${code}`));
}

function frame(status: number, code: string, detail: string): ProblemDocument {
  return { type: 'about:blank', status, title: STATUS_CODES[status] ?? 'Error', detail, code };
}

/** A union that fits nowhere speaks through the branch that came nearest. */
function leaves(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function fieldCode(issue: z.core.$ZodIssue): {
  code: keyof typeof french.field;
  facts: Record<string, unknown>;
} {
  const text = 'origin' in issue && issue.origin === 'string';
  const list = 'origin' in issue && issue.origin === 'array';
  switch (issue.code) {
    case 'too_big':
      return {
        code: text ? 'too_long' : list ? 'list_too_long' : 'too_big',
        facts: { maximum: Number(issue.maximum) },
      };
    case 'too_small':
      if (text && Number(issue.minimum) === 1) return { code: 'required', facts: {} };
      return { code: text ? 'too_short' : 'too_small', facts: { minimum: Number(issue.minimum) } };
    case 'invalid_value':
      return { code: 'not_one_of', facts: { values: issue.values.join(', ') } };
    case 'invalid_type':
      if (issue.input === undefined && 'input' in issue) return { code: 'required', facts: {} };
      if (issue.expected === 'int') return { code: 'not_a_whole_number', facts: {} };
      if (issue.expected === 'number') return { code: 'not_a_number', facts: {} };
      return { code: 'required', facts: {} };
    case 'invalid_format':
      if (issue.format === 'email') return { code: 'not_an_email', facts: {} };
      if (issue.format === 'uuid') return { code: 'not_an_id', facts: {} };
      if (issue.format === 'date' || /\(19\|20\|21\)/.test('pattern' in issue ? String(issue.pattern) : ''))
        return { code: 'not_a_day', facts: {} };
      return { code: 'unreadable', facts: {} };
    case 'custom':
      return { code: issue.message === 'required' ? 'required' : 'unreadable', facts: {} };
    default:
      return { code: 'unreadable', facts: {} };
  }
}
