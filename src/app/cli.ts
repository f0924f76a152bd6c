import { createInterface } from 'node:readline';
import { startLanguage } from '../lib/server/start-problem.ts';
import { apiKeyCreateCommand } from './commands/api-key-command.ts';
import { demoCommand } from './commands/demo-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { importCommand } from './commands/import-command.ts';
import { runCommand } from './commands/run-command.ts';
import { serveCommand } from './commands/serve-command.ts';
import { setupCommand } from './commands/setup-command.ts';

/** `npx jalon COMMAND`. */
process.exitCode = await runCommand(
  [serveCommand, setupCommand, demoCommand, importCommand, exportCommand, apiKeyCreateCommand],
  process.argv.slice(2),
  {
    env: process.env,
    language: startLanguage(process.env),
    now: () => new Date(),
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
    readLine: firstLine,
  },
);

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}
