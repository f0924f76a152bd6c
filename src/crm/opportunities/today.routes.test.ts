import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../testing/server.ts';
import { createAccount } from '../accounts/account.contract.ts';
import { createActivity } from '../activities/activity.contract.ts';
import { createContact, deleteContact } from '../contacts/contact.contract.ts';
import { createOpportunity } from './opportunity.contract.ts';
import { getToday } from './today.contract.ts';

const today = '2026-11-23';
let server: TestServer;
let julie: ReturnType<TestServer['as']>;

beforeAll(async () => {
  server = await testServer({ now: new Date(`${today}T08:00:00Z`) });
  julie = server.as(server.cast.julie);
});

afterAll(() => server.close());

/** A company with its own number, and a possible sale to it that nothing is planned for. */
async function company(name: string, more: { contactId?: string } = {}) {
  const account = await julie.call(createAccount, {
    body: { name, phones: [{ number: '02 61 91 04 10', label: '' }] },
  });
  const opportunity = await julie.call(createOpportunity, {
    body: { accountId: account.id, title: 'Bureaux', ...more },
  });
  return { accountId: account.id, opportunityId: opportunity.id };
}

const person = (accountId: string, familyName: string, number?: string) =>
  julie.call(createContact, {
    body: { accountId, familyName, ...(number ? { phones: [{ number, label: '' }] } : {}) },
  });

async function rowOf(opportunityId: string) {
  const morning = await julie.call(getToday);
  const rows = [...morning.late, ...morning.today, ...morning.withoutAction, ...morning.toReview];
  return rows.find(({ opportunity }) => opportunity?.id === opportunityId);
}

describe('whom to call about a row of the morning', () => {
  it('is the company’s own number while nobody is known there', async () => {
    const { opportunityId } = await company('Sans Contact');
    expect((await rowOf(opportunityId))?.whom).toEqual({
      contactId: null,
      name: 'Sans Contact',
      phone: '+33261910410',
      display: '02 61 91 04 10',
    });
  });

  it('is somebody of the company who has a number', async () => {
    const { accountId, opportunityId } = await company('Cabinet Delmas');
    await person(accountId, 'Roussel');
    await person(accountId, 'Arnoux', '06 39 98 04 12');
    expect((await rowOf(opportunityId))?.whom).toMatchObject({
      name: 'Arnoux',
      display: '06 39 98 04 12',
    });
  });

  it('is the one whom the action names, through the switchboard when that one has no number', async () => {
    const { accountId, opportunityId } = await company('Ateliers Ligérien');
    await person(accountId, 'Perrin', '06 39 98 11 11');
    const fournier = await person(accountId, 'Fournier');
    await julie.call(createActivity, {
      body: {
        kind: 'call',
        opportunityId,
        contactId: fournier.id,
        subject: 'Appeler',
        dueOn: today,
        done: false,
      },
    });
    expect((await rowOf(opportunityId))?.whom).toEqual({
      contactId: fournier.id,
      name: 'Fournier',
      phone: '+33261910410',
      display: '02 61 91 04 10',
    });
  });

  it('is never somebody who has been removed', async () => {
    const { accountId, opportunityId } = await company('Garage Peltier');
    const gone = await person(accountId, 'Parti', '06 39 98 22 22');
    await julie.call(deleteContact, { params: { id: gone.id } });
    expect((await rowOf(opportunityId))?.whom?.name).toBe('Garage Peltier');
  });
});

describe('a call noted from the morning', () => {
  it('settles what was planned, plans what comes next, and the row leaves', async () => {
    const { opportunityId } = await company('Pharmacie du Mail');
    const { activity: planned } = await julie.call(createActivity, {
      body: { kind: 'follow_up', opportunityId, subject: 'Relancer', dueOn: '2026-11-19', done: false },
    });
    expect((await rowOf(opportunityId))?.reason).toMatchObject({
      code: 'action_late',
      facts: { workingDays: 2, dueOn: '2026-11-19' },
    });
    const { next } = await julie.call(createActivity, {
      body: {
        kind: 'call',
        opportunityId,
        outcome: 'callback',
        body: 'L’associé rentre mercredi.',
        completes: planned.id,
        next: { kind: 'callback', subject: 'rappeler', dueOn: '2026-11-26', dueTime: '14:00' },
      },
    });
    expect(next).toMatchObject({ kind: 'callback', dueOn: '2026-11-26', dueTime: '14:00' });
    expect(await rowOf(opportunityId)).toBeUndefined();
  });
});
