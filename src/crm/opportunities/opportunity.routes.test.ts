import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createAccount, deleteAccount, getAccount } from '../accounts/account.contract.ts';
import { createActivity, listActivities } from '../activities/activity.contract.ts';
import { createContact } from '../contacts/contact.contract.ts';
import { closeOpportunity, debriefClosing, reopenOpportunity } from './closing.contract.ts';
import {
  createOpportunity,
  deleteOpportunity,
  getBoard,
  getOpportunity,
  holdOpportunity,
  listOpportunities,
  restoreOpportunity,
  resumeOpportunity,
  updateOpportunity,
} from './opportunity.contract.ts';
import { createCompetitor, listPipelines, listReasons } from './pipeline.contract.ts';
import { getOpportunityTimeline } from './timeline.contract.ts';
import { getToday } from './today.contract.ts';

let server: TestServer;
let julie: TestServer['as'] extends (person: never) => infer B ? B : never;
let acme: string;
const reason: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-11-23T20:00:00Z') });
  julie = server.as(server.cast.julie);
  acme = (await julie.call(createAccount, { body: { name: 'Acme' } })).id;
  for (const { outcome, code, id } of (await julie.call(listReasons)).items)
    reason[`${outcome}:${code}`] = id;
});

afterAll(() => server.close());

function start(title = 'Portail', more = {}) {
  return julie.call(createOpportunity, {
    body: { accountId: acme, title, potentialAmount: 12_000, ...more },
  });
}

describe('starting', () => {
  it('wants a company and a title, and takes the first stage of the first pipeline', async () => {
    const one = await start();
    const [pipeline] = (await julie.call(listPipelines)).items;
    expect(one).toMatchObject({
      status: 'open',
      origin: 'pursued',
      accountName: 'Acme',
      ownerId: server.cast.julie.userId,
      stageId: pipeline?.stages[0]?.id,
      stageProbability: 10,
      weightedAmount: 1200,
      potentialAmount: 12_000,
      nextActivity: null,
      version: 1,
    });
  });

  it('a direct order is one call, already won', async () => {
    const order = await start('Étagères', { origin: 'direct', closing: { outcome: 'won', wonAmount: 2480 } });
    expect(order).toMatchObject({
      status: 'won',
      origin: 'direct',
      wonAmount: 2480,
      probability: 100,
      weightedAmount: 0,
    });
    expect((await julie.call(getAccount, { params: { id: acme } })).relationship).toBe('customer');
  });

  it('bad input gets a sentence a field, and changes nothing', async () => {
    const before = (await julie.call(listOpportunities, { query: { status: 'any' } })).totals.count;
    await expect(start('', { potentialAmount: -1, expectedCloseDate: '9999-12-31' })).rejects.toMatchObject({
      status: 422,
      fields: [
        { field: 'title', code: 'required' },
        { field: 'potentialAmount', code: 'too_small', sentence: 'Au moins 0.' },
        { field: 'expectedCloseDate', code: 'not_a_day' },
      ],
    });
    await expect(start('x'.repeat(201))).rejects.toMatchObject({
      fields: [{ field: 'title', code: 'too_long' }],
    });
    await expect(
      julie.call(createOpportunity, { body: { accountId: newId(), title: 'x' } }),
    ).rejects.toMatchObject({
      code: 'reference_unknown',
    });
    await expect(start('x', { ownerId: newId() })).rejects.toMatchObject({ fields: [{ field: 'ownerId' }] });
    expect((await julie.call(listOpportunities, { query: { status: 'any' } })).totals.count).toBe(before);
  });

  it('emoji and right-to-left text are kept as typed', async () => {
    const title = 'Bureau 🪑 مكتب';
    expect((await start(title)).title).toBe(title);
  });

  it('the same key makes one, however often it is sent; another body is refused', async () => {
    const body = { accountId: acme, title: 'Deux fois' };
    const idempotencyKey = newId();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => julie.call(createOpportunity, { body, idempotencyKey })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    await expect(
      julie.call(createOpportunity, { body: { ...body, title: 'Autre' }, idempotencyKey }),
    ).rejects.toMatchObject({ code: 'key_reused_differently' });
  });
});

