import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { addImport, dropImport, readImport, saveImport } from '../../crm/imports/import.store.ts';
import type { ImportRow } from '../../crm/imports/import.table.ts';
import { makeProposal } from '../../crm/imports/import-proposing.store.ts';
import { keepRuns } from '../../crm/imports/import-run.store.ts';
import { keepSheets, readDropped } from '../../crm/imports/import-sheets.store.ts';
import { problemFile } from '../../crm/imports/problem-file.store.ts';
import { may } from '../../crm/users/permissions.ts';
import { readSelf } from '../../crm/users/user.store.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import type { Database } from '../../lib/server/database.ts';
import { inScope, type Principal, type Scope } from '../../lib/server/scope.ts';
import type { Spreadsheet } from '../../lib/server/spreadsheet.ts';
import { actingPerson } from './acting-person.ts';
import { type Command, CommandMistake, fill, type Terminal, text, wordsOf } from './command.ts';
import { inWorkshop } from './workshop.ts';

/** `jalon import FILE`: a spreadsheet written as the screen would propose it, all or nothing, without a screen. */
export const importCommand: Command = {
  name: 'import',
  summary: (words) => words.importFile.summary,
  argument: { name: 'FILE', required: true },
  options: {
    email: { type: 'string', required: true, value: 'EMAIL', help: (words) => words.importFile.email },
    organization: { type: 'string', value: 'NAME', help: (words) => words.apiKeyCreate.organization },
    'dry-run': { type: 'boolean', help: (words) => words.importFile.dryRun },
    problems: { type: 'string', value: 'FILE', help: (words) => words.importFile.problems },
  },
  async run(terminal, values) {
    const words = wordsOf(terminal.language).importFile;
    const file = text(values, 'file');
    const content = await readFile(file).catch((trouble: Error) => {
      throw new CommandMistake(fill(words.unreadable, { file, reason: trouble.message }));
    });
    const spreadsheet = await readDropped(content, basename(file));
    if (isRefusal(spreadsheet)) return spreadsheet;
    return inWorkshop(terminal, async ({ database }) => {
      const principal = await actingPerson(
        database,
        terminal,
        text(values, 'email'),
        text(values, 'organization'),
      );
      const dryRun = values['dry-run'] === true;
      const problems = text(values, 'problems');
      const over = await written(terminal, {
        database,
        principal,
        spreadsheet,
        file: { name: basename(file), content },
        dryRun,
        problems,
      });
      if (isRefusal(over)) return over;
      const totals = dryRun ? over.trial : over.result;
      if (!totals) throw new Error(over.failure ?? over.state);
      const told = [fill(dryRun ? words.tried : words.done, { ...totals })];
      if (totals.stopped > 0) told.push(fill(words.stopped, { stopped: totals.stopped }));
      return { data: { id: over.id, dryRun, counts: totals }, told: told.join('\n') };
    });
  },
};

interface Work {
  readonly database: Database;
  readonly principal: Principal;
  readonly spreadsheet: Spreadsheet;
  readonly file: { readonly name: string; readonly content: Buffer };
  readonly dryRun: boolean;
  /** Where the rows left out go; empty: nowhere. */
  readonly problems: string;
}

async function written(
  terminal: Terminal,
  { database, principal, spreadsheet, file, dryRun, problems }: Work,
): Promise<ImportRow | Refusal> {
  const words = wordsOf(terminal.language).importFile;
  const sheets = keepSheets();
  const runs = keepRuns(sheets);
  const scoped = <Answer>(work: (scope: Scope) => Promise<Answer>) =>
    inScope(database.kysely, principal, terminal.now(), work);
  const row = await scoped(async (scope) => {
    if (!may((await readSelf(scope)).role, 'import', 'create')) return refuse('not_allowed');
    const added = await addImport(scope, spreadsheet, file);
    sheets.keep(added.id, spreadsheet);
    const proposal = await makeProposal(scope, sheets, added);
    if (isRefusal(proposal)) return proposal;
    return saveImport(scope, added, { proposal, state: 'running', started_at: scope.now });
  });
  if (isRefusal(row)) return row;
  if (problems !== '') {
    const left = await scoped((scope) => problemFile(scope, row.id, sheets));
    if (!isRefusal(left)) await writeFile(problems, left.content);
  }
  let trouble: unknown = null;
  const now = terminal.now();
  runs.start({
    database,
    principal,
    now,
    importId: row.id,
    dryRun,
    onTrouble: (error) => {
      trouble = error;
    },
  });
  const ticking = setInterval(() => {
    const progress = runs.progressOf(row.id);
    if (progress) terminal.tell(`  ${fill(words.progress, progress)}`);
  }, 1000);
  await runs.whenOver(row.id);
  clearInterval(ticking);
  if (trouble) throw trouble;
  return scoped(async (scope) => {
    const over = await readImport(scope, row.id);
    if (over?.state === 'draft') await dropImport(scope, row.id);
    return over ?? refuse('not_found');
  });
}
