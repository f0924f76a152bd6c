import { companyKey } from '../../lib/company-name.ts';
import { isRefusal } from '../../lib/refusal.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { fold } from '../../lib/text.ts';
import { addCompetitor } from '../opportunities/competitor.store.ts';
import { addSource, changeSource, listSourceRows } from '../sources/source.store.ts';
import type { RowDraft } from './row-draft.ts';

/** Sources and competitors that rows name, by what they are called. */
export interface NamedLists {
  sourceOf(draft: RowDraft): string | null;
  competitorNamed(name: string | null): string | null;
}

/** Adds the sources and competitors that are missing; an archived source comes back. */
export async function writeNamedLists(scope: Scope, drafts: readonly RowDraft[]): Promise<NamedLists> {
  const sources = new Map<string, string>();
  const wanted = distinct(
    drafts.flatMap(({ newSource }) => newSource ?? []),
    fold,
  );
  if (wanted.size > 0) {
    const rows = await listSourceRows(scope, { archived: true });
    for (const [key, name] of wanted) {
      const known = rows.find((row) => fold(row.name) === key);
      const source = known ?? (await addSource(scope, { name, channel: null }));
      sources.set(key, source.id);
      if (!known || known.archived_at === null) continue;
      const back = await changeSource(scope, known.id, { version: known.version, archived: false });
      if (isRefusal(back)) sources.delete(key);
    }
  }
  const competitors = new Map<string, string>();
  const named = distinct(
    drafts.flatMap(({ opportunity }) => opportunity?.closing?.competitorName ?? []),
    competitorKey,
  );
  for (const [key, name] of named) competitors.set(key, (await addCompetitor(scope, name)).id);
  return {
    sourceOf: ({ sourceId, newSource }) =>
      sourceId ?? (newSource === null ? null : (sources.get(fold(newSource)) ?? null)),
    competitorNamed: (name) => (name === null ? null : (competitors.get(competitorKey(name)) ?? null)),
  };
}

function competitorKey(name: string): string {
  return companyKey(name) || name;
}

function distinct(names: readonly string[], key: (name: string) => string): Map<string, string> {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(key(name))) first.set(key(name), name);
  return first;
}
