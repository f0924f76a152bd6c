/**
 * What was computed over a whole organization, kept until anything in it changes. Sums over everything are asked for
 * at every list and change far less often than they are read.
 */
export interface Memory {
  /** The value kept under a key, or the one computed now. */
  recall<T>(organizationId: string, key: string, compute: () => Promise<T>): Promise<T>;
  /** Something changed there: what is being computed is not kept either. */
  forget(organizationId: string): void;
  /** Whether changes made by other processes are heard of; while they are not, nothing is kept. */
  listen(hears: boolean): void;
}

const mostOrganizations = 200;
const mostKept = 300;

export function createMemory(): Memory {
  const kept = new Map<string, Map<string, unknown>>();
  let hears = false;
  return {
    async recall<T>(organizationId: string, key: string, compute: () => Promise<T>): Promise<T> {
      if (!hears) return compute();
      const own = kept.get(organizationId) ?? begin(organizationId);
      if (own.has(key)) return own.get(key) as T;
      const value = await compute();
      if (own.size >= mostKept) own.clear();
      // After a change this map is no longer the one that is read.
      own.set(key, value);
      return value;
    },
    forget: (organizationId) => {
      kept.delete(organizationId);
    },
    listen: (now) => {
      hears = now;
      kept.clear();
    },
  };

  function begin(organizationId: string): Map<string, unknown> {
    if (kept.size >= mostOrganizations) kept.clear();
    const own = new Map<string, unknown>();
    kept.set(organizationId, own);
    return own;
  }
}
