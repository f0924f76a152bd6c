import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { reserve, watchDisk } from './disk-space.ts';

const megabyte = 2 ** 20;

describe('room on the disk', () => {
  it('a twentieth is kept, 48 MB at least and 500 MB at most', () => {
    expect(reserve(200 * megabyte)).toBe(48 * megabyte);
    expect(reserve(4000 * megabyte)).toBe(200 * megabyte);
    expect(reserve(500_000 * megabyte)).toBe(500 * megabyte);
  });

  it('the disk is asked once a second at most', async () => {
    let now = 0;
    const disk = watchDisk(tmpdir(), { clock: () => now });
    const first = disk.isFull();
    expect(disk.isFull()).toBe(first);
    now = 1000;
    expect(disk.isFull()).not.toBe(first);
    expect(typeof (await first)).toBe('boolean');
  });
});
