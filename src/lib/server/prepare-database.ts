import {
  connectEmbedded,
  type DatabaseConnection,
  type EmbeddedOptions,
  startEmbedded,
} from './embedded-postgres.ts';
import { externalDatabase } from './external-database.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { StartProblem } from './start-problem.ts';

export interface PrepareOptions extends EmbeddedOptions {
  /** DATABASE_URL; with neither address the database of the data folder is started. */
  readonly databaseUrl: string | null;
  /** DATABASE_OWNER_URL. */
  readonly databaseOwnerUrl: string | null;
  readonly migrationsFolder: string;
  /** True for commands that may work beside a running server on the same folder. */
  readonly shared?: boolean;
}

export interface PreparedDatabase extends DatabaseConnection {
  /** Where the database lives on this machine; null when somebody else runs it. */
  readonly home: string | null;
  /** Tells the folder's lock where the web server listens; nothing to tell for an external database. */
  announce(address: string): void;
}

/** A database at the newest migration, whichever it is: embedded in the data folder, or given by its address. */
export async function prepareDatabase(options: PrepareOptions): Promise<PreparedDatabase> {
  const database = await connect(options);
  try {
    await bringUpToDate(database, options);
    return database;
  } catch (problem) {
    await database.stop();
    throw problem;
  }
}

async function connect(options: PrepareOptions): Promise<PreparedDatabase> {
  const { databaseUrl, databaseOwnerUrl: ownerUrl } = options;
  if (databaseUrl || ownerUrl)
    return { ...(await externalDatabase({ databaseUrl, ownerUrl })), home: null, announce: () => {} };
  return options.shared ? connectEmbedded(options) : startEmbedded(options);
}

async function bringUpToDate(database: DatabaseConnection, options: PrepareOptions): Promise<void> {
  const { ownerUrl, appUrl, appRole } = database;
  if (ownerUrl !== null) {
    await migrate({ ...options, ownerUrl, appRole, folder: options.migrationsFolder });
    return;
  }
  const pending = await pendingMigrations(appUrl, options.migrationsFolder);
  if (pending.length > 0) throw new StartProblem('owner_needed', { role: appRole });
}
