import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataVersion, databaseHome, dataFiles, dataVersion, openDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { installNativePostgres } from './native-postgres.ts';
import {
  type Cluster,
  clusterVersion,
  createCluster,
  defaultPort,
  makeSocketFolder,
  roles,
  writeAccessRules,
} from './postgres-cluster.ts';
import { keepRunning } from './postgres-keeper.ts';
import { prepareRoles } from './postgres-roles.ts';
import type { StartWords } from './start.words.fr.ts';
import { asStartProblem, type StartFacts, StartProblem } from './start-problem.ts';
import { postgresUser } from './unprivileged-user.ts';

/** A step of the start, to be printed with `startSentence(step.key, step.facts, language)`. */
export interface StartStep {
  readonly key: Extract<keyof StartWords, `step_${string}`>;
  readonly facts: StartFacts;
}

export interface DatabaseConnection {
  /** The role that works: owns nothing, cannot bypass row level security. */
  readonly appUrl: string;
  /** The owner, for migrations only; null when the database is up to date and no owner was given. */
  readonly ownerUrl: string | null;
  /** Name of the working role, which migrations grant rights to. */
  readonly appRole: string;
  stop(): Promise<void>;
}

export interface EmbeddedDatabase extends DatabaseConnection {
  readonly ownerUrl: string;
  /** The superuser, for backups and tests. */
  readonly adminUrl: string;
  /** Where the database lives, normally below the data folder. */
  readonly home: string;
  /** Process id of PostgreSQL, which changes when it had to be restarted. */
  pid(): number;
  /** Writes the web server's address into the lock, for the message a second server prints. */
  announce(address: string): void;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly onProgress?: (step: StartStep) => void;
  /** PostgreSQL ended by itself and did not come back after several tries. */
  readonly onLost?: (problem: unknown) => void;
  /** Settings of PostgreSQL over ours, e.g. `{ fsync: 'off' }` for a database made to be thrown away. */
  readonly settings?: Record<string, string>;
}

/**
 * Starts the PostgreSQL that lives in the data folder, making it on the first start; throws a `StartProblem` when
 * it cannot. It is restarted when it ends by itself. `stop()` shuts it down cleanly and frees the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const tell = (key: StartStep['key'], facts: StartFacts = {}) => options.onProgress?.({ key, facts });
  try {
    const folder = openDataFolder(options.dataFolder);
    const lock = await lockFolder(join(folder, dataFiles.lock), new Date());
    try {
      checkDataVersion(folder);
      const cluster = prepareCluster(folder, tell);
      const password = readPassword(cluster);
      if (clusterVersion(cluster.folder) === null) {
        tell('step_creating');
        await createCluster(cluster, password);
      }
      checkClusterVersion(cluster, folder);
      writeAccessRules(cluster);
      const keeper = await keepRunning(cluster, { ...options, tell });
      const url = (role: string, database: string) => address(cluster, keeper.port, role, database, password);
      try {
        await prepareRoles((database) => url(roles.superuser, database), password);
      } catch (problem) {
        await keeper.stop();
        throw problem;
      }
      let stopped: Promise<void> | null = null;
      return {
        appUrl: url(roles.app, roles.database),
        ownerUrl: url(roles.owner, roles.database),
        adminUrl: url(roles.superuser, roles.database),
        appRole: roles.app,
        home: cluster.home,
        pid: keeper.pid,
        announce: lock.announce,
        stop: () => {
          stopped ??= keeper.stop().finally(lock.release);
          return stopped;
        },
      };
    } catch (problem) {
      lock.release();
      throw problem;
    }
  } catch (problem) {
    throw asStartProblem(problem, { folder: options.dataFolder });
  }
}

/** For the command line: the database of a running server when there is one, else a start of our own. */
export async function connectEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(options);
  } catch (problem) {
    if (!(problem instanceof StartProblem) || problem.code !== 'folder_in_use') throw problem;
    const cluster = prepareCluster(openDataFolder(options.dataFolder), () => {});
    const [pid, , , port] = readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map(Number);
    const password = readPassword(cluster);
    const url = (role: string) => address(cluster, port ?? defaultPort, role, roles.database, password);
    return {
      appUrl: url(roles.app),
      ownerUrl: url(roles.owner),
      adminUrl: url(roles.superuser),
      appRole: roles.app,
      home: cluster.home,
      pid: () => pid ?? 0,
      announce: () => {},
      stop: async () => {},
    };
  }
}

function prepareCluster(folder: string, tell: (key: StartStep['key'], facts?: StartFacts) => void): Cluster {
  const usual = join(folder, dataFiles.database, 'cluster');
  const user = postgresUser(usual);
  const home = databaseHome(folder, user, {
    onMoved: (elsewhere) => tell('step_moved', { user: user?.name ?? '', folder, home: elsewhere }),
  });
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const cluster = join(home, 'cluster');
  // In a home of its own the cluster may belong to another user than the one first thought of.
  const owner = home === join(folder, dataFiles.database) ? user : postgresUser(cluster);
  return {
    home,
    folder: cluster,
    log: join(home, 'postgres.log'),
    user: owner,
    programs: installNativePostgres(home, () => tell('step_copying')),
    socketFolder: makeSocketFolder(home, hash, owner),
  };
}

function checkClusterVersion(cluster: Cluster, folder: string): void {
  const found = clusterVersion(cluster.folder);
  const ours = cluster.programs.version.split('.')[0] ?? '';
  if (found !== null && found !== ours) {
    const facts = { found: `PostgreSQL ${found}`, known: `PostgreSQL ${ours}, ${dataVersion}`, folder };
    throw new StartProblem('folder_newer', facts);
  }
}

function address(
  cluster: Cluster,
  port: number,
  role: string,
  database: string,
  password: string | null,
): string {
  if (!cluster.socketFolder) return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return `postgres://${role}@localhost/${database}?host=${encodeURIComponent(cluster.socketFolder)}`;
}

/** Only where there are no unix sockets: one random password, readable by the folder's owner alone. */
function readPassword(cluster: Cluster): string | null {
  if (cluster.socketFolder) return null;
  const file = join(cluster.home, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (cluster.user) chownSync(file, cluster.user.uid, cluster.user.gid);
  }
  return readFileSync(file, 'utf8').trim();
}
