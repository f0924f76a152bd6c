import { z } from 'zod';
import { fileBody, operation } from '../../lib/contract.ts';
import { day, id, idParams, instant, line, percent, prose } from '../../lib/fields.ts';
import { origins } from '../opportunities/status.ts';
import { importFields } from './import-field.ts';
import { problemCodes, repairCodes } from './row-problem.ts';

/** Most bytes a spreadsheet may have. */
export const mostBytes = 50_000_000;

export const importStates = ['draft', 'running', 'done', 'undone'] as const;
export type ImportState = (typeof importStates)[number];
export const duplicateModes = ['fill_empty', 'skip', 'create'] as const;
export const likenesses = ['siret', 'email', 'phone', 'name_and_place'] as const;
export const decisions = ['competitor', 'nobody', 'unknown'] as const;

const lineNumber = z.number().int().min(1).describe('as the spreadsheet program numbers the rows');
const place = z.number().int().min(0).max(16_384).describe('zero-based column of the sheet');
const count = z.number().int().min(0);
const field = z.enum(importFields);

export const cellSchema = z
  .union([
    prose(),
    z.number(),
    z.boolean(),
    z.object({ day: z.string().max(10), time: z.string().max(8).nullable() }),
    z.object({ percent: z.number() }),
    z.null(),
  ])
  .describe('what a cell holds: text, number, yes/no, a day, a percentage, nothing');

const saleMeaning = {
  status: z
    .enum(['open', 'on_hold', 'won', 'lost', 'vanished', 'ask'])
    .nullable()
    .describe('ask: lost or vanished, to be decided row by row; null: says nothing of it'),
  stageId: id.nullable(),
  origin: z.enum(origins).nullable().default(null),
  gutFeeling: percent.nullable().default(null),
  waitReason: line(60).nullable().default(null).describe('code of a reason for waiting'),
};

export const meaningSchema = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('opportunity.status'), ...saleMeaning }),
    z.object({ field: z.literal('opportunity.stage'), ...saleMeaning }),
    z.object({
      field: z.literal('opportunity.owner'),
      userId: id.nullable().describe('null: nobody known, the rows come to whoever imports'),
    }),
    z.object({
      field: z.literal('source'),
      sourceId: id.nullable().describe('null: a source of that name is added'),
    }),
  ])
  .meta({ id: 'ImportMeaning' });
export type ImportMeaning = z.output<typeof meaningSchema>;

const remarkSchema = z
  .object({
    code: z.enum([
      'kept_as_note',
      'left_out',
      'recomputed',
      'zeros_restored',
      'thousands_understood',
      'civility_recognised',
      'feeling_understood',
      'date_formats',
      'people_recognised',
      'to_decide',
    ]),
    word: z.string().optional(),
    value: z.number().optional(),
    count: count.optional(),
  })
  .describe('« Ce qui sera fait », as words `imports:remark.<code>`');

export const columnSchema = z
  .object({
    index: place,
    header: z.string(),
    field: field.nullable().describe('null: kept as a line of the note'),
    certainty: z.enum(['sure', 'likely', 'to_choose']),
    isChosen: z.boolean().describe('somebody chose the field'),
    examples: z.array(z.string()).describe('up to three different values'),
    remarks: z.array(remarkSchema),
  })
  .meta({ id: 'ImportColumn' });

export const valueGroupSchema = z.object({
  value: z.string().describe('as first written; send it back with its meaning'),
  count,
  meaning: meaningSchema,
  isToChoose: z.boolean().describe('nothing was recognised, and nobody chose yet'),
  isChosen: z.boolean(),
});

export const countsSchema = z
  .object({
    rows: count,
    stopped: count.describe('rows that a problem keeps out until it is mended'),
    imported: count.describe('rows − stopped'),
    accounts: count,
    knownAccounts: count.describe('of these, companies that Jalon knows already'),
    contacts: count,
    knownContacts: count,
    opportunities: count,
    knownOpportunities: count.describe('of these, there already and left as they are'),
    actions: count,
    overdue: count.describe('next actions whose day has passed'),
    documents: count,
    won: count,
    lost: count,
    vanished: count,
    onHold: count,
    undecided: count.describe('sales of which only the seller knows whether a competitor got them'),
    toComplete: count.describe('closings that lack a reason, a competitor or a signed amount'),
  })
  .meta({ id: 'ImportCounts' });
export type ImportTotals = z.output<typeof countsSchema>;

