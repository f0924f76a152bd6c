import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../testing/database.ts';
import { type MigrateOptions, migrate, pendingMigrations } from './migrate.ts';
import { withClient } from './postgres-roles.ts';

const first = `
  create table fruits (id int constraint fruits_pk primary key, name text);
  -- the working role gets its rights here; with a semicolon
  grant select, insert on fruits to :app_role;
  insert into fruits values (1, 'poire; pomme');`;
const second = 'create table baskets (id int); create table more (id int);';

let root: string;
let folders = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jalon-migrations-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folderWith(files: Record<string, string>): string {
  const folder = join(root, String(++folders));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function options({ ownerUrl, appRole }: TestDatabase, files: Record<string, string>): MigrateOptions {
  return { ownerUrl, appRole, folder: folderWith(files) };
}

function tables(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    return rows.map(({ tablename }) => tablename);
  });
}

describe('migrating a database', () => {
  it('applies each file once, in order, and gives the working role its rights', async () => {
    const database = await emptyDatabase();
    const both = options(database, { '0002_b.sql': second, '0001_a.sql': first });
    expect(await pendingMigrations(database.appUrl, both.folder)).toEqual(['0001_a.sql', '0002_b.sql']);
    const steps: unknown[] = [];
    expect(await migrate({ ...both, onProgress: (step) => steps.push(step.facts) })).toEqual([
      '0001_a.sql',
      '0002_b.sql',
    ]);
    expect(steps).toEqual([
      { name: '0001_a.sql', done: 1, total: 2 },
      { name: '0002_b.sql', done: 2, total: 2 },
    ]);
    expect(await migrate(both)).toEqual([]);
    expect(await pendingMigrations(database.appUrl, both.folder)).toEqual([]);
    await withClient(database.appUrl, async (client) => {
      expect((await client.query('select name from fruits')).rows).toEqual([{ name: 'poire; pomme' }]);
      await expect(client.query('delete from fruits')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create temporary table mine (id int)')).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  it('applies only what is new to an older database', async () => {
    const database = await emptyDatabase();
    await migrate(options(database, { '0001_a.sql': first }));
    expect(await migrate(options(database, { '0001_a.sql': first, '0002_b.sql': second }))).toEqual([
      '0002_b.sql',
    ]);
  });

  it('leaves a database as it was when a file fails half-way, and names the file and statement', async () => {
    const database = await emptyDatabase();
    const files = { '0001_a.sql': first, '0002_b.sql': `${second} select nothing from nowhere;` };
    await expect(migrate(options(database, files))).rejects.toMatchObject({
      code: 'migration_failed',
      facts: { name: '0002_b.sql', statement: 3 },
    });
    expect(await tables(database.adminUrl)).toEqual(['fruits']);
    expect(await migrate(options(database, { '0001_a.sql': first, '0002_b.sql': second }))).toEqual([
      '0002_b.sql',
    ]);
  });

  it('refuses a database written by a newer version, without touching it', async () => {
    const database = await emptyDatabase();
    await migrate(options(database, { '0001_a.sql': first, '0009_z.sql': second }));
    const older = options(database, { '0001_a.sql': first, '0002_b.sql': 'create table other (id int)' });
    await expect(migrate(older)).rejects.toMatchObject({
      code: 'folder_newer',
      exitCode: 65,
      facts: { found: '0009_z.sql' },
    });
    expect(await tables(database.adminUrl)).toEqual(['baskets', 'fruits', 'more']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const database = await emptyDatabase();
    await migrate(options(database, { '0001_a.sql': first }));
    await expect(migrate(options(database, { '0001_a.sql': `${first} ` }))).rejects.toMatchObject({
      code: 'migration_changed',
    });
  });

  it('is done once when several servers start together', async () => {
    const database = await emptyDatabase();
    const both = options(database, { '0001_a.sql': first, '0002_b.sql': second });
    const done = await Promise.all([1, 2, 3, 4].map(() => migrate(both)));
    expect(done.flat().sort()).toEqual(['0001_a.sql', '0002_b.sql']);
  });
});
