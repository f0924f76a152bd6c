import { statfs } from 'node:fs/promises';

/** Whether the disk that the database lives on still has room for what is to be saved. */
export interface DiskSpace {
  isFull(): Promise<boolean>;
}

const megabyte = 2 ** 20;
/** The answer is good for so long, in ms. */
const asked = 1000;

/**
 * Watches a folder's disk: full means that less is left than PostgreSQL needs to go on working. It ends when it finds
 * no room for its journal, and then nobody can read either; so writing stops before, and starts again by itself.
 */
export function watchDisk(folder: string, { clock = Date.now }: { clock?: () => number } = {}): DiskSpace {
  let known: { at: number; full: Promise<boolean> } | null = null;
  return {
    isFull() {
      const at = clock();
      if (known === null || at - known.at >= asked) known = { at, full: lacksRoom(folder) };
      return known.full;
    },
  };
}

async function lacksRoom(folder: string): Promise<boolean> {
  const { bsize, blocks, bavail } = await statfs(folder);
  return bavail * bsize < reserve(blocks * bsize);
}

/** Bytes kept for PostgreSQL itself: a twentieth of the disk, 500 MB at most, 48 MB (three pieces of its journal) at least. */
export function reserve(size: number): number {
  return Math.max(48 * megabyte, Math.min(size / 20, 500 * megabyte));
}
