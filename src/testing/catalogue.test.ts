import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from './database.ts';

let admin: pg.Client;
let appRole = '';

/** Tables outside row level security, each read before the organization is known or through one narrow path. */
const outsideRowLevelSecurity = [
  'api_keys',
  'memberships',
  'public_tokens',
  'search_entries',
  'search_words',
];
/** Tables of one node: sign-in and bookkeeping. They hold no record of the trade. */
const local = ['api_keys', 'memberships', 'public_tokens', 'attempts'];

beforeAll(async () => {
  const database = await testDatabase();
  appRole = database.appRole;
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(() => admin.end());

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await admin.query<Row>(sql, values)).rows;
}

describe('the catalogue', () => {
  it('holds organizations apart: every table with an organization has row level security, or is on the reviewed list', async () => {
    const tables = await rows<{ name: string; secured: boolean }>(
      `select c.relname as name, c.relrowsecurity as secured from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'organization_id' and not a.attisdropped`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const bare = tables.filter(({ secured }) => !secured).map(({ name }) => name);
    expect(bare.sort()).toEqual(outsideRowLevelSecurity);
  });

  it('has one permissive policy a table, comparing with the setting only', async () => {
    const policies = await rows<{ name: string; kind: string; command: string; rule: string }>(
      'select tablename as name, permissive as kind, cmd as command, qual as rule from pg_policies where schemaname = $1',
      ['public'],
    );
    expect(policies.length).toBeGreaterThan(18);
    for (const { name, kind, command, rule } of policies) {
      expect([name, kind, command]).toEqual([name, 'PERMISSIVE', 'ALL']);
      expect(rule).toBe(
        "(organization_id = (NULLIF(current_setting('jalon.organization_id'::text, true), ''::text))::uuid)",
      );
    }
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
  });

  it('the working role owns nothing, is no superuser and cannot look past the policies', async () => {
    const [role] = await rows(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = $1`,
      [appRole],
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    });
  });

  it('the organization leads every key and every reference of a tenant table', async () => {
    const keys = await rows<{ table: string; name: string; leads: string }>(
      `select t.relname as table, k.conname as name, a.attname as leads from pg_constraint k
       join pg_class t on t.oid = k.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
       where k.contype in ('p', 'u', 'f', 'x') and t.relnamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(50);
    const astray = keys.filter(({ table, leads }) => leads !== 'organization_id' && !local.includes(table));
    expect(astray).toEqual([]);
    expect(keys.filter(({ name }) => name.length >= 50)).toEqual([]);
  });

  it('no trigger, sequence or deferred constraint, no reference that empties itself', async () => {
    expect(
      await rows(
        `select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
    expect(await rows('select tgname from pg_trigger where not tgisinternal')).toEqual([]);
    expect(
      await rows(`select conname from pg_constraint where condeferrable or confdeltype in ('n', 'd')`),
    ).toEqual([]);
  });

  it('the history cannot be rewritten by the working role', async () => {
    const rights = await rows<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants where grantee = $1 and table_name = 'events'`,
      [appRole],
    );
    expect(rights.map(({ privilege_type }) => privilege_type).sort()).toEqual(['INSERT', 'SELECT']);
  });

  it('money is bigint', async () => {
    const money = await rows<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_schema = 'public' and column_name like '%\\_cents'`,
    );
    expect(money.length).toBeGreaterThan(5);
    expect(money.filter(({ data_type }) => data_type !== 'bigint')).toEqual([]);
  });

  it('every tenant table says how it is distributed', () => {
    const sql = readdirSync('migrations')
      .map((file) => readFileSync(`migrations/${file}`, 'utf8'))
      .join('\n');
    const made = [...sql.matchAll(/create table ([a-z_]+) \([\s\S]*?\n\);/g)].filter(([text]) =>
      text.includes('organization_id uuid not null'),
    );
    const told = new Set([...sql.matchAll(/select distribute\('([a-z_]+)'\)/g)].map(([, name]) => name));
    expect(made.length).toBeGreaterThan(18);
    expect(
      made.map(([, name]) => name).filter((name) => name && !told.has(name) && !local.includes(name)),
    ).toEqual([]);
  });

  it('no statement sets the organization but set_org', () => {
    const guilty = sourcesBelow('src')
      .filter((path) => !path.endsWith('.test.ts'))
      .filter((path) => /set_config\(|set local jalon/i.test(readFileSync(path, 'utf8')));
    expect(guilty).toEqual([]);
  });
});

describe('one organization under row level security', () => {
  it('without a setting nothing is seen and nothing can be written', async () => {
    const { appUrl } = await testDatabase();
    const app = new pg.Client({ connectionString: appUrl });
    await app.connect();
    try {
      const org = '01a20000-0000-7000-8000-000000000001';
      const other = '01a20000-0000-7000-8000-000000000002';
      const insert = `insert into sources values ($1, gen_random_uuid(), 'Salon', null, 0, null, 1, now(), now())`;
      await expect(app.query(insert, [org])).rejects.toMatchObject({ code: '42501' });
      await app.query('begin');
      await app.query('select set_org($1)', [org]);
      await app.query(insert, [org]);
      expect((await app.query('select count(*)::int as n from sources')).rows).toEqual([{ n: 1 }]);
      await app.query('savepoint foreign_write');
      await expect(app.query(insert, [other])).rejects.toMatchObject({ code: '42501' });
      await app.query('rollback to foreign_write');
      await app.query('select set_org($1)', [other]);
      expect((await app.query('select count(*)::int as n from sources')).rows).toEqual([{ n: 0 }]);
      await app.query('commit');
      expect((await app.query('select count(*)::int as n from sources')).rows).toEqual([{ n: 0 }]);
    } finally {
      await app.end();
    }
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