export const rowProblemSchema = z
  .object({
    line: lineNumber,
    column: place.nullable().describe('null: the row as a whole'),
    field,
    code: z.enum(problemCodes),
    severity: z.enum(['stops', 'warns']).describe('stops: the row stays out until mended'),
    value: z.string(),
    sentence: z.string().describe('in the caller’s language'),
    repair: z
      .object({
        code: z.enum(repairCodes),
        sentence: z.string().describe('« 0 €, à chiffrer », « 30 nov. »'),
        cell: cellSchema.describe('send it back in `repairs` to accept'),
      })
      .nullable(),
  })
  .meta({ id: 'ImportProblem' });

export const undecidedSchema = z.object({
  line: lineNumber,
  account: z.string(),
  title: z.string(),
  amount: z.number().describe('euros'),
  value: z.string().describe('the word of the sheet: « sans suite »'),
  decision: z.enum(decisions).nullable(),
});

export const knownAccountSchema = z.object({
  line: lineNumber.describe('first row of the company'),
  name: z.string(),
  accountId: id,
  accountName: z.string(),
  by: z.enum(likenesses),
  mode: z.enum(duplicateModes),
});

export const proposalSchema = z
  .object({
    sheet: count.describe('place in `sheets`'),
    headerLine: lineNumber.nullable(),
    titleLines: z.array(lineNumber),
    totalLines: z.array(lineNumber),
    banners: z.array(z.object({ line: lineNumber, label: z.string(), field: field.nullable() })),
    fillDown: z.array(place).describe('columns filled once for several rows'),
    makesSales: z.boolean().describe('false: the rows are addresses only'),
    fills: z.object({ won: count, ask: count, used: z.boolean() }).describe('painted rows'),
    columns: z.array(columnSchema),
    values: z.array(z.object({ column: place, field, groups: z.array(valueGroupSchema) })),
    counts: countsSchema,
    duplicates: z.object({
      mode: z.enum(duplicateModes),
      by: z.object({ siret: count, email: count, phone: count, name_and_place: count }),
      items: z.array(knownAccountSchema).describe('the first 200'),
    }),
    undecided: z.object({ count, items: z.array(undecidedSchema).describe('the first 200') }),
    problems: z.object({
      rows: count.describe('rows that stay out'),
      warnings: count,
      items: z.array(rowProblemSchema).describe('the first 200, those that stop first'),
    }),
    unknownOwners: z
      .array(z.object({ value: z.string(), count }))
      .describe('names nobody answers to: their rows come to whoever imports'),
    newSources: z.array(z.string()),
    newCompetitors: z.array(z.string()),
  })
  .meta({ id: 'ImportProposal' });
export type ShownProposal = z.output<typeof proposalSchema>;

export const entities = ['account', 'contact', 'opportunity', 'activity', 'document'] as const;

export const undoneSchema = z.object({
  removed: z.partialRecord(z.enum(entities), count).describe('what it had added'),
  restored: z.partialRecord(z.enum(entities), count).describe('what it had changed'),
  left: count,
  items: z
    .array(
      z.object({
        entity: z.enum(entities),
        id,
        name: z.string(),
        field: z.string().nullable().describe('null: the record as a whole, changed since'),
        before: z.unknown().describe('before the import; null for what it added'),
        after: z.unknown().describe('now'),
      }),
    )
    .describe('what somebody changed since and is left as it is, the first 200'),
});

export type ShownUndone = z.output<typeof undoneSchema>;

const summary = {
  id,
  createdAt: instant,
  updatedAt: instant,
  userId: id.describe('who imports'),
  state: z.enum(importStates),
  fileName: z.string().nullable().describe('null: cells were pasted'),
  progress: z.object({ done: count, total: count }).nullable().describe('rows, while running or trying'),
  result: countsSchema.nullable().describe('what was written'),
  failure: z.string().nullable().describe('why the last run wrote nothing, in a sentence'),
  undoableUntil: day.nullable(),
};

export const importSummarySchema = z.object(summary).meta({ id: 'ImportSummary' });
export type ImportSummary = z.output<typeof importSummarySchema>;

