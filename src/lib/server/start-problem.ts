import { startWordsEn } from './start.words.en.ts';
import { type StartLanguage, type StartWords, startWordsFr } from './start.words.fr.ts';

/**
 * Exit codes of `npm start` and of the `jalon` command, one table for all of them.
 * 0 is a clean stop, 1 is trouble nobody foresaw; the rest say what the person at the terminal can do about it.
 */
export const exitCodes = {
  setting_invalid: 64,
  host_unknown: 64,
  folder_newer: 65,
  migration_changed: 66,
  migration_failed: 67,
  database_too_old: 68,
  database_unreachable: 69,
  database_failed: 70,
  platform_unsupported: 71,
  user_missing: 72,
  role_missing: 73,
  disk_full: 74,
  folder_in_use: 75,
  port_taken: 76,
  no_permission: 77,
  port_reserved: 77,
  owner_needed: 78,
  app_role_too_powerful: 79,
} as const;

export type StartProblemCode = keyof typeof exitCodes;

/** Facts that the sentence quotes: a path, a port, a process id. */
export type StartFacts = Record<string, string | number | null>;

/** Why the server does not start: carries a sentence in French or English and the code to exit with. */
export class StartProblem extends Error {
  readonly code: StartProblemCode;
  readonly facts: StartFacts;
  readonly exitCode: number;

  constructor(code: StartProblemCode, facts: StartFacts = {}, options: { cause?: unknown } = {}) {
    super(startSentence(code, facts, 'en'), options);
    this.name = 'StartProblem';
    this.code = code;
    this.facts = facts;
    this.exitCode = exitCodes[code];
  }

  /** The sentence to print, `language` as found by `startLanguage`. */
  sentence(language: StartLanguage): string {
    return startSentence(this.code, this.facts, language);
  }
}

/** The language of the terminal: French unless LC_ALL, LC_MESSAGES or LANG begins with `en`. */
export function startLanguage(env: Record<string, string | undefined>): StartLanguage {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(wanted) ? 'en' : 'fr';
}

/** A sentence of the start (problem or progress) with its facts filled in. */
export function startSentence(key: keyof StartWords, facts: StartFacts, language: StartLanguage): string {
  const words = language === 'en' ? startWordsEn : startWordsFr;
  return words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?'));
}

/**
 * Turns trouble from the operating system or from PostgreSQL into the sentence it deserves, where one is known:
 * disk full (ENOSPC, EDQUOT, 53100), no permission (EACCES, EPERM, EROFS), port taken (EADDRINUSE).
 */
export function asStartProblem(error: unknown, facts: StartFacts = {}): unknown {
  if (error instanceof StartProblem || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const port = 'port' in error ? Number(error.port) : (facts.port ?? null);
  const path = 'path' in error && typeof error.path === 'string' ? error.path : (facts.folder ?? null);
  if (['ENOSPC', 'EDQUOT', '53100'].includes(code) || /No space left on device/i.test(error.message)) {
    return new StartProblem('disk_full', { folder: path, ...facts }, { cause: error });
  }
  if (code === 'EACCES' && 'port' in error)
    return new StartProblem('port_reserved', { port }, { cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new StartProblem('no_permission', { folder: path, ...facts, path }, { cause: error });
  }
  if (code === 'EADDRINUSE') return new StartProblem('port_taken', { ...facts, port }, { cause: error });
  return error;
}
