import { describe, expect, it } from 'vitest';
import type { Caller } from './mount.ts';
import { createSessionCache, type Remembered } from './session-cache.ts';
import { concerns, type Dropped } from './session-drop.ts';

const identity = { organizationId: 'o', userId: 'u', authUserId: 'a', sessionId: 's', keyHash: null };
const caller = { by: 'session', mayWrite: true } as Caller;
const forEver: Remembered = { caller, identity, endsAt: Number.POSITIVE_INFINITY };

function listening() {
  const cache = createSessionCache();
  cache.listen(true);
  return cache;
}

describe('sign-ins remembered', () => {
  it('are believed for a minute', () => {
    const cache = listening();
    cache.put('cookie', forEver, 0, cache.generation);
    expect(cache.get('cookie', 59_999)?.caller).toBe(caller);
    expect(cache.get('cookie', 60_000)).toBeNull();
  });

  it('end sooner where the right itself ends', () => {
    const cache = listening();
    cache.put('cookie', { ...forEver, endsAt: 30_000 }, 0, cache.generation);
    expect(cache.get('cookie', 29_999)).not.toBeNull();
    expect(cache.get('cookie', 30_000)).toBeNull();
  });

  it('are not kept when something was dropped while they were read', () => {
    const cache = listening();
    const began = cache.generation;
    cache.drop({ userId: 'somebody else' });
    cache.put('cookie', forEver, 0, began);
    expect(cache.get('cookie', 1)).toBeNull();
  });

  it('are not kept at all while nobody tells of drops', () => {
    const cache = listening();
    cache.put('cookie', forEver, 0, cache.generation);
    cache.listen(false);
    expect(cache.get('cookie', 1)).toBeNull();
    cache.put('cookie', forEver, 0, cache.generation);
    expect(cache.get('cookie', 1)).toBeNull();
  });

  it('are never more than ten thousand', () => {
    const cache = listening();
    for (let i = 0; i <= 10_000; i++) cache.put(`cookie ${i}`, forEver, 0, cache.generation);
    expect(cache.get('cookie 0', 1)).toBeNull();
    expect(cache.get('cookie 10000', 1)).not.toBeNull();
  });
});

describe('a drop', () => {
  it.each<[string, Dropped, boolean]>([
    ['of everybody', {}, true],
    ['of the person here', { organizationId: 'o', userId: 'u' }, true],
    ['of the person everywhere', { authUserId: 'a' }, true],
    ['of the session', { sessionId: 's' }, true],
    ['of the organization', { organizationId: 'o' }, true],
    ['of the person in another organization', { organizationId: 'p', authUserId: 'a' }, false],
    ['of another session', { sessionId: 't' }, false],
    ['of a key', { keyHash: 'k' }, false],
  ])('%s concerns a session of theirs: %#', (_, dropped, does) => {
    expect(concerns(dropped, identity)).toBe(does);
    const cache = listening();
    cache.put('cookie', forEver, 0, cache.generation);
    cache.drop(dropped);
    expect(cache.get('cookie', 1) === null).toBe(does);
  });
});
