/** What a person chose for one import, kept as plain data so that it can be put down and taken up again. */
import type { Cell } from '../../lib/spreadsheet-cell.ts';
import { type ImportField, maySeveralFeed } from './import-field.ts';
import type { ProposalChoices } from './import-proposal.ts';
import { choiceKey, type Decision, type SplitPlan } from './split-plan.ts';
import type { ValueChoice } from './value-mapping.ts';

export type DuplicateMode = 'fill_empty' | 'skip' | 'create';

export interface ImportChoices {
  /** Place of the sheet; null: the one that holds most rows. */
  readonly sheet: number | null;
  /** Undefined: found. Null: the sheet has no header. */
  readonly headerLine?: number | null;
  readonly fields: readonly (readonly [column: number, field: ImportField | null])[];
  readonly values: readonly { readonly value: string; readonly choice: ValueChoice }[];
  readonly decisions: readonly (readonly [line: number, decision: Decision])[];
  readonly repairs: readonly (readonly [line: number, column: number, cell: Cell])[];
  readonly duplicates: DuplicateMode;
  readonly duplicateChoices: readonly (readonly [line: number, mode: DuplicateMode])[];
  readonly makesSales: boolean | null;
  readonly readsFills: boolean;
}

export const noChoices: ImportChoices = {
  sheet: null,
  fields: [],
  values: [],
  decisions: [],
  repairs: [],
  duplicates: 'fill_empty',
  duplicateChoices: [],
  makesSales: null,
  readsFills: true,
};

/** What one step of a person brings; what is left out stays as it was. */
export interface ChoicesPatch {
  readonly sheet?: number | undefined;
  readonly headerLine?: number | null | undefined;
  readonly columns?: readonly { index: number; field: ImportField | null }[] | undefined;
  readonly values?: ImportChoices['values'] | undefined;
  readonly decisions?: readonly { line: number; decision: Decision | null }[] | undefined;
  readonly repairs?: readonly { line: number; column: number; cell?: Cell | undefined }[] | undefined;
  readonly duplicates?: DuplicateMode | undefined;
  readonly duplicateChoices?: readonly { line: number; mode: DuplicateMode | null }[] | undefined;
  readonly makesSales?: boolean | undefined;
  readonly readsFills?: boolean | undefined;
}

/**
 * The choices with a further step. Another sheet starts anew; another header line drops what was chosen for columns.
 * `shown` are the columns with their fields as they stood: a field that only one column may feed leaves the others.
 */
export function withChoices(
  before: ImportChoices,
  patch: ChoicesPatch,
  shown: readonly { readonly index: number; readonly field: ImportField | null }[],
): ImportChoices {
  const anew = patch.sheet !== undefined && patch.sheet !== before.sheet;
  const start = anew ? { ...noChoices, duplicates: before.duplicates, sheet: patch.sheet } : before;
  const otherHeader = anew || (patch.headerLine !== undefined && patch.headerLine !== start.headerLine);
  return {
    ...start,
    ...(patch.headerLine === undefined ? {} : { headerLine: patch.headerLine }),
    fields: chosenFields(otherHeader ? [] : start.fields, patch.columns ?? [], otherHeader ? [] : shown),
    values: later(start.values, patch.values ?? [], ({ value, choice }) => choiceKey(choice.field, value)),
    decisions: merged(
      start.decisions,
      (patch.decisions ?? []).map(({ line, decision }) => [line, decision]),
    ),
    repairs: chosenRepairs(start.repairs, patch.repairs ?? []),
    duplicates: patch.duplicates ?? start.duplicates,
    duplicateChoices: merged(
      start.duplicateChoices,
      (patch.duplicateChoices ?? []).map(({ line, mode }) => [line, mode]),
    ),
    makesSales: patch.makesSales ?? start.makesSales,
    readsFills: patch.readsFills ?? start.readsFills,
  };
}

/** The part of the choices that the proposal is made with. */
export function proposalChoices({ headerLine, fields }: ImportChoices): ProposalChoices {
  return { ...(headerLine === undefined ? {} : { headerLine }), fields: new Map(fields) };
}

/** The plan as proposed, with the choices spread over it. */
export function chosenPlan(plan: SplitPlan, choices: ImportChoices): SplitPlan {
  const repairs = new Map<number, Map<number, Cell>>();
  for (const [line, column, cell] of choices.repairs) {
    const ofLine = repairs.get(line) ?? new Map<number, Cell>();
    repairs.set(line, ofLine.set(column, cell));
  }
  return {
    ...plan,
    makesSales: choices.makesSales ?? plan.makesSales,
    readsFills: choices.readsFills,
    choices: new Map(choices.values.map(({ value, choice }) => [choiceKey(choice.field, value), choice])),
    decisions: new Map(choices.decisions),
    repairs,
  };
}

function chosenFields(
  before: ImportChoices['fields'],
  picked: readonly { index: number; field: ImportField | null }[],
  shown: readonly { readonly index: number; readonly field: ImportField | null }[],
): ImportChoices['fields'] {
  const fields = new Map(before);
  for (const { index, field } of picked) {
    if (field !== null && !maySeveralFeed(field)) {
      const now = (column: (typeof shown)[number]) => fields.get(column.index) ?? column.field;
      for (const column of shown)
        if (column.index !== index && now(column) === field) fields.set(column.index, null);
    }
    fields.set(index, field);
  }
  return [...fields];
}

function chosenRepairs(
  before: ImportChoices['repairs'],
  patch: NonNullable<ChoicesPatch['repairs']>,
): ImportChoices['repairs'] {
  const touched = new Set(patch.map(({ line, column }) => `${line}:${column}`));
  return [
    ...before.filter(([line, column]) => !touched.has(`${line}:${column}`)),
    ...patch.flatMap(({ line, column, cell }) => (cell === undefined ? [] : [[line, column, cell] as const])),
  ];
}

function later<Item>(before: readonly Item[], after: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map([...before, ...after].map((item) => [key(item), item])).values()];
}

function merged<Value>(
  before: readonly (readonly [number, Value])[],
  patch: readonly (readonly [number, Value | null])[],
): (readonly [number, Value])[] {
  const all = new Map<number, Value>(before);
  for (const [line, value] of patch) {
    if (value === null) all.delete(line);
    else all.set(line, value);
  }
  return [...all];
}
