import { companyKey } from '../../lib/company-name.ts';
import type { Day } from '../../lib/dates.ts';
import { toEuros } from '../../lib/money.ts';
import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { cellText } from './cell-text.ts';
import type { ImportMeaning, ShownProposal } from './import.contract.ts';
import type { ImportRow } from './import.table.ts';
import type { ImportChoices } from './import-choices.ts';
import { totalsOf } from './import-counting.ts';
import { isStopped } from './import-counts.ts';
import { readImportLists } from './import-lists.store.ts';
import type { Prepared } from './import-preparation.store.ts';
import { problemSentence, repairSentence } from './import-sentences.store.ts';
import type { SheetKeeper } from './import-sheets.store.ts';
import { findKnown, type Known } from './known-records.store.ts';
import type { RowProblem } from './row-problem.ts';
import { choiceKey } from './split-plan.ts';
import type { ValueChoice } from './value-mapping.ts';

const mostShown = 200;

/** The proposal for a sheet as screens show it, with everything chosen so far. */
export async function makeProposal(
  scope: Scope,
  sheets: SheetKeeper,
  { id, file_name, choices }: Pick<ImportRow, 'id' | 'file_name' | 'choices'>,
): Promise<ShownProposal | Refusal> {
  const spreadsheet = await sheets.of(scope, { id, file_name });
  if (isRefusal(spreadsheet)) return spreadsheet;
  const lists = await readImportLists(scope);
  const reader = { today: scope.today, language: scope.principal.language };
  const prepared = await sheets.prepare(id, spreadsheet, choices, lists, reader);
  if (isRefusal(prepared)) return prepared;
  const known = await findKnown(scope, prepared, choices);
  const { proposal, plan, drafts } = prepared;
  return {
    sheet: prepared.at,
    headerLine: proposal.headerLine,
    titleLines: [...proposal.titleLines],
    totalLines: [...proposal.totalLines],
    banners: proposal.groups.map(({ line, label, field }) => ({ line, label, field })),
    fillDown: [...proposal.fillDown],
    makesSales: plan.makesSales,
    fills: { ...proposal.fills, used: plan.readsFills },
    columns: shownColumns(prepared, choices),
    values: shownValues(prepared, choices),
    counts: totalsOf(drafts, prepared.gathered, {
      accounts: known.accounts.size,
      contacts: known.contacts.size,
      opportunities: known.sales.size,
    }),
    duplicates: shownDuplicates(prepared, choices, known),
    undecided: shownUndecided(prepared),
    problems: shownProblems(prepared, scope.today, reader.language),
    unknownOwners: unknownOwners(prepared),
    newSources: distinct(prepared.kept.flatMap(({ newSource }) => newSource ?? [])),
    newCompetitors: await newCompetitors(scope, prepared),
  };
}

/** What a value was taken for, flat, as the API says it. */
export function meaningOf(choice: ValueChoice): ImportMeaning {
  if (choice.field === 'opportunity.owner') return { field: choice.field, userId: choice.userId };
  if (choice.field === 'source') return { field: choice.field, sourceId: choice.sourceId };
  const { reading, stageId } = choice.choice;
  const more = reading !== null && reading.status !== 'vanished' ? reading : null;
  return {
    field: choice.field,
    status: reading?.status ?? null,
    stageId,
    origin: more?.origin ?? null,
    gutFeeling: more?.gutFeeling ?? null,
    waitReason: more?.waitReason ?? null,
  };
}

function shownColumns({ proposal }: Prepared, choices: ImportChoices): ShownProposal['columns'] {
  const chosen = new Map(choices.fields);
  return proposal.columns.map(({ index, header, field, certainty, examples, remarks }) => ({
    index,
    header,
    field,
    certainty,
    isChosen: chosen.has(index),
    examples: [...examples],
    remarks: [...remarks],
  }));
}

