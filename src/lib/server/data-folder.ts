import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from './start-problem.ts';
import { canReach, isRoot, type SystemUser, withUsualMask } from './unprivileged-user.ts';

/**
 * Layout of the data folder that this version writes. Raise it when an older Jalon could no longer open the folder
 * (another major version of PostgreSQL, files moved); tables have their own numbers, those of the migrations.
 */
export const dataVersion = 1;

/** Files of the data folder. */
export const dataFiles = {
  lock: 'jalon.lock',
  version: 'jalon.json',
  /** Present when the database lives elsewhere; its first line is where. */
  pointer: 'database-folder.txt',
  database: 'database',
} as const;

/** Makes the folder if needed and answers its real path. Private to its user; root lets others pass, not look. */
export function openDataFolder(folder: string): string {
  withUsualMask(() => mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 }));
  return realpathSync(folder);
}

/** Refuses a folder that a newer Jalon has written; writes the version into a new one. */
export function checkDataVersion(folder: string): void {
  const file = join(folder, dataFiles.version);
  const found = existsSync(file) ? readVersion(file) : null;
  if (found === null) {
    writeOwned(file, `${JSON.stringify({ product: 'jalon', dataVersion })}\n`, folder);
  } else if (found > dataVersion) {
    throw new StartProblem('folder_newer', { found, known: dataVersion, folder });
  }
}

/**
 * Where the database lives: in the data folder, or, as root where PostgreSQL's user cannot reach that folder
 * (a 0700 home), in `/var/lib/jalon/<hash>`, with a pointer file left in the data folder.
 */
export function databaseHome(
  folder: string,
  user: SystemUser | null,
  { elsewhere = '/var/lib/jalon', onMoved }: { elsewhere?: string; onMoved: (home: string) => void },
): string {
  const pointer = join(folder, dataFiles.pointer);
  if (existsSync(pointer)) {
    const home = readFileSync(pointer, 'utf8').split('\n')[0] ?? '';
    onMoved(home);
    return makeHome(home, user);
  }
  const inside = makeHome(join(folder, dataFiles.database), user);
  if (user === null || canReach(inside, user)) return inside;
  rmdirSync(inside);
  const home = unusedHome(join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 16)));
  onMoved(home);
  makeHome(home, user);
  writeOwned(pointer, `${home}\nLa base de données de Jalon est dans ce dossier.\n`, folder);
  return home;
}

/** Writes a file that belongs to the owner of its folder, also when root writes it. */
export function writeOwned(file: string, text: string, folder: string): void {
  writeFileSync(file, text);
  if (!isRoot()) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}

/** A cluster already there belonged to a data folder that was deleted since: it is left alone, not brought back. */
function unusedHome(wanted: string): string {
  let home = wanted;
  for (let n = 2; existsSync(join(home, 'cluster')); n++) home = `${wanted}-${n}`;
  return home;
}

function makeHome(home: string, user: SystemUser | null): string {
  withUsualMask(() => mkdirSync(home, { recursive: true, mode: user ? 0o711 : 0o700 }));
  return home;
}

function readVersion(file: string): number {
  try {
    return Number((JSON.parse(readFileSync(file, 'utf8')) as { dataVersion: unknown }).dataVersion) || 0;
  } catch {
    return 0;
  }
}
