import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAccounts } from '../../crm/accounts/account.contract.ts';
import { getBoard, listOpportunities } from '../../crm/opportunities/opportunity.contract.ts';
import { listPipelines } from '../../crm/opportunities/pipeline.contract.ts';
import { getToday } from '../../crm/opportunities/today.contract.ts';
import { getClosingReport } from '../../crm/reports/closing-report.contract.ts';
import { getMe, listUsers, switchOrganization } from '../../crm/users/user.contract.ts';
import { search } from '../../lib/search.contract.ts';
import { type Browser, emptyServer, type TestServer, testServer } from '../../testing/server.ts';
import { dropDemonstration, openDemonstration as openIt } from './demo.contract.ts';
import { openDemonstration } from './open-demonstration.ts';

const monday = new Date('2026-11-23T07:00:00Z');
let server: TestServer;
let behind: pg.Client;
let claire: Browser;
let rowsBefore: Record<string, number>;

beforeAll(async () => {
  server = await testServer({ now: monday });
  behind = new pg.Client({ connectionString: server.adminUrl });
  await behind.connect();
  claire = server.as(server.cast.claire);
  rowsBefore = await rowsByTable();
  await claire.call(openIt);
}, 60_000);

afterAll(async () => {
  await behind.end();
  await server.close();
});