export const importSchema = z
  .object({
    ...summary,
    kind: z.enum(['workbook', 'text']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheets: z.array(z.object({ name: z.string(), rows: count })),
    proposal: proposalSchema.nullable().describe('null once it is undone'),
    trial: countsSchema.nullable().describe('what « Essai à blanc » counted; gone at the next change'),
    undone: undoneSchema.nullable(),
  })
  .meta({ id: 'Import' });
export type ShownImport = z.output<typeof importSchema>;

export const createImport = operation({
  name: 'createImport',
  method: 'POST',
  path: '/imports',
  summary:
    'Send a spreadsheet (.xlsx, .csv) or pasted cells as the body itself; answers what Jalon proposes. Nothing is written yet',
  entity: 'import',
  action: 'create',
  status: 201,
  query: z.object({
    fileName: line(255)
      .optional()
      .describe('left out: the body is cells pasted from a spreadsheet, in UTF-8'),
  }),
  takesFile: mostBytes,
  body: fileBody,
  response: importSchema,
  refusals: [
    'file_empty',
    'file_too_large',
    'file_protected',
    'file_old_format',
    'file_unreadable',
    'file_too_many_columns',
  ],
});

export const listImports = operation({
  name: 'listImports',
  method: 'GET',
  path: '/imports',
  summary: 'Imports of the last months, the latest first, fifty at most',
  entity: 'import',
  action: 'read',
  response: z.object({ items: z.array(importSummarySchema) }),
});

export const getImport = operation({
  name: 'getImport',
  method: 'GET',
  path: '/imports/:id',
  summary: 'One import: its state, its progress, and the proposal for its sheet',
  entity: 'import',
  action: 'read',
  params: idParams,
  response: importSchema,
  refusals: ['not_found'],
});

export const updateImport = operation({
  name: 'updateImport',
  method: 'PATCH',
  path: '/imports/:id',
  summary: 'Choose sheet, header, fields, meanings, mends; each is kept beside those chosen before',
  entity: 'import',
  action: 'update',
  params: idParams,
  body: z.object({
    sheet: count.optional().describe('another sheet drops what was chosen for the first'),
    headerLine: lineNumber.nullable().optional().describe('null: the sheet has no header'),
    columns: z
      .array(z.object({ index: place, field: field.nullable() }))
      .max(500)
      .optional(),
    values: z
      .array(z.object({ value: prose(2000), meaning: meaningSchema }))
      .max(500)
      .optional(),
    decisions: z
      .array(z.object({ line: lineNumber, decision: z.enum(decisions).nullable() }))
      .max(5000)
      .optional()
      .describe('« Un concurrent a-t-il eu la commande ? » null: undecided again'),
    repairs: z
      .array(z.object({ line: lineNumber, column: place, cell: cellSchema.optional() }))
      .max(5000)
      .optional()
      .describe('what a cell holds instead; without `cell`: as in the file again'),
    duplicates: z.enum(duplicateModes).optional().describe('for companies that are known already'),
    duplicateChoices: z
      .array(z.object({ line: lineNumber, mode: z.enum(duplicateModes).nullable() }))
      .max(5000)
      .optional()
      .describe('one by one, by the line that `duplicates.items` gives'),
    makesSales: z.boolean().optional(),
    readsFills: z.boolean().optional().describe('whether the colour of rows tells their status'),
  }),
  response: importSchema,
  refusals: ['not_found', 'import_not_ready', 'reference_unknown'],
});

export const runImport = operation({
  name: 'runImport',
  method: 'POST',
  path: '/imports/:id/run',
  summary: 'Write it, all or nothing; or try with dryRun. Answers at once: progress is read from the import',
  entity: 'import',
  action: 'create',
  params: idParams,
  body: z.object({ dryRun: z.boolean().default(false) }).default({ dryRun: false }),
  response: importSummarySchema,
  refusals: ['not_found', 'import_not_ready'],
});

export const cancelImport = operation({
  name: 'cancelImport',
  method: 'DELETE',
  path: '/imports/:id/run',
  summary: 'Stop a running import: nothing of it is kept, and it is a draft again',
  entity: 'import',
  action: 'delete',
  params: idParams,
  response: importSummarySchema,
  refusals: ['not_found', 'import_not_ready'],
});

export const undoImport = operation({
  name: 'undoImport',
  method: 'DELETE',
  path: '/imports/:id',
  summary: 'Drop a draft; or take an import back within 30 days, leaving what was changed since',
  entity: 'import',
  action: 'delete',
  params: idParams,
  response: importSchema,
  refusals: ['not_found', 'import_not_ready', 'import_undone', 'undo_expired', 'nothing_to_undo'],
});

export const downloadImportProblems = operation({
  name: 'downloadImportProblems',
  method: 'GET',
  path: '/imports/:id/problems',
  summary: 'The rows left out, in the layout of the sheet, with a column that says why (.xlsx)',
  entity: 'import',
  action: 'read',
  params: idParams,
  givesFile: true,
  refusals: ['not_found'],
});

export const downloadImportTemplate = operation({
  name: 'downloadImportTemplate',
  method: 'GET',
  path: '/imports/template',
  summary: 'A workbook whose every column is understood (.xlsx)',
  entity: 'import',
  action: 'read',
  givesFile: true,
});
