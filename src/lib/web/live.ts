import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiBase } from '../call.ts';

/**
 * What others change arrives by itself: each message names the kinds of records touched (`opportunity`, `account`),
 * and whatever was read of them is read again. Query keys start with the kind: `['opportunity', 'list', filters]`.
 */
export function useLive(client: QueryClient, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const source = new EventSource(`${apiBase}/live`);
    let lost = false;
    source.onmessage = (message) => {
      for (const entity of entitiesOf(message.data)) void client.invalidateQueries({ queryKey: [entity] });
    };
    source.onerror = () => {
      lost = true;
    };
    source.onopen = () => {
      // What happened while the line was down is unknown: everything shown is read again.
      if (lost) void client.invalidateQueries();
      lost = false;
    };
    return () => source.close();
  }, [client, active]);
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
