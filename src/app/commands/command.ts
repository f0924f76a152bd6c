import type { Refusal } from '../../lib/refusal.ts';
import { commandWords as english } from './commands.words.en.ts';
import { commandWords as french } from './commands.words.fr.ts';

export type CommandWords = typeof french;

/** Where a command runs: its streams, its environment, its clock. Tests give their own. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: 'fr' | 'en';
  readonly now: () => Date;
  /** A line of the answer, on standard output: what a script captures. */
  print(line: string): void;
  /** A line for the person who watches, on standard error. */
  tell(line: string): void;
  /** The first line of standard input. */
  readLine(): Promise<string>;
}

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly required?: boolean;
  /** What it is for. */
  readonly help: (words: CommandWords) => string;
  /** What stands for its value in the help: NAME. */
  readonly value?: string;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What a command answers: `data` for `--json`; else `told` for people and `printed`, if any, for scripts. */
export interface CommandAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly told: string;
  readonly printed?: string;
}

export interface Command {
  /** One word or two: `setup`, `api-key create`. */
  readonly name: string;
  readonly summary: (words: CommandWords) => string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** What stands after the name without an option's name; its value is under this name in lower case. */
  readonly argument?: { readonly name: string; readonly required?: boolean };
  run(terminal: Terminal, values: OptionValues): Promise<CommandAnswer | Refusal | null>;
}

/** The command cannot be understood as written, or names something that is not there. */
export class CommandMistake extends Error {}

export function wordsOf(language: 'fr' | 'en'): CommandWords {
  return language === 'en' ? (english as CommandWords) : french;
}

/** A sentence with its {facts} filled in. */
export function fill(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?'));
}

/** The value of an option that holds text; an empty string when it was not given. */
export function text(values: OptionValues, option: string): string {
  const value = values[option];
  return typeof value === 'string' ? value.trim() : '';
}
