import pg from 'pg';
import { roles } from './postgres-cluster.ts';

/** Extensions that search and duplicates stand on. All three may be made by the owner of a database. */
export const extensions = ['pg_trgm', 'unaccent', 'btree_gin'] as const;

/**
 * Makes what is missing of the two roles, the database and its extensions. Asked at each start, so that a start cut
 * off in the middle is finished by the next one; when all is there it is one question.
 * @param urlOf address of a database for the superuser
 */
export async function prepareRoles(
  urlOf: (database: string) => string,
  password: string | null,
): Promise<void> {
  const login = `login nosuperuser nobypassrls nocreatedb nocreaterole${password ? ` password '${password}'` : ''}`;
  const made = await withClient(urlOf('postgres'), async (client) => {
    const known = await client.query<{ roles: number; databases: number }>(
      `select (select count(*)::int from pg_roles where rolname in ($1, $2)) as roles,
              (select count(*)::int from pg_database where datname = $3) as databases`,
      [roles.owner, roles.app, roles.database],
    );
    const found = known.rows[0] ?? { roles: 0, databases: 0 };
    if (found.roles < 2) {
      for (const role of [roles.owner, roles.app]) {
        const there = await client.query('select 1 from pg_roles where rolname = $1', [role]);
        if (there.rowCount === 0) await client.query(`create role ${role} ${login}`);
      }
    }
    if (found.databases === 0) await client.query(`create database ${roles.database} owner ${roles.owner}`);
    return found.databases === 0;
  });
  await withClient(urlOf(roles.database), async (client) => {
    const there = await client.query('select 1 from pg_extension where extname = any($1)', [[...extensions]]);
    if (!made && there.rowCount === extensions.length) return;
    await client.query(`revoke all on database ${roles.database} from public`);
    await client.query(`grant connect on database ${roles.database} to ${roles.app}`);
    for (const extension of extensions) await client.query(`create extension if not exists ${extension}`);
  });
}

/** One connection for the time of the work; an error that PostgreSQL sends while closing does not end the process. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jalon-start',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
