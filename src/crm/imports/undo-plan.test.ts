import { describe, expect, test } from 'vitest';
import { type AddedRecord, type Footprint, planRemoval } from './undo-plan.ts';

const added = (id: string, isUntouched = true, isRemoved = false): AddedRecord => ({
  id,
  name: id,
  isUntouched,
  isRemoved,
});
const hangs = (
  id: string,
  accountId: string | null,
  contactId: string | null,
  opportunityId: string | null,
) => ({
  id,
  accountId,
  contactId,
  opportunityId,
});

/** One company with a person, a sale, a note on the sale and a quote. */
const whole: Footprint = {
  accounts: [added('company')],
  contacts: [added('person')],
  opportunities: [added('sale')],
  activities: [added('note')],
  documents: [added('quote')],
  people: [hangs('person', 'company', null, null)],
  sales: [hangs('sale', 'company', 'person', 'sale')],
  leaves: [hangs('note', 'company', 'person', 'sale'), hangs('quote', null, null, 'sale')],
};

describe('taking an import back', () => {
  test('removes all of it when nobody touched it', () => {
    expect(planRemoval(whole)).toEqual({
      accounts: ['company'],
      contacts: ['person'],
      opportunities: ['sale'],
      activities: ['note'],
      documents: ['quote'],
      left: [],
    });
  });

  test('leaves a sale that was worked on with its company, person, note and quote', () => {
    const plan = planRemoval({ ...whole, opportunities: [added('sale', false)] });
    expect({ ...plan, left: plan.left.map(({ id }) => id) }).toEqual({
      accounts: [],
      contacts: [],
      opportunities: [],
      activities: [],
      documents: [],
      left: ['company', 'person', 'sale'],
    });
  });

  test('a note that somebody wrote since holds the sale; one on the company holds the company alone', () => {
    const onSale = planRemoval({ ...whole, leaves: [...whole.leaves, hangs('theirs', null, null, 'sale')] });
    expect(onSale.opportunities).toEqual([]);
    const onCompany = planRemoval({
      ...whole,
      leaves: [...whole.leaves, hangs('theirs', 'company', null, null)],
    });
    expect([onCompany.opportunities, onCompany.contacts, onCompany.accounts]).toEqual([
      ['sale'],
      ['person'],
      [],
    ]);
    expect(onCompany.left.map(({ id }) => id)).toEqual(['company']);
  });

  test('says nothing of what somebody removed already', () => {
    const plan = planRemoval({
      ...whole,
      documents: [added('quote', false, true)],
      leaves: whole.leaves.slice(0, 1),
    });
    expect([plan.documents, plan.left]).toEqual([[], []]);
  });
});
