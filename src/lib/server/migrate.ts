import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { StartStep } from './embedded-postgres.ts';
import { withClient } from './postgres-roles.ts';
import { sqlStatements } from './sql-statements.ts';
import { asStartProblem, StartProblem } from './start-problem.ts';

export interface MigrateOptions {
  /** The owner of the database. */
  readonly ownerUrl: string;
  /** The working role: `:app_role` in a migration stands for its (quoted) name. */
  readonly appRole: string;
  /** Folder of `0001_what_it_does.sql` files. */
  readonly folder: string;
  readonly onProgress?: (step: StartStep) => void;
}

/** A migration file as read from the folder. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text. */
  readonly checksum: string;
}

/**
 * Brings the database to the newest migration, in order, each file in one transaction with its bookkeeping row, one
 * statement a call. Killed anywhere, the database is at the last whole file. Several servers starting at once wait
 * for one another. Refuses a database that knows migrations we don't.
 * @returns names of the migrations applied now
 */
export function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(options.folder);
  return withClient(options.ownerUrl, async (client) => {
    const tell = options.onProgress ?? (() => {});
    await waitForLock(client, () => tell({ key: 'step_waiting_migration', facts: {} }));
    await prepareBookkeeping(client, options.appRole);
    const missing = missingOf(migrations, await appliedOn(client));
    for (const [index, migration] of missing.entries()) {
      const facts = { name: migration.name, done: index + 1, total: missing.length };
      tell({ key: 'step_migrating', facts });
      await apply(client, migration, options.appRole);
    }
    return missing.map(({ name }) => name);
  });
}

/** Names of migrations still to apply, asked with the working role's own address; all of them on an empty database. */
export function pendingMigrations(appUrl: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  return withClient(appUrl, async (client) => {
    const there = await client.query("select to_regclass('jalon_meta.migrations') is not null as yes");
    const applied = there.rows[0]?.yes ? await appliedOn(client) : [];
    return missingOf(migrations, applied).map(({ name }) => name);
  });
}

/** The migrations of a folder, in order of their names. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
}

async function appliedOn(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select name, checksum from jalon_meta.migrations order by name',
  );
  return rows;
}

function missingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const ours = known.get(name);
    if (!ours) {
      const newest = migrations.at(-1)?.name ?? '-';
      throw new StartProblem('folder_newer', { found: name, known: newest, folder: 'PostgreSQL' });
    }
    if (ours.checksum !== checksum) throw new StartProblem('migration_changed', { name });
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, text, checksum }: Migration, appRole: string): Promise<void> {
  const began = performance.now();
  let statement = 0;
  try {
    await client.query('begin');
    for (const sql of sqlStatements(text)) {
      statement += 1;
      await client.query(withAppRole(sql, appRole));
    }
    await client.query(
      'insert into jalon_meta.migrations (name, checksum, applied_at, took_ms) values ($1, $2, now(), $3)',
      [name, checksum, Math.round(performance.now() - began)],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const known = asStartProblem(error, { folder: 'PostgreSQL' });
    if (known !== error) throw known;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem('migration_failed', { name, statement, reason }, { cause: error });
  }
}

/** `:app_role` stands for the working role's name wherever it appears, quoted function bodies included. */
function withAppRole(sql: string, appRole: string): string {
  return sql.replaceAll(/(?<!:):app_role\b/g, pg.escapeIdentifier(appRole));
}

async function prepareBookkeeping(client: pg.Client, appRole: string): Promise<void> {
  const there = await client.query("select to_regclass('jalon_meta.migrations') is not null as yes");
  if (there.rows[0]?.yes) return;
  const role = pg.escapeIdentifier(appRole);
  for (const sql of [
    'begin',
    'create schema if not exists jalon_meta',
    `create table jalon_meta.migrations (
       name text constraint migrations_pk primary key,
       checksum text not null,
       applied_at timestamptz not null,
       took_ms integer not null
     )`,
    `grant usage on schema jalon_meta to ${role}`,
    `grant select on jalon_meta.migrations to ${role}`,
    'commit',
  ]) {
    await client.query(sql);
  }
}

/** Held by the connection, so it falls with it. Asked again and again rather than waited for, to tell the person. */
async function waitForLock(client: pg.Client, onWaiting: () => void): Promise<void> {
  const jalonMigrates = 7_461_200_101;
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [jalonMigrates]);
    if (rows[0]?.taken) return;
    if (tries === 5) onWaiting();
    await pause(100);
  }
}
