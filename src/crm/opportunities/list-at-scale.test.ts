import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../lib/dates.ts';
import { openDatabase } from '../../lib/server/database.ts';
import { inScope, type Principal } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createAccount } from '../accounts/account.contract.ts';
import { createOpportunity, getBoard, listOpportunities } from './opportunity.contract.ts';
import { addOpportunities, blankOpportunity } from './opportunity.store.ts';
import { listPipelines } from './pipeline.contract.ts';
import { weightedCents } from './probability.ts';

const today = '2026-11-23';
let server: TestServer;
let karim: ReturnType<TestServer['as']>;
let writer: Principal;
let acme = '';
/** Weights as the rule of the trade gives them, heaviest first. */
let weights: number[] = [];

beforeAll(async () => {
  server = await testServer({ now: new Date(`${today}T09:00:00Z`), live: true });
  karim = server.as(server.cast.karim);
  acme = (await karim.call(createAccount, { body: { name: 'Acme' } })).id;
  const { organizationId, userId } = server.cast.karim;
  writer = system('command_line', {
    organizationId,
    userId,
    language: 'fr',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
  });
  weights = (await seed(1200)).sort((a, b) => b - a);
});

afterAll(() => server.close());

/** Amounts that spread over three powers of ten; every third one late, by up to a hundred days. */
async function seed(count: number): Promise<number[]> {
  const [pipeline] = (await karim.call(listPipelines)).items;
  const stages = pipeline?.stages ?? [];
  return inScope(server.database.kysely, writer, server.clock.now, async (scope) => {
    const all = Array.from({ length: count }, (_, n) => {
      const stage = stages[n % stages.length];
      return blankOpportunity(scope, {
        accountId: acme,
        title: `Affaire ${n}`,
        pipelineId: pipeline?.id ?? '',
        stageId: stage?.id ?? '',
        stageProbability: stage?.probability ?? 0,
        baseProbability: stage?.probability ?? 0,
        potentialCents: Math.round(10_000 * 10 ** ((((n * 7919) % count) / count) ** 3)) + n,
        expectedCloseDate:
          n % 3 === 0 ? addDays(today, -(n % 100) - 1) : n % 3 === 1 ? addDays(today, n % 90) : null,
      });
    });
    await addOpportunities(
      scope,
      all.map((opportunity) => ({ opportunity, accountName: 'Acme' })),
    );
    return all.map((one) => weightedCents(one, today));
  });
}

const euros = (cents: number) => Math.round(cents) / 100;

describe('a long list', () => {
  it('by weight is the order of the rule, page after page', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await karim.call(listOpportunities, {
        query: { sort: '-weightedAmount', limit: 170, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.items.map(({ weightedAmount }) => weightedAmount));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(weights.map(euros));
  });

  it('late ones by weight too', async () => {
    const { items, totals } = await karim.call(listOpportunities, {
      query: { sort: '-weightedAmount', status: 'late', limit: 20 },
    });
    expect(totals.count).toBe(400);
    expect(items.map(({ weightedAmount }) => weightedAmount)).toEqual(
      items.map(({ weightedAmount }) => weightedAmount).sort((a, b) => b - a),
    );
    expect(items.every(({ overdue }) => overdue)).toBe(true);
  });

  it('sums up to the cent what the rule gives one by one', async () => {
    const { totals } = await karim.call(listOpportunities);
    expect(totals.count).toBe(1200);
    expect(totals.weightedAmount).toBeCloseTo(euros(weights.reduce((sum, one) => sum + one, 0)), 2);
  });

  it('the board shows the top of each column, with the sums of the list', async () => {
    const [pipeline] = (await karim.call(listPipelines)).items;
    const board = await karim.call(getBoard, { params: { id: pipeline?.id ?? '' }, query: { perColumn: 5 } });
    const { totals } = await karim.call(listOpportunities);
    expect(board.totals).toEqual(totals);
    for (const { stageId, cards, more } of board.columns) {
      const top = await karim.call(listOpportunities, { query: { stageId, limit: 5 } });
      expect(cards.map(({ id }) => id)).toEqual(top.items.map(({ id }) => id));
      expect(more).toBe(true);
    }
  });
});

describe('sums that are kept', () => {
  const count = async () => (await karim.call(listOpportunities)).totals.count;

  it('follow what this server saves at once', async () => {
    const before = await count();
    await karim.call(createOpportunity, { body: { accountId: acme, title: 'De plus' } });
    expect(await count()).toBe(before + 1);
  });

  it('follow what another server saves, and what a batch brings', async () => {
    const before = await count();
    const elsewhere = openDatabase(server.database.pool.options.connectionString ?? '');
    try {
      await inScope(
        elsewhere.kysely,
        writer,
        server.clock.now,
        async (scope) => {
          const { items } = await karim.call(listPipelines);
          const stage = items[0]?.stages[0];
          const place = { pipelineId: items[0]?.id ?? '', stageId: stage?.id ?? '' };
          const chances = { stageProbability: 10, baseProbability: 10 };
          const opportunity = blankOpportunity(scope, {
            accountId: acme,
            title: 'Ailleurs',
            ...place,
            ...chances,
          });
          await addOpportunities(scope, [{ opportunity, accountName: 'Acme' }]);
        },
        { batchId: '01a20000-0000-7000-8000-000000000001' },
      );
      await expect.poll(count).toBe(before + 1);
    } finally {
      await elsewhere.close();
    }
  });

  it('are of the one who asks: somebody who sees less gets sums of less', async () => {
    const { julie } = server.cast;
    await server
      .as(julie)
      .call(createOpportunity, { body: { accountId: acme, title: 'À moi seule', visibility: 'private' } });
    const mine = (await server.as(julie).call(listOpportunities)).totals.count;
    expect(mine).toBe((await count()) + 1);
  });
});
