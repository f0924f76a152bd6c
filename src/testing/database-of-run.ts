import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from '../lib/server/embedded-postgres.ts';
import { migrate, readMigrations } from '../lib/server/migrate.ts';
import { extensions, withClient } from '../lib/server/postgres-roles.ts';
import { StartProblem } from '../lib/server/start-problem.ts';
import type { TestDatabase } from './database.ts';

/** The databases of one test run. */
export interface DatabaseOfRun {
  migratedDatabase(): Promise<TestDatabase>;
  emptyDatabase(): Promise<TestDatabase>;
  stop(): Promise<void>;
}

const migrationsFolder = join(import.meta.dirname, '..', '..', 'migrations');

/**
 * One PostgreSQL for the run, kept between runs in a temporary folder so that it starts in a tenth of a second. Runs
 * at the same time take folders of their own; a folder left by a killed run is taken over and swept. It does not wait
 * for the disk: these data are made to be thrown away.
 */
export async function startDatabaseOfRun(folder = migrationsFolder): Promise<DatabaseOfRun> {
  const server = await startFree();
  await dropRunDatabases(server);
  let template: Promise<string> | null = null;
  let made = 0;
  const create = async (from: string | null) => {
    made += 1;
    const name = `run_${made}`;
    await createDatabase(server, name, from);
    return onDatabase(server, name);
  };
  return {
    migratedDatabase: async () => {
      template ??= migratedTemplate(server, folder);
      return create(await template);
    },
    emptyDatabase: async () => create(await emptyTemplate(server)),
    stop: async () => {
      await dropRunDatabases(server);
      await server.stop();
    },
  };
}

async function startFree(): Promise<EmbeddedDatabase> {
  const root = join(tmpdir(), `jalon-test-${userInfo().username}`);
  mkdirSync(root, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  for (let slot = 0; ; slot++) {
    const dataFolder = join(root, String(slot));
    const start = () =>
      startEmbedded({
        dataFolder,
        settings: {
          fsync: 'off',
          full_page_writes: 'off',
          synchronous_commit: 'off',
          max_connections: '200',
        },
      });
    try {
      return await start();
    } catch (problem) {
      if (!(problem instanceof StartProblem)) throw problem;
      if (problem.code === 'folder_in_use') continue;
      if (problem.code !== 'database_failed' || !existsSync(dataFolder)) throw problem;
      // Written without waiting for the disk, so a power cut may have spoilt it: made anew.
      rmSync(dataFolder, { recursive: true, force: true });
      return await start();
    }
  }
}

/** A database that stands at the newest migration, kept for later runs with the same migrations. */
async function migratedTemplate(server: EmbeddedDatabase, folder: string): Promise<string> {
  const migrations = existsSync(folder) ? readMigrations(folder) : [];
  const hash = createHash('sha256');
  for (const { name, checksum } of migrations) hash.update(`${name} ${checksum}\n`);
  const template = `template_${hash.digest('hex').slice(0, 16)}`;
  if (await exists(server, template)) return template;
  await dropDatabases(server, 'template\\_%');
  await createDatabase(server, 'run_template', await emptyTemplate(server));
  const { ownerUrl } = onDatabase(server, 'run_template');
  await migrate({ ownerUrl, appRole: server.appRole, folder });
  await asAdmin(server, 'postgres', [`alter database run_template rename to ${template}`]);
  return template;
}

/** Jalon's own database as the start makes it: roles, rights and extensions, no table. */
async function emptyTemplate(server: EmbeddedDatabase): Promise<string> {
  if (await exists(server, 'jalon_empty')) return 'jalon_empty';
  await asAdmin(server, 'postgres', ['create database jalon_making owner jalon_owner']);
  await asAdmin(
    server,
    'jalon_making',
    extensions.map((name) => `create extension if not exists ${name}`),
  );
  await asAdmin(server, 'postgres', ['alter database jalon_making rename to jalon_empty']);
  return 'jalon_empty';
}

async function createDatabase(
  server: EmbeddedDatabase,
  name: string,
  template: string | null,
): Promise<void> {
  await asAdmin(server, 'postgres', [
    `drop database if exists ${name} with (force)`,
    `create database ${name} owner jalon_owner template ${template ?? 'template1'} strategy file_copy`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${server.appRole}`,
  ]);
}

function dropRunDatabases(server: EmbeddedDatabase): Promise<void> {
  return dropDatabases(server, 'run\\_%').then(() => dropDatabases(server, 'jalon\\_making'));
}

async function dropDatabases(server: EmbeddedDatabase, pattern: string): Promise<void> {
  await withClient(server.adminUrl, async (client) => {
    const { rows } = await client.query('select datname from pg_database where datname like $1', [pattern]);
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  });
}

function exists(server: EmbeddedDatabase, name: string): Promise<boolean> {
  return withClient(server.adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
}

function asAdmin(server: EmbeddedDatabase, database: string, statements: string[]): Promise<void> {
  return withClient(onDatabase(server, database).adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

function onDatabase(server: EmbeddedDatabase, name: string): TestDatabase {
  const named = (url: string) => url.replace('/jalon?', `/${name}?`).replace(/\/jalon$/, `/${name}`);
  return {
    appUrl: named(server.appUrl),
    ownerUrl: named(server.ownerUrl),
    adminUrl: named(server.adminUrl),
    appRole: server.appRole,
  };
}
