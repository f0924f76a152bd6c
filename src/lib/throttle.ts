/**
 * Wrong passwords make the next try wait, longer and longer, never for ever: nobody can lock somebody else out, and
 * nobody can try a thousand passwords.
 */
export interface ThrottlePolicy {
  /** Failures that cost nothing: everybody mistypes. */
  readonly free: number;
  /** Longest wait between two tries, in seconds. */
  readonly longest: number;
  /** Hours without a failure after which all is forgotten. */
  readonly memory: number;
}

/** One account from unknown browsers: 5 free tries, then 1 s doubling up to half an hour; under 70 tries a day. */
export const accountThrottle: ThrottlePolicy = { free: 5, longest: 1800, memory: 24 };
/** One network: an office shares an address, so it gets more. */
export const networkThrottle: ThrottlePolicy = { free: 30, longest: 900, memory: 24 };

export interface Failures {
  readonly count: number;
  readonly lastAt: Date;
}

/** Milliseconds to wait before the next try; 0 when it may be made at once. */
export function waitBefore(failures: Failures | null, now: Date, policy: ThrottlePolicy): number {
  const counted = remembered(failures, now, policy);
  if (!counted || counted.count < policy.free) return 0;
  const delay = Math.min(2 ** Math.min(counted.count - policy.free, 30), policy.longest) * 1000;
  return Math.max(0, counted.lastAt.getTime() + delay - now.getTime());
}

/** The failures after one more. */
export function oneMore(failures: Failures | null, now: Date, policy: ThrottlePolicy): Failures {
  return { count: (remembered(failures, now, policy)?.count ?? 0) + 1, lastAt: now };
}

function remembered(failures: Failures | null, now: Date, { memory }: ThrottlePolicy): Failures | null {
  if (!failures) return null;
  return now.getTime() - failures.lastAt.getTime() < memory * 3_600_000 ? failures : null;
}
