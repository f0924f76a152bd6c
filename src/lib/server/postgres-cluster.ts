import { type SpawnSyncOptions, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { NativePostgres } from './native-postgres.ts';
import { StartProblem } from './start-problem.ts';
import { isRoot, ownName, type SystemUser } from './unprivileged-user.ts';

/** Names made at initdb. The superuser only prepares roles; Jalon migrates as owner and works as app. */
export const roles = {
  superuser: 'jalon',
  owner: 'jalon_owner',
  app: 'jalon_app',
  database: 'jalon',
} as const;

/** One PostgreSQL of ours on disk. */
export interface Cluster {
  readonly home: string;
  /** PGDATA. */
  readonly folder: string;
  readonly log: string;
  readonly user: SystemUser | null;
  readonly programs: NativePostgres;
  /** Folder of the unix socket; null on Windows, where it listens on 127.0.0.1. */
  readonly socketFolder: string | null;
}

/** The port that gives the unix socket its name; a folder of its own makes it never clash. */
export const defaultPort = 5432;

const onWindows = process.platform === 'win32';

/** The environment PostgreSQL gets: nothing of ours, so that no PGDATA or PGOPTIONS of the person leaks in. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** Options to start one of PostgreSQL's programs as its user. */
export function asPostgresUser(cluster: Pick<Cluster, 'home' | 'user'>): SpawnSyncOptions {
  const { home, user } = cluster;
  return { cwd: home, env: quietEnvironment(), ...(user ? { uid: user.uid, gid: user.gid } : {}) };
}

/**
 * Makes the cluster if there is none: UTF-8, French ICU order, page checksums. Built aside and renamed when whole,
 * so that an interrupted first start leaves nothing half made.
 */
export async function createCluster(cluster: Cluster, password: string | null): Promise<void> {
  const unfinished = `${cluster.folder}.unfinished-${randomBytes(4).toString('hex')}`;
  sweepUnfinished(cluster.home);
  const passwordFile = join(cluster.home, 'password.unfinished');
  let said = '';
  for (const locale of onWindows ? ['C'] : ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    makeEmptyFor(cluster.user, unfinished);
    const flags = ['-U', roles.superuser, '-D', unfinished, '-E', 'UTF8', '--data-checksums', '-T', 'french'];
    flags.push('--locale-provider=icu', '--icu-locale=fr', `--locale=${locale}`, '--no-instructions');
    if (password) {
      writeFileSync(passwordFile, password, { mode: 0o600 });
      flags.push(`--pwfile=${passwordFile}`, '--auth=scram-sha-256');
    } else flags.push('--auth-local=peer', '--auth-host=reject');
    const { code, output } = await run(cluster, cluster.programs.initdb, flags);
    rmSync(passwordFile, { force: true });
    if (code === 0) return renameSync(unfinished, cluster.folder);
    said = output;
    if (!/invalid locale/i.test(output)) break;
  }
  rmSync(unfinished, { recursive: true, force: true });
  if (/No space left on device/.test(said)) throw new StartProblem('disk_full', { folder: cluster.home });
  throw new StartProblem('database_failed', { folder: cluster.home, log: '-', reason: said.trim() });
}

/**
 * Who may connect, written anew at each start: over the unix socket only, and only the system user that runs Jalon
 * (asked to the kernel, no password to keep), also when the folder has changed hands since.
 */
export function writeAccessRules(cluster: Cluster): void {
  const people = new Set(['root', ownName(), cluster.user?.name ?? ownName()]);
  const idents = [...people].map((name) => `jalon "${name}" all\n`);
  const rules = onWindows ? 'host all all 127.0.0.1/32 scram-sha-256\n' : 'local all all peer map=jalon\n';
  writeAsUser(cluster, 'pg_hba.conf', rules);
  writeAsUser(cluster, 'pg_ident.conf', idents.join(''));
}

/**
 * Settings given on the command line, so that nothing in the folder can undo them. Sized for a small machine
 * (2 cores, 1 GB and up); every save reaches the disk before it is acknowledged.
 */
export function settings(cluster: Cluster, port: number, extra: Record<string, string> = {}): string[] {
  const megabytes = totalmem() / 2 ** 20;
  const values: Record<string, string> = {
    listen_addresses: cluster.socketFolder ? '' : '127.0.0.1',
    port: String(port),
    unix_socket_directories: cluster.socketFolder ?? '',
    unix_socket_permissions: '0700',
    cluster_name: 'jalon',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: '60',
    shared_buffers: `${Math.round(Math.min(256, Math.max(64, megabytes / 16)))}MB`,
    effective_cache_size: `${Math.round(Math.max(256, megabytes / 2))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    min_wal_size: '80MB',
    random_page_cost: '1.1',
    jit: 'off',
    io_method: 'sync',
    autovacuum_max_workers: '2',
    max_worker_processes: '4',
    max_parallel_workers_per_gather: '1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    idle_in_transaction_session_timeout: '60s',
    logging_collector: 'off',
    // Statements and error details hold people's data: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...extra,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * The folder of the socket, private to PostgreSQL's user (root passes). A socket's path must stay under 100 bytes:
 * a deep data folder gets a short one in /run, or in the person's own runtime or temporary folder.
 */
export function makeSocketFolder(home: string, hash: string, user: SystemUser | null): string | null {
  if (onWindows) return null;
  const inside = join(home, 'socket');
  const short = isRoot()
    ? `/run/jalon-${hash}`
    : join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `jalon-${hash}`);
  const folder = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) < 100 ? inside : short;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = lstatSync(folder);
  const owner = user?.uid ?? process.getuid?.();
  if (!made.isDirectory() || (made.uid !== owner && !isRoot())) {
    throw new StartProblem('no_permission', { folder });
  }
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** The major version that wrote the cluster, e.g. `18`; null when there is no cluster yet. */
export function clusterVersion(folder: string): string | null {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** What killed starts left; each start works under a name of its own, as their initdb may still be running. */
function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith('cluster.unfinished')) continue;
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Never through a link that PostgreSQL's user may have put there: root writes here. */
function writeAsUser(cluster: Cluster, name: string, text: string): void {
  const file = join(cluster.folder, name);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const opened = openSync(unfinished, 'wx', 0o600);
  writeSync(opened, text);
  if (cluster.user) fchownSync(opened, cluster.user.uid, cluster.user.gid);
  closeSync(opened);
  renameSync(unfinished, file);
}

function makeEmptyFor(user: SystemUser | null, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

function run(cluster: Cluster, program: string, flags: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, flags, { ...asPostgresUser(cluster), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (piece: Buffer) => {
      output += piece.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
