import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiBase } from '../call.ts';

/** Kinds of records that show others of another kind: `{ activity: ['opportunity'] }`, its next action being one. */
export type ShownWith = Readonly<Record<string, readonly string[]>>;

/** Changes come in bursts (an import, a closing with its task): what they touch is read again once. */
const restMs = 120;

/**
 * What others change arrives by itself: each message names the kinds of records touched (`opportunity`, `account`),
 * and whatever was read of them, or shows them, is read again. Query keys start with the kind:
 * `['opportunity', 'list', filters]`.
 */
export function useLive(client: QueryClient, active: boolean, shownWith: ShownWith = {}): void {
  useEffect(() => {
    if (!active) return;
    const source = new EventSource(`${apiBase}/live`);
    let lost = false;
    let waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      const kinds = kindsTouched(waiting, shownWith);
      waiting = new Set();
      if (kinds === 'all') return void client.invalidateQueries();
      for (const kind of kinds) void client.invalidateQueries({ queryKey: [kind] });
    };
    source.onmessage = (message) => {
      for (const entity of entitiesOf(message.data)) waiting.add(entity);
      timer ??= setTimeout(refresh, restMs);
    };
    source.onerror = () => {
      lost = true;
    };
    source.onopen = () => {
      // What happened while the line was down is unknown: everything shown is read again.
      if (lost) void client.invalidateQueries();
      lost = false;
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client, active, shownWith]);
}

/** Kinds of records to read again, those that show the touched ones included; everything when the server says `*`. */
export function kindsTouched(entities: Iterable<string>, shownWith: ShownWith): 'all' | string[] {
  const kinds = new Set<string>();
  for (const entity of entities) {
    if (entity === '*') return 'all';
    kinds.add(entity);
    for (const showing of shownWith[entity] ?? []) kinds.add(showing);
  }
  return [...kinds];
}

/** Kinds of records a message names; nothing for one that cannot be read. */
export function entitiesOf(data: string): string[] {
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || message === null) return [];
    const { entity, entities } = message as { entity?: unknown; entities?: unknown };
    const named = Array.isArray(entities) ? entities : [entity];
    return named.filter((name): name is string => typeof name === 'string');
  } catch {
    return [];
  }
}
