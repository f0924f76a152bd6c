import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { DatabaseConnection } from './embedded-postgres.ts';
import { roles } from './postgres-cluster.ts';
import { extensions, withClient } from './postgres-roles.ts';
import { StartProblem } from './start-problem.ts';

export interface ExternalAddresses {
  /** DATABASE_URL: the working role (or, alone, possibly the owner). */
  readonly databaseUrl: string | null;
  /** DATABASE_OWNER_URL. */
  readonly ownerUrl: string | null;
}

/**
 * A PostgreSQL that someone else runs. With both addresses, both are used as given. With an owner's address alone,
 * the working role `jalon_app` is made if the owner may do so, else the SQL to run is in the refusal.
 */
export async function externalDatabase({
  databaseUrl,
  ownerUrl,
}: ExternalAddresses): Promise<DatabaseConnection> {
  if (ownerUrl) {
    await reach(ownerUrl, prepareAsOwner);
    return connection(databaseUrl ?? (await makeAppRole(ownerUrl)), ownerUrl);
  }
  if (!databaseUrl) throw new StartProblem('setting_invalid', { name: 'DATABASE_URL', reason: '-' });
  const powers = await reach(databaseUrl, async (client) => powersOf(client));
  if (powers.length === 0) return connection(databaseUrl, null);
  await reach(databaseUrl, prepareAsOwner);
  return connection(await makeAppRole(databaseUrl), databaseUrl);
}

/** What lifts a role above row level security: `superuser`, `bypassrls`, `owner`. A working role has none of them. */
export async function powersOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ superuser: boolean; bypassrls: boolean; owner: boolean }>(`
    select role.rolsuper as superuser, role.rolbypassrls as bypassrls,
           pg_has_role(database.datdba, 'member')
             or has_database_privilege(database.oid, 'create')
             or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and c.relowner = role.oid
                          and n.nspname not like 'pg\\_%') as owner
      from pg_roles role, pg_database database
     where role.rolname = current_user and database.datname = current_database()`);
  const found = rows[0];
  if (!found) return [];
  return (['superuser', 'bypassrls', 'owner'] as const).filter((power) => found[power]);
}

/** Runs work on that address; trouble with reaching it becomes a sentence that names host and database, no password. */
export async function reach<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  try {
    return await withClient(url, work);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const timedOut = error instanceof Error && /timeout/i.test(error.message);
    if (!timedOut && !/^(E[A-Z]+|28\w{3}|3D000|57P0\d|53300)$/.test(code)) throw error;
    const reason = (error instanceof Error && error.message) || code;
    throw new StartProblem(
      'database_unreachable',
      { address: withoutPassword(url), reason },
      { cause: error },
    );
  }
}

async function connection(appUrl: string, ownerUrl: string | null): Promise<DatabaseConnection> {
  const appRole = await reach(appUrl, async (client) => {
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    const role = rows[0]?.role ?? '';
    const powers = await powersOf(client);
    if (powers.length > 0)
      throw new StartProblem('app_role_too_powerful', { role, reason: powers.join(', ') });
    return role;
  });
  return { appUrl, ownerUrl, appRole, stop: async () => {} };
}

async function prepareAsOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
  if (rows[0].major < 15) throw new StartProblem('database_too_old', { found: rows[0].major });
  const there = await client.query('select 1 from pg_extension where extname = any($1)', [[...extensions]]);
  if (there.rowCount === extensions.length) return;
  try {
    for (const name of extensions) await client.query(`create extension if not exists ${name}`);
  } catch (error) {
    throw await missing(client, error);
  }
}

/**
 * The working role and its address. Its password is derived from the owner's, so that every server of a company finds
 * the same one without keeping it anywhere; without one (peer, trust) it has none either.
 */
async function makeAppRole(ownerUrl: string): Promise<string> {
  const { password } = new URL(ownerUrl);
  const own =
    password && createHmac('sha256', decodeURIComponent(password)).update(roles.app).digest('base64url');
  const address = new URL(ownerUrl);
  address.username = roles.app;
  address.password = own;
  if (await opens(address.href)) return address.href;
  await reach(ownerUrl, async (client) => {
    const there = await client.query('select 1 from pg_roles where rolname = $1', [roles.app]);
    const verb = there.rowCount === 0 ? 'create' : 'alter';
    try {
      await client.query(`${verb} role ${roles.app} ${roleFlags}${own ? ` password '${own}'` : ''}`);
      await client.query(`grant connect on database ${await quotedDatabase(client)} to ${roles.app}`);
    } catch (error) {
      throw await missing(client, error);
    }
  });
  return address.href;
}

const roleFlags = 'login nosuperuser nobypassrls nocreatedb nocreaterole';

async function opens(url: string): Promise<boolean> {
  try {
    return await withClient(url, async () => true);
  } catch {
    return false;
  }
}

/** The refusal that carries the statements an administrator has to run, when it is rights that were missing. */
async function missing(client: pg.Client, error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '42501') return error;
  const { rows } = await client.query<{ owner: string }>('select current_user as owner');
  const owner = rows[0]?.owner ?? '';
  const sql = [
    `create role ${roles.app} ${roleFlags} password '...';`,
    `grant connect on database ${await quotedDatabase(client)} to ${roles.app};`,
    `grant create on database ${await quotedDatabase(client)} to ${pg.escapeIdentifier(owner)};`,
    ...extensions.map((name) => `create extension if not exists ${name};`),
  ].join('\n');
  return new StartProblem('role_missing', { owner, role: roles.app, sql }, { cause: error });
}

async function quotedDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  return rows[0]?.name ?? '';
}

function withoutPassword(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? hostname}${port ? `:${port}` : ''}${pathname}`;
}