describe('two people on one opportunity', () => {
  it('changes to different fields merge', async () => {
    const one = await start();
    const claire = server.as(server.cast.claire);
    await julie.call(updateOpportunity, {
      params: { id: one.id },
      body: { version: 1, potentialAmount: 13_000 },
    });
    const merged = await claire.call(updateOpportunity, {
      params: { id: one.id },
      body: { version: 1, title: 'Portail coulissant' },
    });
    expect(merged).toMatchObject({ potentialAmount: 13_000, title: 'Portail coulissant', version: 3 });
  });

  it('to the same field, the second is told both values and nothing is lost', async () => {
    const one = await start();
    const claire = server.as(server.cast.claire);
    await julie.call(updateOpportunity, {
      params: { id: one.id },
      body: { version: 1, expectedCloseDate: '2026-12-18' },
    });
    const late = claire.call(updateOpportunity, {
      params: { id: one.id },
      body: { version: 1, expectedCloseDate: '2026-12-04' },
    });
    await expect(late).rejects.toMatchObject({
      status: 409,
      code: 'version_conflict',
      facts: {
        version: 2,
        conflicts: [{ field: 'expectedCloseDate', yours: '2026-12-04', theirs: '2026-12-18' }],
      },
    });
    expect((await julie.call(getOpportunity, { params: { id: one.id } })).expectedCloseDate).toBe(
      '2026-12-18',
    );
  });

  it('the same value typed twice is no conflict', async () => {
    const one = await start();
    const body = { version: 1, gutFeeling: 60 };
    await julie.call(updateOpportunity, { params: { id: one.id }, body });
    expect((await julie.call(updateOpportunity, { params: { id: one.id }, body })).gutFeeling).toBe(60);
  });
});

describe('closing', () => {
  it('lost: competitor, reason, price gap; a debrief task for somebody else; the stage stays', async () => {
    const [pipeline] = (await julie.call(listPipelines)).items;
    const one = await start('Aménagement', { stageId: pipeline?.stages[3]?.id });
    const competitor = await julie.call(createCompetitor, { body: { name: 'BuroPlus' } });
    await julie.call(closeOpportunity, {
      params: { id: one.id },
      body: {
        outcome: 'lost',
        reasonId: reason['lost:price'] ?? '',
        competitorId: competitor.id,
        competitorPrice: 10_900,
        sameScope: true,
        debrief: { subject: 'Débrief', dueOn: '2026-12-03', ownerId: server.cast.karim.userId },
      },
    });
    const closed = await julie.call(getOpportunity, { params: { id: one.id } });
    expect(closed).toMatchObject({
      status: 'lost',
      stageId: pipeline?.stages[3]?.id,
      closing: {
        outcome: 'lost',
        closedOn: '2026-11-23',
        competitorId: competitor.id,
        competitorPrice: 10_900,
        sameScope: true,
      },
    });
    const tasks = await julie.call(listActivities, { query: { opportunityId: one.id } });
    expect(tasks.items).toMatchObject([
      { kind: 'task', subject: 'Débrief', ownerId: server.cast.karim.userId },
    ]);
    await server.as(server.cast.karim).call(debriefClosing, {
      params: { id: one.id },
      body: { buyerReasonId: reason['lost:delay'] ?? '', source: 'client' },
    });
    expect((await julie.call(getOpportunity, { params: { id: one.id } })).closing).toMatchObject({
      reasonId: reason['lost:price'],
      buyerReasonId: reason['lost:delay'],
      debriefedBy: server.cast.karim.userId,
    });
  });

  it('the same competitor however spelled is one', async () => {
    const first = await julie.call(createCompetitor, { body: { name: 'Tranchant Agencement' } });
    expect((await julie.call(createCompetitor, { body: { name: 'SARL TRANCHANT agencement' } })).id).toBe(
      first.id,
    );
  });

  it('a closing that is refused leaves the opportunity open', async () => {
    const one = await start();
    const close = (body: object) =>
      julie.call(closeOpportunity, { params: { id: one.id }, body: body as never });
    await expect(
      close({ outcome: 'lost', reasonId: reason['on_hold:permit'], competitorId: null }),
    ).rejects.toMatchObject({
      code: 'reason_of_other_outcome',
    });
    await expect(close({ outcome: 'won', wonAmount: 10, closedOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'closed_in_future',
    });
    await expect(close({ outcome: 'won' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'wonAmount' }],
    });
    await expect(close({ outcome: 'sans suite' })).rejects.toMatchObject({ status: 422 });
    expect(await julie.call(getOpportunity, { params: { id: one.id } })).toMatchObject({
      status: 'open',
      version: 1,
    });
  });

  it('reopening asks why, keeps the first closing in the history', async () => {
    const one = await start();
    await julie.call(closeOpportunity, {
      params: { id: one.id },
      body: { outcome: 'vanished', reasonId: reason['vanished:no_answer'] ?? '', needSaidBy: 'us' },
    });
    await julie.call(reopenOpportunity, { params: { id: one.id }, query: { reason: 'le client a rappelé' } });
    expect(await julie.call(getOpportunity, { params: { id: one.id } })).toMatchObject({
      status: 'open',
      closing: null,
      needSaidBy: 'us',
    });
    const { items } = await julie.call(getOpportunityTimeline, { params: { id: one.id } });
    const kinds = items.map((item) => (item.type === 'event' ? item.kind : item.type));
    expect(kinds).toEqual(['reopened', 'closed', 'created']);
    const reopened = items[0];
    expect(reopened?.type === 'event' && reopened.changes).toMatchObject({
      reopenReason: [null, 'le client a rappelé'],
    });
    const closed = items[1];
    expect(closed?.type === 'event' && closed.changes).toMatchObject({ status: ['open', 'vanished'] });
  });
});

