import type { Caller } from './mount.ts';
import { concerns, type Dropped, type Identity } from './session-drop.ts';

export interface Remembered {
  readonly caller: Caller;
  readonly identity: Identity;
  /** When the right itself ends (session, key or dated access), in milliseconds; the memory may end sooner. */
  readonly endsAt: number;
}

/** How long a sign-in is believed without asking the database again. */
export const memorySeconds = 60;
const mostRemembered = 10_000;

/**
 * Sign-ins remembered for a minute. What was being read while something was dropped is not kept: it may be older than
 * the drop. While nobody tells us of drops (the line to PostgreSQL is cut) nothing is remembered at all.
 */
export function createSessionCache() {
  const entries = new Map<string, Remembered & { until: number }>();
  let generation = 0;
  let listening = false;

  return {
    get generation() {
      return generation;
    },
    get(proof: string, now: number): Remembered | null {
      const entry = entries.get(proof);
      if (!entry) return null;
      if (now < entry.until) return entry;
      entries.delete(proof);
      return null;
    },
    /** @param readAt the generation when reading began */
    put(proof: string, remembered: Remembered, now: number, readAt: number): void {
      if (!listening || readAt !== generation) return;
      if (entries.size >= mostRemembered) entries.delete(entries.keys().next().value ?? '');
      entries.set(proof, { ...remembered, until: Math.min(now + memorySeconds * 1000, remembered.endsAt) });
    },
    drop(dropped: Dropped): void {
      generation += 1;
      for (const [proof, { identity }] of entries) if (concerns(dropped, identity)) entries.delete(proof);
    },
    /** Said when the line to PostgreSQL comes up or falls. */
    listen(on: boolean): void {
      listening = on;
      generation += 1;
      entries.clear();
    },
  };
}
