import { describe, expect, it } from 'vitest';
import { createMemory } from './memory.ts';

const counting = () => {
  let times = 0;
  return async () => ++times;
};

describe('what is kept of an organization', () => {
  it('is computed once, until something there changes', async () => {
    const memory = createMemory();
    memory.listen(true);
    const count = counting();
    expect(await memory.recall('acme', 'open', count)).toBe(1);
    expect(await memory.recall('acme', 'open', count)).toBe(1);
    expect(await memory.recall('acme', 'late', count)).toBe(2);
    expect(await memory.recall('lenoir', 'open', count)).toBe(3);
    memory.forget('acme');
    expect(await memory.recall('acme', 'open', count)).toBe(4);
    expect(await memory.recall('lenoir', 'open', count)).toBe(3);
  });

  it('is not kept when something changed while it was computed', async () => {
    const memory = createMemory();
    memory.listen(true);
    let finish = (_: string) => {};
    const slow = memory.recall(
      'acme',
      'open',
      () =>
        new Promise<string>((resolve) => {
          finish = resolve;
        }),
    );
    memory.forget('acme');
    finish('as it was before');
    expect(await slow).toBe('as it was before');
    expect(await memory.recall('acme', 'open', async () => 'as it is now')).toBe('as it is now');
  });

  it('is nothing while changes elsewhere cannot be heard of', async () => {
    const memory = createMemory();
    const count = counting();
    expect(await memory.recall('acme', 'open', count)).toBe(1);
    expect(await memory.recall('acme', 'open', count)).toBe(2);
    memory.listen(true);
    expect(await memory.recall('acme', 'open', count)).toBe(3);
    memory.listen(false);
    expect(await memory.recall('acme', 'open', count)).toBe(4);
  });
});