describe('the customer', () => {
  it('is one from the first order that stands: reopening or removing takes it back', async () => {
    const { id: accountId } = await julie.call(createAccount, { body: { name: 'Salon Hervé' } });
    const relationship = async () =>
      (await julie.call(getAccount, { params: { id: accountId } })).customerSince;
    const order = (closedOn: string) =>
      julie.call(createOpportunity, {
        body: {
          accountId,
          title: 'Postes',
          origin: 'direct',
          closing: { outcome: 'won', wonAmount: 10, closedOn },
        },
      });
    const first = await order('2026-03-02');
    const second = await order('2026-05-04');
    expect(await relationship()).toBe('2026-03-02');
    await julie.call(reopenOpportunity, { params: { id: first.id } });
    expect(await relationship()).toBe('2026-05-04');
    await julie.call(deleteOpportunity, { params: { id: second.id } });
    expect(await relationship()).toBeNull();
  });
});

describe('on hold', () => {
  it('leaves columns and weighted totals for the shelf, and comes up by itself on its day', async () => {
    const [pipeline] = (await julie.call(listPipelines)).items;
    const board = async () => julie.call(getBoard, { params: { id: pipeline?.id ?? '' } });
    const one = await start('Salle commune', { potentialAmount: 41_000 });
    const before = await board();
    await julie.call(holdOpportunity, {
      params: { id: one.id },
      body: { reasonId: reason['on_hold:permit'] ?? '', reviewOn: '2026-11-24' },
    });
    const after = await board();
    expect(after.totals.count).toBe(before.totals.count - 1);
    expect(after.totals.weightedAmount).toBeCloseTo(before.totals.weightedAmount - 4100, 2);
    expect(after.onHold.cards.map(({ id }) => id)).toContain(one.id);
    expect((await julie.call(getToday)).toReview.map((row) => row.opportunity?.id)).not.toContain(one.id);
    server.clock.now = new Date('2026-11-23T23:30:00Z');
    const due = (await julie.call(getToday)).toReview.find((row) => row.opportunity?.id === one.id);
    expect(due).toMatchObject({
      reason: { code: 'review_due', facts: { holdReason: 'Permis' } },
      opportunity: { status: 'on_hold' },
    });
    server.clock.now = new Date('2026-11-23T20:00:00Z');
    await julie.call(resumeOpportunity, { params: { id: one.id } });
    expect((await board()).totals.count).toBe(before.totals.count);
  });
});

