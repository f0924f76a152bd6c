import type { Day } from '../../lib/dates.ts';
import type { TimelineItem } from './timeline.contract.ts';

/** What happened, told day by day, and which changes of a record are worth a line. */

export interface DayGroup<Entry> {
  readonly day: Day;
  readonly entries: Entry[];
}

/** Entries, latest first, gathered under their days, latest first too; within a day they keep their order. */
export function groupByDay<Entry extends { day: Day }>(entries: readonly Entry[]): DayGroup<Entry>[] {
  const groups = new Map<Day, Entry[]>();
  for (const entry of entries) groups.set(entry.day, [...(groups.get(entry.day) ?? []), entry]);
  return [...groups]
    .map(([day, together]) => ({ day, entries: together }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

type Event = Extract<TimelineItem, { type: 'event' }>;

export interface FieldChange {
  readonly field: ShownField;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields whose changes are told; the rest is told by the verb itself (closed, held...) or is bookkeeping. */
export const shownFields = [
  'title',
  'accountId',
  'contactId',
  'ownerId',
  'stageId',
  'visibility',
  'sourceId',
  'origin',
  'potentialAmount',
  'gutFeeling',
  'expectedCloseDate',
  'needSaidBy',
  'needWords',
] as const;
export type ShownField = (typeof shownFields)[number];

/** The changes of an event that deserve a line: none for the first writing of a record, which has its own sentence. */
export function changesOf({ kind, changes }: Event): FieldChange[] {
  if (kind === 'created') return [];
  return shownFields.flatMap((field) => {
    const pair = pairOf(changes[field]);
    return pair ? [{ field, before: pair[0], after: pair[1] }] : [];
  });
}

/** Every value a field had, from the oldest event read to the latest: `[before, after]` with its instant. */
export function changesOfField(
  items: readonly TimelineItem[],
  field: ShownField,
): { at: string; before: unknown; after: unknown }[] {
  return items
    .flatMap((item) => {
      const found =
        item.type === 'event' ? changesOf(item).find((change) => change.field === field) : undefined;
      return found ? [{ at: item.at, before: found.before, after: found.after }] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What a change says a value became: `[before, after]`; null for what is not a change. */
export function pairOf(change: unknown): readonly [unknown, unknown] | null {
  return Array.isArray(change) && change.length === 2 ? [change[0], change[1]] : null;
}
