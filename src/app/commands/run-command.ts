import { parseArgs } from 'node:util';
import { isRefusal } from '../../lib/refusal.ts';
import { problemOf } from '../../lib/server/problem-document.ts';
import { asStartProblem, StartProblem } from '../../lib/server/start-problem.ts';
import {
  type Command,
  type CommandAnswer,
  CommandMistake,
  fill,
  type OptionValues,
  type Terminal,
  wordsOf,
} from './command.ts';

/** Exit code of a command that cannot be understood as written; others are in lib/server/start-problem.ts. */
const misunderstood = 64;

/**
 * Runs `jalon COMMAND [options]` and answers the exit code: 0 done, 1 refused or failed, 64 not understood, else that
 * of the start problem.
 */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const words = wordsOf(terminal.language);
  const json = args.includes('--json');
  const fail = (exitCode: number, code: string, sentence: string): number => {
    terminal.tell(json ? JSON.stringify({ error: { code, sentence } }) : sentence);
    return exitCode;
  };
  const command = commandIn(commands, args);
  if (!command) {
    const name = args.find((arg) => !arg.startsWith('-'));
    if (name && name !== 'help')
      return fail(misunderstood, 'unknown_command', fill(words.unknownCommand, { name }));
    terminal.print(overview(commands, terminal));
    return name || args.includes('--help') ? 0 : misunderstood;
  }
  if (args.includes('--help')) {
    terminal.print(helpOf(command, terminal));
    return 0;
  }
  try {
    const answer = await command.run(terminal, valuesOf(command, args, terminal));
    if (isRefusal(answer)) {
      const { code, detail } = problemOf(answer, terminal.language);
      return fail(1, code, detail);
    }
    if (answer) show(answer, json, terminal);
    return 0;
  } catch (error) {
    if (error instanceof CommandMistake) return fail(misunderstood, 'usage', error.message);
    const problem = asStartProblem(error);
    if (problem instanceof StartProblem)
      return fail(problem.exitCode, problem.code, problem.sentence(terminal.language));
    const reason = error instanceof Error ? error.message : String(error);
    return fail(1, 'unexpected', fill(words.unexpected, { reason }));
  }
}

function commandIn(commands: readonly Command[], args: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
}

function show({ data, told, printed }: CommandAnswer, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.print(JSON.stringify(data));
    return;
  }
  terminal.tell(told);
  if (printed !== undefined) terminal.print(printed);
}

function valuesOf(command: Command, args: readonly string[], { language }: Terminal): OptionValues {
  const words = wordsOf(language);
  const own = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
  const flag = { type: 'boolean' as const };
  const { argument } = command;
  let values: OptionValues;
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: args.slice(command.name.split(' ').length),
      options: { ...Object.fromEntries(own), json: flag, help: flag },
      allowPositionals: argument !== undefined,
    }));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new CommandMistake(fill(words.unknownOption, { reason }));
  }
  if (argument) {
    const [value = '', second] = positionals;
    if (second !== undefined) throw new CommandMistake(fill(words.unknownOption, { reason: second }));
    if (argument.required && value === '')
      throw new CommandMistake(fill(words.missingArgument, { argument: argument.name }));
    values = { ...values, [argument.name.toLowerCase()]: value };
  }
  for (const [option, { required }] of Object.entries(command.options)) {
    if (required && (values[option] === undefined || values[option] === ''))
      throw new CommandMistake(fill(words.missingOption, { option }));
  }
  return values;
}

function overview(commands: readonly Command[], { language }: Terminal): string {
  const words = wordsOf(language);
  const lines = columns(commands.map(({ name, summary }) => [name, summary(words)]));
  return [words.usage, '', words.commands, ...lines, '', words.moreHelp].join('\n');
}

function helpOf({ name, summary, options, argument }: Command, { language }: Terminal): string {
  const words = wordsOf(language);
  const own = Object.entries(options).map(([option, { value, help, required }]): [string, string] => [
    `--${option}${value ? ` ${value}` : ''}`,
    help(words) + (required ? ` (${words.required})` : ''),
  ]);
  const lines = columns([...own, ['--json', words.json], ['--help', words.help]]);
  const shownArgument = argument ? ` ${argument.required ? argument.name : `[${argument.name}]`}` : '';
  return [`npx jalon ${name}${shownArgument}`, summary(words), '', words.options, ...lines].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