describe('reading', () => {
  it('pages in every order hold each opportunity once, with totals over all of them', async () => {
    for (let i = 0; i < 7; i++)
      await start(`Page ${i}`, {
        potentialAmount: 1000 * (i % 3),
        expectedCloseDate: i % 2 ? `2026-12-0${i + 1}` : null,
      });
    const sorts = [
      '-potentialAmount',
      'potentialAmount',
      'expectedCloseDate',
      '-expectedCloseDate',
      '-weightedAmount',
      '-createdAt',
      '-closedOn',
    ] as const;
    for (const sort of sorts) {
      const seen: string[] = [];
      let cursor: string | undefined;
      let count = 0;
      do {
        const page = await julie.call(listOpportunities, {
          query: { status: 'any', sort, limit: 3, ...(cursor ? { cursor } : {}) },
        });
        seen.push(...page.items.map(({ id }) => id));
        count = page.totals.count;
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, count, count]);
    }
  });

  it('the next action is the earliest open one', async () => {
    const one = await start();
    const plan = (dueOn: string, subject: string) =>
      julie.call(createActivity, {
        body: { kind: 'follow_up', opportunityId: one.id, subject, dueOn, done: false },
      });
    await plan('2026-12-10', 'relancer');
    await plan('2026-12-01', 'envoyer les plans');
    expect((await julie.call(getOpportunity, { params: { id: one.id } })).nextActivity).toMatchObject({
      subject: 'envoyer les plans',
    });
  });

  it('to chase by Sunday are those with something planned by then, late or not; the rest is not', async () => {
    const [late, soon, later, idle] = await Promise.all(
      ['Late', 'Soon', 'Later', 'Idle'].map((one) => start(one)),
    );
    const due: [string | undefined, string][] = [
      [late?.id, '2026-11-20'],
      [soon?.id, '2026-11-29'],
      [later?.id, '2026-11-30'],
    ];
    for (const [opportunityId, dueOn] of due) {
      const body = { kind: 'call' as const, subject: 'rappeler', done: false, dueOn, opportunityId };
      await julie.call(createActivity, { body });
    }
    const { items } = await julie.call(listOpportunities, { query: { actionTo: '2026-11-29', limit: 200 } });
    const ids = items.map(({ id }) => id);
    expect([late, soon, later, idle].map((one) => ids.includes(one?.id ?? ''))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('a removed one is nowhere until it is brought back', async () => {
    const one = await start('À jeter');
    await julie.call(deleteOpportunity, { params: { id: one.id } });
    await expect(julie.call(getOpportunity, { params: { id: one.id } })).rejects.toMatchObject({
      status: 404,
    });
    expect((await julie.call(listOpportunities, { query: { q: 'jeter' } })).totals.count).toBe(0);
    await julie.call(restoreOpportunity, { params: { id: one.id } });
    expect((await julie.call(listOpportunities, { query: { q: 'jeter' } })).totals.count).toBe(1);
  });
});

describe('who and what may stand together', () => {
  it('a person of another company, a removed company and a person who has left are refused', async () => {
    const other = await julie.call(createAccount, { body: { name: 'Dubois SA' } });
    const stranger = await julie.call(createContact, { body: { familyName: 'Arnoux', accountId: other.id } });
    const one = await start();
    const patch = (body: object) =>
      julie.call(updateOpportunity, { params: { id: one.id }, body: { version: 1, ...body } });
    await expect(patch({ contactId: stranger.id })).rejects.toMatchObject({
      fields: [{ field: 'contactId' }],
    });
    await expect(start('x', { contactId: stranger.id })).rejects.toMatchObject({
      fields: [{ field: 'contactId' }],
    });
    const gone = await julie.call(createAccount, { body: { name: 'Fermée' } });
    await julie.call(deleteAccount, { params: { id: gone.id } });
    await expect(patch({ accountId: gone.id })).rejects.toMatchObject({ fields: [{ field: 'accountId' }] });
    const note = { kind: 'note', accountId: gone.id, subject: 'x' } as const;
    await expect(julie.call(createActivity, { body: note })).rejects.toMatchObject({
      code: 'reference_unknown',
    });
  });

  it('another company takes the activities along, and leaves the person of the old one', async () => {
    const other = await julie.call(createAccount, { body: { name: 'Nouvelle société' } });
    const contact = await julie.call(createContact, { body: { familyName: 'Perrin', accountId: acme } });
    const one = await start('Déménage', { contactId: contact.id });
    await julie.call(createActivity, {
      body: { kind: 'note', opportunityId: one.id, subject: 'dite avant' },
    });
    const moved = await julie.call(updateOpportunity, {
      params: { id: one.id },
      body: { version: 1, accountId: other.id },
    });
    expect(moved).toMatchObject({ accountName: 'Nouvelle société', contactId: null });
    const there = await julie.call(listActivities, { query: { accountId: other.id, state: 'done' } });
    expect(there.items.map(({ subject }) => subject)).toEqual(['dite avant']);
  });

  it('what somebody is given to do they find, though the opportunity is closed to them', async () => {
    const one = await start('Privée', { visibility: 'private' });
    const task = {
      kind: 'task',
      opportunityId: one.id,
      subject: 'Débriefer',
      dueOn: '2026-11-23',
      done: false,
    } as const;
    await julie.call(createActivity, { body: { ...task, ownerId: server.cast.julien.userId } });
    const julien = server.as(server.cast.julien);
    expect(
      (await julien.call(getToday)).today.map((row) => [row.activity?.subject, row.opportunity]),
    ).toContainEqual(['Débriefer', null]);
    await expect(julien.call(getOpportunity, { params: { id: one.id } })).rejects.toMatchObject({
      status: 404,
    });
  });
});
