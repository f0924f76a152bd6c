import type { Opportunity } from '../../crm/opportunities/opportunity.ts';
import { readPipelines } from '../../crm/opportunities/pipeline.store.ts';
import { readReasons } from '../../crm/opportunities/reason.store.ts';
import { listSourceRows } from '../../crm/sources/source.store.ts';
import type { Scope } from '../../lib/server/scope.ts';
import type { PersonKey } from './demo-team.ts';

/** What the keys of the story stand for in the organization where it is played; filled as it goes. */
export interface Played {
  readonly people: ReadonlyMap<PersonKey, string>;
  /** Ids in the order of the lists that every new company starts with. */
  readonly stages: readonly string[];
  readonly sources: readonly string[];
  /** Id of a reason by `outcome code`. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly accounts: Map<string, { readonly id: string; readonly contactId: string | null }>;
  readonly deals: Map<string, Opportunity>;
  readonly plans: Map<string, { readonly id: string; readonly version: number }>;
  readonly documents: Map<string, { readonly id: string; readonly version: number }>;
}

export async function lookUp(scope: Scope, people: Played['people']): Promise<Played> {
  const [pipeline] = await readPipelines(scope);
  const reasons = await readReasons(scope);
  return {
    people,
    stages: pipeline?.stages.map(({ id }) => id) ?? [],
    sources: (await listSourceRows(scope)).map(({ id }) => id),
    reasons: new Map(reasons.map(({ outcome, code, id }) => [`${outcome} ${code}`, id])),
    accounts: new Map(),
    deals: new Map(),
    plans: new Map(),
    documents: new Map(),
  };
}

/** What stands under a key; a missing one is a mistake of the story. */
export function known<Value>(all: ReadonlyMap<string, Value>, key: string): Value {
  const value = all.get(key);
  if (value === undefined) throw new Error(`the story speaks of ${key} before it is there`);
  return value;
}

/** The one at this place of a list. */
export function placed<Value>(all: readonly Value[], place: number): Value {
  const value = all[place];
  if (value === undefined) throw new Error(`the story asks for place ${place} of ${all.length}`);
  return value;
}
