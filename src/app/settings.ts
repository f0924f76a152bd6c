import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { StartLanguage } from '../lib/server/start.words.fr.ts';
import { StartProblem, startLanguage, startSentence } from '../lib/server/start-problem.ts';

/** What the person who runs Jalon may set, read once from the environment. */
export interface Settings {
  /** Address to listen on; 127.0.0.1 unless HOST says otherwise. */
  readonly host: string;
  readonly port: number;
  /** JALON_DATA, absolute. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  /** SMTP_URL, e.g. smtps://user:password@mail.example.fr:465; null: links are copied by hand. */
  readonly smtpUrl: string | null;
  /** MAIL_FROM, the sender of Jalon's own mail. */
  readonly mailFrom: string | null;
  /** JALON_PUBLIC_URL: address that people type, without a slash at the end; null: host and port. */
  readonly publicUrl: string | null;
  /** JALON_TRUST_PROXY: addresses of the proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** JALON_SECRET; null: one is made and kept in the data folder. */
  readonly secret: string | null;
  /** JALON_REQUESTS_PER_MINUTE an address may send; raised where many people share one, and to measure. */
  readonly requestsPerMinute: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Language of the terminal. */
  readonly language: StartLanguage;
}

type Environment = Record<string, string | undefined>;

/** Reads the environment; throws a `StartProblem` that names the first setting that is wrong and why. */
export function readSettings(env: Environment = process.env, root: string = packageRoot()): Settings {
  const language = startLanguage(env);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path[0] ?? '?');
    throw new StartProblem('setting_invalid', { name, reason: wordsFor(issue?.message ?? '', language) });
  }
  const value = read.data;
  return {
    host: value.HOST,
    port: value.PORT,
    dataFolder: resolve(value.JALON_DATA ?? join(root, 'data')),
    databaseUrl: value.DATABASE_URL ?? null,
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? null,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM ?? null,
    publicUrl: value.JALON_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: value.JALON_TRUST_PROXY?.split(',').map((proxy) => proxy.trim()) ?? [],
    secret: value.JALON_SECRET ?? null,
    requestsPerMinute: value.JALON_REQUESTS_PER_MINUTE,
    logLevel: value.LOG_LEVEL,
    language,
  };
}

/** Folder of the package, found upwards from this file, built or not: migrations/ and dist/web are in it. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'jalon') return folder;
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json of jalon above ${import.meta.url}`);
    folder = above;
  }
}

function urlOf(schemes: string[], message: SettingMessage) {
  return z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), message);
}

type SettingMessage = Extract<Parameters<typeof startSentence>[0], `setting_${string}`>;

function wordsFor(message: string, language: StartLanguage): string {
  return startSentence(message as SettingMessage, {}, language);
}

const schema = z.object({
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, 'setting_host' satisfies SettingMessage)
    .default('127.0.0.1'),
  PORT: z.coerce
    .number('setting_port' satisfies SettingMessage)
    .int('setting_port')
    .min(0, 'setting_port')
    .max(65535, 'setting_port')
    .default(3000),
  JALON_DATA: z.string().optional(),
  DATABASE_URL: urlOf(['postgres:', 'postgresql:'], 'setting_database_url').optional(),
  DATABASE_OWNER_URL: urlOf(['postgres:', 'postgresql:'], 'setting_database_url').optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:'], 'setting_smtp_url').optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, 'setting_mail_from' satisfies SettingMessage)
    .optional(),
  JALON_PUBLIC_URL: urlOf(['http:', 'https:'], 'setting_public_url').optional(),
  JALON_TRUST_PROXY: z.string().optional(),
  JALON_SECRET: z
    .string()
    .min(32, 'setting_secret' satisfies SettingMessage)
    .optional(),
  JALON_REQUESTS_PER_MINUTE: z.coerce
    .number('setting_number' satisfies SettingMessage)
    .int('setting_number')
    .min(1, 'setting_number')
    .default(3000),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'setting_log_level' satisfies SettingMessage,
    )
    .default('warn'),
});
