import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

test('all that runs side by side is over before a failure is told', async () => {
  let over = false;
  const slow = pause(20).then(() => {
    over = true;
  });
  await expect(sideBySide([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
  expect(over).toBe(true);
  expect(await sideBySide([Promise.resolve(1), Promise.resolve('b')])).toEqual([1, 'b']);
});
