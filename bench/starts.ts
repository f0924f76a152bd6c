import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childrenOf, type Program, startProgram } from '../src/testing/program.ts';
import { memoryOf, memoryOfPostgres } from './process-usage.ts';

export interface Starts {
  /** From the command to the first answer, in ms. */
  readonly first: number;
  readonly later: readonly number[];
  /** MB of an idle server, all its processes. */
  readonly idle: { readonly node: number | null; readonly postgres: number | null };
}

/** The program as `npm start` runs it on a new folder, then again on the same. */
export async function measureStarts(folder: string): Promise<Starts> {
  const env = { JALON_DATA: join(folder, 'starts') };
  const first = await startProgram({ env });
  await first.stop();
  const later: number[] = [];
  let idle: Starts['idle'] = { node: null, postgres: null };
  for (let n = 0; n < 5; n++) {
    const server = await startProgram({ env });
    later.push(server.startedIn);
    if (n === 4) {
      await pause(5000);
      idle = memoryOfAll(server);
    }
    await server.stop();
  }
  return { first: first.startedIn, later: later.sort((a, b) => a - b), idle };
}

function memoryOfAll({ pid }: Program): Starts['idle'] {
  const [postmaster] = childrenOf(pid);
  return { node: memoryOf(pid), postgres: postmaster === undefined ? null : memoryOfPostgres(postmaster) };
}
