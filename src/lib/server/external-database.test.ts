import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../testing/database.ts';
import { externalDatabase } from './external-database.ts';
import { withClient } from './postgres-roles.ts';
import { prepareDatabase } from './prepare-database.ts';
import { StartProblem } from './start-problem.ts';

const migrationsFolder = new URL('../../../migrations', import.meta.url).pathname;

function asRole(url: string, role: string, password = ''): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}

async function role(database: TestDatabase, name: string, flags: string): Promise<string> {
  await withClient(database.adminUrl, async (client) => {
    await client.query(`create role ${name} login ${flags}`);
    await client.query(`grant connect on database ${pg.escapeIdentifier(nameOf(database))} to ${name}`);
  });
  return asRole(database.adminUrl, name);
}

function nameOf(database: TestDatabase): string {
  return new URL(database.adminUrl).pathname.slice(1);
}

async function drop(database: TestDatabase, name: string): Promise<void> {
  await withClient(database.adminUrl, async (client) => {
    await client.query(`drop owned by ${name}`);
    await client.query(`drop role ${name}`);
  });
}

describe('a PostgreSQL that someone else runs', () => {
  it('is used with the two roles given', async () => {
    const { appUrl, ownerUrl } = await emptyDatabase();
    expect(await externalDatabase({ databaseUrl: appUrl, ownerUrl })).toMatchObject({
      appUrl,
      ownerUrl,
      appRole: 'jalon_app',
    });
  });

  it('refuses to work as a superuser or as the owner', async () => {
    const { adminUrl, ownerUrl } = await emptyDatabase();
    for (const [databaseUrl, reason] of [
      [adminUrl, 'superuser, bypassrls, owner'],
      [ownerUrl, 'owner'],
    ] as const) {
      await expect(externalDatabase({ databaseUrl, ownerUrl })).rejects.toMatchObject({
        code: 'app_role_too_powerful',
        facts: { reason },
      });
    }
  });

  it('finds the working role from an owner alone, whichever setting gives it', async () => {
    const { ownerUrl } = await emptyDatabase();
    for (const addresses of [
      { databaseUrl: null, ownerUrl },
      { databaseUrl: ownerUrl, ownerUrl: null },
    ]) {
      const { appUrl, appRole } = await externalDatabase(addresses);
      expect(appRole).toBe('jalon_app');
      expect(new URL(appUrl).username).toBe('jalon_app');
    }
  });

  it('prints the SQL to run when the owner may not prepare the database', async () => {
    const database = await emptyDatabase();
    const owner = await role(database, 'poor_owner', 'nocreaterole');
    await withClient(database.adminUrl, (client) => client.query('drop extension unaccent'));
    const refused = await externalDatabase({ databaseUrl: null, ownerUrl: owner }).catch(
      (problem) => problem,
    );
    expect(refused).toBeInstanceOf(StartProblem);
    expect(refused.code).toBe('role_missing');
    expect(refused.sentence('en')).toContain('create role jalon_app login nosuperuser nobypassrls');
    expect(refused.sentence('fr')).toContain('create extension if not exists unaccent;');
    await drop(database, 'poor_owner');
  });

  it('says which server does not answer, without its password', async () => {
    const databaseUrl = 'postgres://jalon_app:secret@127.0.0.1:9/jalon';
    const refused = await externalDatabase({ databaseUrl, ownerUrl: null }).catch((problem) => problem);
    expect(refused.code).toBe('database_unreachable');
    expect(refused.sentence('fr')).toContain('127.0.0.1:9/jalon');
    expect(refused.sentence('fr')).not.toContain('secret');
  });

  it('needs the owner when there is something to migrate, and only then', async () => {
    const { appUrl, ownerUrl } = await emptyDatabase();
    const options = { dataFolder: '/nowhere', migrationsFolder, databaseUrl: appUrl };
    const alone = prepareDatabase({ ...options, databaseOwnerUrl: null });
    await expect(alone).rejects.toMatchObject({ code: 'owner_needed' });
    await prepareDatabase({ ...options, databaseOwnerUrl: ownerUrl });
    expect(await prepareDatabase({ ...options, databaseOwnerUrl: null })).toMatchObject({
      appUrl,
      ownerUrl: null,
    });
  });
});
