import { readdirSync, readFileSync } from 'node:fs';
import { childrenOf } from '../src/testing/program.ts';

/** CPU time of a process in ms, all its threads; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  try {
    let nanoseconds = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const [run = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      nanoseconds += Number(run);
    }
    return nanoseconds / 1e6;
  } catch {
    return null;
  }
}

/** CPU time in ms of the processes that serve PostgreSQL's connections; its background writers left out. */
export function cpuOfBackends(postmaster: number): number | null {
  return sumOf(backendsOf(postmaster), cpuOf);
}

/** Memory of one process in MB. */
export function memoryOf(pid: number): number | null {
  return fieldOf(`/proc/${pid}/status`, 'VmRSS');
}

/** Memory of PostgreSQL in MB: shared pages are counted once, each process with its share of them. */
export function memoryOfPostgres(postmaster: number): number | null {
  return sumOf([postmaster, ...childrenOf(postmaster)], (pid) => fieldOf(`/proc/${pid}/smaps_rollup`, 'Pss'));
}

function backendsOf(postmaster: number): number[] {
  return childrenOf(postmaster).filter((pid) => /^postgres: .*jalon_app /.test(titleOf(pid)));
}

function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function fieldOf(file: string, name: string): number | null {
  try {
    const kilobytes = readFileSync(file, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function sumOf(pids: readonly number[], of: (pid: number) => number | null): number | null {
  const known = pids.map(of).filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}
