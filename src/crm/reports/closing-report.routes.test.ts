import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type TestServer, testServer } from '../../testing/server.ts';
import { createAccount } from '../accounts/account.contract.ts';
import { createDocument } from '../documents/document.contract.ts';
import { closeOpportunity } from '../opportunities/closing.contract.ts';
import { createOpportunity, updateOpportunity } from '../opportunities/opportunity.contract.ts';
import { listReasons } from '../opportunities/pipeline.contract.ts';
import { getClosingReport } from './closing-report.contract.ts';

let server: TestServer;
let claire: Browser;
const year = { from: '2026-01-01', to: '2026-12-31' };

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-11-23T20:00:00Z') });
  claire = server.as(server.cast.claire);
  const accountId = (await claire.call(createAccount, { body: { name: 'Acme' } })).id;
  const reasons = (await claire.call(listReasons)).items;
  const reasonId = (outcome: string) => reasons.find((reason) => reason.outcome === outcome)?.id ?? '';
  const closedOn = '2026-06-15';
  const enter = async (count: number, origin: 'pursued' | 'direct' | 'recurring', closing: object) => {
    for (let i = 0; i < count; i++) {
      const body = {
        accountId,
        title: `Affaire ${i}`,
        origin,
        potentialAmount: 1000,
        closing: { ...closing, closedOn } as never,
      };
      const { id: opportunityId } = await claire.call(createOpportunity, { body });
      if (quotes < 25 && origin === 'pursued') {
        quotes++;
        const quote = {
          kind: 'quote',
          opportunityId,
          number: `D-${quotes}`,
          issuedOn: '2026-05-01',
          amount: 1000,
        } as const;
        await claire.call(createDocument, { body: quote });
      }
    }
  };
  let quotes = 0;
  await enter(12, 'pursued', { outcome: 'won', wonAmount: 1000 });
  await enter(10, 'pursued', { outcome: 'lost', reasonId: reasonId('lost'), competitorId: null });
  await enter(8, 'pursued', { outcome: 'vanished', reasonId: reasonId('vanished') });
  await enter(6, 'direct', { outcome: 'won', wonAmount: 1000 });
  await enter(20, 'recurring', { outcome: 'won', wonAmount: 1000 });
  await enter(3, 'pursued', { outcome: 'cancelled', reasonId: reasonId('cancelled') });
}, 60_000);

afterAll(() => server.close());

describe('the worked example of the trade, entered through the API', () => {
  it('12 won, 10 lost, 8 vanished, 6 direct, 20 recurring, 25 quotes', async () => {
    const { counts, ratios } = await claire.call(getClosingReport, { query: year });
    expect(counts).toMatchObject({
      won: 12,
      lost: 10,
      vanished: 8,
      direct: 6,
      recurring: 20,
      quotes: 25,
      open: 0,
      onHold: 0,
    });
    expect(ratios.r1.value).toBe(0.4);
    expect(ratios.r2.value).toBeCloseTo(0.545, 3);
    expect(ratios.r3.value).toBeCloseTo(0.267, 3);
    expect(ratios.r4.value).toBe(0.5);
    expect(ratios.r5.value).toBeCloseTo(0.679, 3);
    expect(ratios.r6.value).toBeCloseTo(0.279, 3);
    expect(ratios.r7.value).toBe(1.52);
  });

  it('the headline has its interval, and n', async () => {
    const { r1 } = (await claire.call(getClosingReport, { query: year })).ratios;
    expect(r1).toMatchObject({ numerator: 12, denominator: 30 });
    expect(r1.low).toBeCloseTo(0.246, 3);
    expect(r1.high).toBeCloseTo(0.577, 3);
  });

  it('stands in June, and nowhere else', async () => {
    const { byMonth } = await claire.call(getClosingReport, { query: year });
    expect(byMonth.filter(({ won }) => won > 0)).toMatchObject([
      { month: '2026-06', won: 12, lost: 10, vanished: 8 },
    ]);
    const july = await claire.call(getClosingReport, { query: { from: '2026-07-01', to: '2026-12-31' } });
    expect(july.counts).toMatchObject({ won: 0, lost: 0 });
    expect(july.ratios.r1.value).toBeNull();
    expect(july.previous.counts).toMatchObject({ won: 12, lost: 10, vanished: 8 });
  });

  it('as of a day before anything was recorded there are no data, and the reconstructed view is told apart', async () => {
    const before = await claire.call(getClosingReport, { query: { ...year, asOf: '2026-10-01' } });
    expect(before).toMatchObject({ basis: 'no_data', counts: { won: 0 } });
    const today = await claire.call(getClosingReport, { query: { ...year, asOf: '2026-11-23' } });
    expect(today).toMatchObject({
      basis: 'recorded',
      counts: { won: 12, lost: 10, vanished: 8, direct: 6, recurring: 20 },
    });
  });

  it('an advisor reads everybody’s lines, a seller only their own', async () => {
    const lines = async (person: TestServer['cast']['julie']) =>
      (await server.as(person).call(getClosingReport, { query: year })).byOwner.map(({ name }) => name);
    expect(await lines(server.cast.helene)).toEqual(['Claire Morvan']);
    expect(await lines(server.cast.julie)).toEqual([]);
  });

  it('another organization sees nothing of it', async () => {
    const { counts } = await server.as(server.cast.marc).call(getClosingReport, { query: year });
    expect(counts).toMatchObject({
      won: 0,
      lost: 0,
      vanished: 0,
      direct: 0,
      recurring: 0,
      quotes: 0,
      open: 0,
    });
  });
});

describe('as of', () => {
  it('says what the report would have said then', async () => {
    const { id: accountId } = await claire.call(createAccount, { body: { name: 'Dubois SA' } });
    const one = await claire.call(createOpportunity, {
      body: { accountId, title: 'Portail', potentialAmount: 500 },
    });
    server.clock.now = new Date('2026-11-24T05:00:00Z');
    await claire.call(updateOpportunity, {
      params: { id: one.id },
      body: { version: 1, potentialAmount: 900 },
    });
    await claire.call(closeOpportunity, { params: { id: one.id }, body: { outcome: 'won', wonAmount: 900 } });
    const asOf = (day: string) => claire.call(getClosingReport, { query: { ...year, asOf: day } });
    expect(await asOf('2026-11-23')).toMatchObject({ counts: { won: 12, open: 1 }, amounts: { open: 500 } });
    expect(await asOf('2026-11-24')).toMatchObject({
      counts: { won: 13, open: 0 },
      amounts: { won: 12_900 },
    });
  });
});

it('a period that ends before it begins is refused at its end', async () => {
  await expect(
    claire.call(getClosingReport, { query: { from: '2026-12-31', to: '2026-01-01' } }),
  ).rejects.toMatchObject({
    status: 422,
    fields: [{ field: 'to' }],
  });
});
