import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountThrottle, type Failures, networkThrottle, oneMore, waitBefore } from './throttle.ts';

const start = new Date('2026-11-02T09:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function failing(times: number): Failures {
  return { count: times, lastAt: start };
}

describe('wrong passwords', () => {
  it('cost nothing the first five times', () => {
    expect(waitBefore(null, start, accountThrottle)).toBe(0);
    expect(waitBefore(failing(4), start, accountThrottle)).toBe(0);
  });

  it('then make the next try wait a second, two, four, up to half an hour', () => {
    expect([5, 6, 7, 8].map((count) => waitBefore(failing(count), start, accountThrottle))).toEqual([
      1000, 2000, 4000, 8000,
    ]);
    expect(waitBefore(failing(500), start, accountThrottle)).toBe(1_800_000);
  });

  it('never close an account: the wait always ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (count) => {
        expect(waitBefore(failing(count), later(1800), accountThrottle)).toBe(0);
      }),
    );
  });

  it('are forgotten after a day', () => {
    expect(waitBefore(failing(500), later(24 * 3600), accountThrottle)).toBe(0);
    expect(oneMore(failing(500), later(24 * 3600), accountThrottle).count).toBe(1);
    expect(oneMore(failing(500), later(3600), accountThrottle).count).toBe(501);
  });

  it('leave fewer than a hundred tries a day on one account, however fast they come', () => {
    let failures: Failures | null = null;
    let tries = 0;
    for (let second = 0; second < 24 * 3600; second++) {
      while (tries < 1000 && waitBefore(failures, later(second), accountThrottle) === 0) {
        failures = oneMore(failures, later(second), accountThrottle);
        tries += 1;
      }
    }
    expect(tries).toBeGreaterThan(20);
    expect(tries).toBeLessThan(70);
  });

  it('of a whole office are borne with longer than those on one account', () => {
    expect(waitBefore(failing(20), start, networkThrottle)).toBe(0);
    expect(waitBefore(failing(20), start, accountThrottle)).toBeGreaterThan(0);
  });
});