function shownValues({ proposal, plan }: Prepared, choices: ImportChoices): ShownProposal['values'] {
  const chosen = new Set(choices.values.map(({ value, choice }) => choiceKey(choice.field, value)));
  return proposal.values.map(({ index, groups }) => ({
    column: index,
    field: proposal.columns.find((column) => column.index === index)?.field ?? 'note',
    groups: groups.map(({ value, count, proposal: proposed, isToChoose }) => {
      const key = choiceKey(proposed.field, value);
      const isChosen = chosen.has(key);
      const meaning = meaningOf(plan.choices.get(key) ?? proposed);
      return { value, count, meaning, isToChoose: isToChoose && !isChosen, isChosen };
    }),
  }));
}

function shownDuplicates(
  { gathered }: Prepared,
  choices: ImportChoices,
  { accounts, modeOf }: Known,
): ShownProposal['duplicates'] {
  const by = { siret: 0, email: 0, phone: 0, name_and_place: 0 };
  for (const { by: likeness } of accounts.values()) by[likeness]++;
  const items = [...accounts].slice(0, mostShown).map(([place, known]) => ({
    line: gathered.accounts[place]?.lines[0] ?? 1,
    name: gathered.accounts[place]?.draft.name ?? '',
    accountId: known.row.id,
    accountName: known.row.name,
    by: known.by,
    mode: modeOf(place),
  }));
  return { mode: choices.duplicates, by, items };
}

/** Those to decide and those decided, so that an answer can be taken back. */
function shownUndecided({ drafts, plan, proposal }: Prepared): ShownProposal['undecided'] {
  const asked = drafts.filter(({ isUndecided, line }) => isUndecided || plan.decisions.has(line));
  const column = proposal.columns.find(({ field }) => field === 'opportunity.status');
  const rows = new Map(proposal.rows.map((row) => [row.line, row]));
  return {
    count: drafts.filter(({ isUndecided }) => isUndecided).length,
    items: asked.slice(0, mostShown).map(({ line, account, opportunity }) => ({
      line,
      account: account?.name ?? '',
      title: opportunity?.title ?? '',
      amount: toEuros(opportunity?.potential ?? 0),
      value: column ? cellText(rows.get(line)?.cells[column.index]).slice(0, 200) : '',
      decision: plan.decisions.get(line) ?? null,
    })),
  };
}

function shownProblems(
  { drafts, plan }: Prepared,
  today: Day,
  language: 'fr' | 'en',
): ShownProposal['problems'] {
  const all = drafts.flatMap(({ problems }) => problems);
  const first = [
    ...all.filter(({ severity }) => severity === 'stops'),
    ...all.filter(({ severity }) => severity === 'warns'),
  ].slice(0, mostShown);
  const repairOf = ({ repair, column }: RowProblem) =>
    repair && column !== null
      ? { code: repair.code, cell: repair.cell, sentence: repairSentence(repair, { language, today }) }
      : null;
  return {
    rows: drafts.filter(isStopped).length,
    warnings: all.filter(({ severity }) => severity === 'warns').length,
    items: first.map((problem) => ({
      line: problem.line,
      column: problem.column,
      field: problem.field,
      code: problem.code,
      severity: problem.severity,
      value: problem.value,
      sentence: problemSentence(problem, plan.language),
      repair: repairOf(problem),
    })),
  };
}

function unknownOwners({ proposal, plan }: Prepared): ShownProposal['unknownOwners'] {
  return proposal.values.flatMap(({ groups }) =>
    groups.flatMap(({ value, count, proposal: proposed }) => {
      if (proposed.field !== 'opportunity.owner') return [];
      const choice = plan.choices.get(choiceKey(proposed.field, value)) ?? proposed;
      return choice.field === 'opportunity.owner' && choice.userId === null ? [{ value, count }] : [];
    }),
  );
}

async function newCompetitors(scope: Scope, { kept }: Prepared): Promise<string[]> {
  const named = distinct(kept.flatMap(({ opportunity }) => opportunity?.closing?.competitorName ?? []));
  if (named.length === 0) return [];
  const rows = await scope.db
    .selectFrom('competitors')
    .select('name_key')
    .where('organization_id', '=', scope.organizationId)
    .execute();
  const known = new Set(rows.map(({ name_key }) => name_key));
  return named.filter((name) => !known.has(companyKey(name) || name));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].slice(0, mostShown);
}
