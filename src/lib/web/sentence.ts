import type { TFunction } from 'i18next';
import { Problem } from '../call.ts';

/** What to tell a person when a call failed: the server's own sentence, else what we know ourselves. */
export function sentenceOf(error: unknown, t: TFunction<'ui'>): string {
  if (error instanceof Problem && error.message) return error.message;
  const offline = error instanceof Problem && error.code === 'offline';
  return offline ? t('offlineProblem') : t('unexpectedProblem');
}
