/**
 * The different values of the status, stage, owner and source columns, with what each is taken for: confirmed in
 * groups, once for all rows, instead of row by row (domain 7.4).
 */
import { isBlank, type SheetRow } from '../../lib/spreadsheet-cell.ts';
import { fold } from '../../lib/text.ts';
import type { Milestone } from '../opportunities/status.ts';
import { cellText } from './cell-text.ts';
import { type CompanyLists, userNamed } from './company-lists.ts';
import type { ImportField } from './import-field.ts';
import { readStatus, type StatusReading } from './status-words.ts';

export const grouped = ['opportunity.status', 'opportunity.stage', 'opportunity.owner', 'source'] as const;
export type GroupedField = (typeof grouped)[number];

/** What a value of a status or stage column does: a status, a stage, both or nothing (the value goes to the note). */
export interface SaleChoice {
  readonly reading: StatusReading | { readonly status: 'vanished' } | null;
  readonly stageId: string | null;
}

export type ValueChoice =
  | { readonly field: 'opportunity.status'; readonly choice: SaleChoice }
  | { readonly field: 'opportunity.stage'; readonly choice: SaleChoice }
  | { readonly field: 'opportunity.owner'; readonly userId: string | null }
  /** `sourceId` null: a source of that name is added. */
  | { readonly field: 'source'; readonly sourceId: string | null };

export interface ValueGroup {
  /** As first written in the sheet. */
  readonly value: string;
  /** What rows are compared by. */
  readonly key: string;
  readonly count: number;
  readonly proposal: ValueChoice;
  /** True when nothing was recognised and a person should look. */
  readonly isToChoose: boolean;
}

const most = 200;

export function valueKey(text: string): string {
  return fold(text);
}

/** Distinct values of one column, the most frequent first, at most 200. */
export function groupValues(
  rows: readonly SheetRow[],
  index: number,
  field: GroupedField,
  lists: CompanyLists,
): ValueGroup[] {
  const written = new Map<string, number>();
  for (const row of rows) {
    const cell = row.cells[index];
    if (isBlank(cell)) continue;
    const value = cellText(cell);
    written.set(value, (written.get(value) ?? 0) + 1);
  }
  const groups = new Map<string, { value: string; count: number }>();
  for (const [value, count] of written) {
    const key = valueKey(value);
    const group = groups.get(key);
    if (group) group.count += count;
    else groups.set(key, { value: value.slice(0, 200), count });
  }
  return [...groups.entries()]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, most)
    .map(([key, group]) => ({ ...group, key, ...propose(group.value, field, lists) }));
}

/** What one value is taken for, before anybody looked. */
export function propose(
  value: string,
  field: GroupedField,
  lists: CompanyLists,
): Pick<ValueGroup, 'proposal' | 'isToChoose'> {
  if (field === 'opportunity.owner') {
    const userId = userNamed(value, lists.users);
    return { proposal: { field, userId }, isToChoose: userId === null };
  }
  if (field === 'source') {
    const sourceId = lists.sources.find((source) => fold(source.name) === fold(value))?.id ?? null;
    return { proposal: { field, sourceId }, isToChoose: false };
  }
  const reading = readStatus(value);
  const stageId = stageNamed(value, lists.stages) ?? stageAt(reading?.milestone, lists.stages);
  // A stage of that very name is a stage, whatever its words say elsewhere.
  const isStage = field === 'opportunity.stage' && stageNamed(value, lists.stages) !== null;
  const choice = {
    reading: isStage && reading?.status !== 'won' && reading?.status !== 'lost' ? null : reading,
    stageId,
  };
  return { proposal: { field, choice }, isToChoose: choice.reading === null && stageId === null };
}

/** Fields whose columns are confirmed in groups. */
export function isGrouped(field: ImportField | null): field is GroupedField {
  return (grouped as readonly (ImportField | null)[]).includes(field);
}

/** The stage of that name, of a name that holds it, or that it holds. */
function stageNamed(value: string, stages: CompanyLists['stages']): string | null {
  const wanted = fold(value).replace(/^\d+\s*[-.:)]\s*/, '');
  const same = stages.find((stage) => fold(stage.name) === wanted);
  const near = stages.filter(
    (stage) => wanted.length >= 4 && (fold(stage.name).includes(wanted) || wanted.includes(fold(stage.name))),
  );
  return (same ?? (near.length === 1 ? near[0] : undefined))?.id ?? null;
}

function stageAt(milestone: Milestone | undefined, stages: CompanyLists['stages']): string | null {
  return milestone === undefined ? null : (stages.find((stage) => stage.milestone === milestone)?.id ?? null);
}