describe('the demonstration, once opened', () => {
  it('is an organization of its own, in which the visitor works at once as its administrator', async () => {
    const { user, organization, organizations } = await claire.call(getMe);
    expect(organization).toMatchObject({ demonstration: true, started: true });
    expect(user).toMatchObject({ name: 'Claire Morvan', role: 'admin', email: 'claire@morvan.example' });
    expect(organizations.map(({ demonstration }) => demonstration).sort()).toEqual([false, true]);
  });

  it('has a team of three sellers, a caller and a manager, of whom nobody can sign in', async () => {
    const { items } = await claire.call(listUsers);
    expect(items.map(({ role }) => role).sort()).toEqual([
      'admin',
      'caller',
      'manager',
      'sales',
      'sales',
      'sales',
    ]);
    const { rows } = await behind.query(
      'select count(*)::int as n from memberships where organization_id = $1',
      [(await claire.call(getMe)).organization.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('tells the worked example in its report: 40 %, not 68', async () => {
    const { counts, ratios } = await claire.call(getClosingReport, {
      query: { from: '2025-11-01', to: '2026-10-31' },
    });
    expect(counts).toMatchObject({
      won: 12,
      lost: 10,
      vanished: 8,
      direct: 6,
      recurring: 20,
      onHold: 4,
      open: 24,
      quotes: 25,
    });
    const percent = (value: number | null) => Math.round((value ?? 0) * 1000) / 10;
    expect(percent(ratios.r1.value)).toBe(40);
    expect(percent(ratios.r2.value)).toBe(54.5);
    expect(percent(ratios.r3.value)).toBe(26.7);
    expect(percent(ratios.r4.value)).toBe(50);
    expect(percent(ratios.r5.value)).toBe(67.9);
    expect(percent(ratios.r6.value)).toBe(27.9);
    expect(percent(ratios.r7.value)).toBe(152);
  });

  it('knows what was recorded before, not only what is', async () => {
    const { counts } = await claire.call(getClosingReport, {
      query: { from: '2025-11-01', to: '2026-10-31', asOf: '2026-05-31' },
    });
    expect(counts.won + counts.lost + counts.vanished).toBeGreaterThan(10);
    expect(counts.won + counts.lost + counts.vanished).toBeLessThan(25);
  });

  it('has 24 open opportunities for 796 000 €, weighted 347 330 €, over the six stages', async () => {
    const [pipeline] = (await claire.call(listPipelines)).items;
    const board = await claire.call(getBoard, { params: { id: pipeline?.id ?? '' } });
    expect(board.totals).toMatchObject({ count: 24, potentialAmount: 796_000, weightedAmount: 347_330 });
    expect(board.columns.map(({ totals }) => totals.count)).toEqual([5, 4, 4, 6, 3, 2]);
    expect(board.onHold.totals).toMatchObject({ count: 4, potentialAmount: 204_000 });
    const late = await claire.call(listOpportunities, { query: { status: 'late' } });
    expect(late.items.map(({ accountName }) => accountName).sort()).toEqual([
      'Laboratoires Verdane',
      'Vétérinaires du Lac',
    ]);
    const bare = await claire.call(listOpportunities, { query: { withoutAction: 'true' } });
    expect(bare.totals.count).toBe(3);
  });

  it('gives the visitor a morning: something late, today, forgotten and to review', async () => {
    const { counts, late, toReview, recent } = await claire.call(getToday, { query: {} });
    expect(counts).toMatchObject({ late: 3, today: 4, withoutAction: 1, toReview: 2 });
    expect(late.map(({ accountName }) => accountName)).toContain('Cabinet Delmas & Associés');
    expect(toReview.map(({ accountName }) => accountName)).toEqual([
      'Boutique Aubin',
      'Résidence Les Acacias',
    ]);
    expect(recent.length).toBeGreaterThan(2);
  });

  it('is found by the search and has customers since their first order', async () => {
    expect((await claire.call(search, { query: { q: 'delmas' } })).items.length).toBeGreaterThan(0);
    const customers = await claire.call(listAccounts, { query: { relationship: 'customer', limit: 200 } });
    expect(customers.totals.count).toBeGreaterThan(20);
    expect(customers.items.filter(({ customerSince }) => customerSince === null)).toEqual([]);
  });

  it('is opened once: asked again, the visitor comes back to it', async () => {
    const { organization } = await claire.call(getMe);
    await claire.call(switchOrganization, { body: { organizationId: server.cast.organizationId } });
    await claire.call(openIt);
    expect((await claire.call(getMe)).organization.id).toBe(organization.id);
  });

  it('is for administrators to open', async () => {
    const answer = await server.as(server.cast.karim).send({ method: 'POST', url: '/api/v1/demonstration' });
    expect(answer.status).toBe(403);
  });
});

describe('the demonstration, once dropped', () => {
  it('leaves nothing behind in any table, and the visitor is back in the own organization', async () => {
    const { id } = (await claire.call(getMe)).organization;
    await claire.call(dropDemonstration);
    expect(await tablesHolding(id)).toEqual([]);
    const { organization, organizations } = await claire.call(getMe);
    expect(organization.id).toBe(server.cast.organizationId);
    expect(organizations).toHaveLength(1);
    expect(await rowsByTable()).toEqual(rowsBefore);
  });

  it('cannot be done to an organization that is real, not even by hand', async () => {
    const answer = await claire.send({ method: 'DELETE', url: '/api/v1/demonstration' });
    expect(answer.status).toBe(404);
    const { kysely } = server.database;
    await expect(
      kysely.transaction().execute(async (db) => {
        const { sql } = await import('kysely');
        await sql`select set_org(${server.cast.organizationId})`.execute(db);
        await sql`select drop_demonstration(${server.cast.organizationId})`.execute(db);
      }),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await rowsByTable()).toEqual(rowsBefore);
  });
});

describe('a server where nobody is', () => {
  it('opens with the demonstration and a password told once, in English too, and is empty again without it', async () => {
    const empty = await emptyServer({ now: monday });
    try {
      const days: string[] = [];
      const opened = await openDemonstration({
        database: empty.database,
        auth: empty.auth,
        now: monday,
        language: 'en',
        authUserId: null,
        onProgress: ({ day }) => days.push(day),
      });
      if (!('signIn' in opened) || !opened.signIn) throw new Error('not opened');
      expect(days.length).toBeGreaterThanOrEqual(18);
      const visitor = empty.browser();
      await visitor.send({ method: 'POST', url: '/api/v1/session', body: opened.signIn });
      const { organization, user } = await visitor.call(getMe);
      expect(organization).toMatchObject({ id: opened.organizationId, language: 'en', demonstration: true });
      expect(user.name).toBe('Claire Morvan');
      const again = await openDemonstration({
        database: empty.database,
        auth: empty.auth,
        now: monday,
        language: 'en',
        authUserId: null,
      });
      expect(again).toMatchObject({ code: 'setup_done' });
      await visitor.call(dropDemonstration);
      const { rows } = await empty.database.pool.query('select count(*)::int as n from auth."user"');
      expect(rows).toEqual([{ n: 0 }]);
    } finally {
      await empty.close();
    }
  }, 60_000);
});

/** How many rows each table holds, sign-in apart. */
async function rowsByTable(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tenantTables())
    counts[table] = (await behind.query(`select count(*)::int as n from ${table}`)).rows[0].n;
  return counts;
}

async function tablesHolding(organizationId: string): Promise<string[]> {
  const holding: string[] = [];
  for (const table of await tenantTables()) {
    const { rowCount } = await behind.query(`select from ${table} where organization_id = $1`, [
      organizationId,
    ]);
    if (rowCount) holding.push(table);
  }
  return holding;
}

async function tenantTables(): Promise<string[]> {
  const { rows } = await behind.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'organization_id'
     order by 1`,
  );
  return rows.map(({ name }) => name);
}
