import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartProblem } from './start-problem.ts';

/** The system user PostgreSQL runs as, when that is not simply the user who starts Jalon. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** True where PostgreSQL must be given another user: it refuses to run as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The user to run PostgreSQL as; null = the one who starts Jalon. As root: the owner of an existing cluster
 * (so that root may start what an ordinary user made), else `jalon`, `postgres` or `nobody`, whichever exists.
 */
export function postgresUser(clusterFolder: string): SystemUser | null {
  if (!isRoot()) return null;
  const owner = ownerOf(clusterFolder);
  if (owner) return owner;
  for (const name of ['jalon', 'postgres', 'nobody']) {
    const user = lookUp(name);
    if (user && user.uid !== 0) return user;
  }
  throw new StartProblem('user_missing');
}

/** Whether that user can enter the folder (a 0700 parent stops it): asked to the system, not guessed. */
export function canReach(folder: string, user: SystemUser): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return answer.status === 0;
}

/** Name of the user who runs this process, as PostgreSQL's peer authentication sees it. */
export function ownName(): string {
  const uid = process.getuid?.();
  return (uid === undefined ? null : lookUp(String(uid))?.name) ?? 'root';
}

/** Under a strict umask of root the unprivileged user could not reach what root makes for it. */
export function withUsualMask<T>(work: () => T): T {
  const before = process.umask(0o022);
  try {
    return work();
  } finally {
    process.umask(before);
  }
}

function ownerOf(folder: string): SystemUser | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat || stat.uid === 0) return null;
  return lookUp(String(stat.uid)) ?? { name: String(stat.uid), uid: stat.uid, gid: stat.gid };
}

function lookUp(nameOrUid: string): SystemUser | null {
  const ask = (flags: string) => spawnSync('id', [flags, nameOrUid], { encoding: 'utf8', stdio: 'pipe' });
  const [uid, gid, name] = [ask('-u'), ask('-g'), ask('-un')];
  if (uid.status !== 0 || gid.status !== 0 || name.status !== 0) return null;
  return { name: name.stdout.trim(), uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
