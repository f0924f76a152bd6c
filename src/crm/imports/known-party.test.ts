import { describe, expect, test } from 'vitest';
import { isKnownAs, isSamePerson, isSameSale } from './known-party.ts';
import type { AccountDraft } from './row-draft.ts';

const draft: AccountDraft = {
  kind: 'company',
  name: 'SARL Delmas',
  siren: null,
  siret: null,
  vatNumber: null,
  nafCode: null,
  activity: null,
  headcount: null,
  website: null,
  street: null,
  street2: null,
  postcode: '35000',
  city: null,
  country: null,
  phones: [],
  emails: [],
};
const known = { kind: 'company' as const, name: 'Cabinet Delmas', siret: null, postcode: '35000' };

describe('a company of the sheet', () => {
  test('with the SIRET of one that is known is that one, whatever its name', () => {
    expect(isKnownAs({ ...draft, siret: '1' }, { ...known, name: 'Autre', siret: '1' }, 'siret')).toBe(true);
  });

  test('with another SIRET is another one, whatever they share', () => {
    for (const by of ['email', 'phone', 'name_and_place', 'name'] as const)
      expect(isKnownAs({ ...draft, siret: '1' }, { ...known, siret: '2' }, by)).toBe(false);
  });

  test('with the phone of another name is not that one: a switchboard serves many', () => {
    expect(isKnownAs(draft, known, 'phone')).toBe(true);
    expect(isKnownAs(draft, { ...known, name: 'Garage Vidal' }, 'phone')).toBe(false);
    expect(isKnownAs(draft, { ...known, name: 'Garage Vidal' }, 'email')).toBe(false);
  });

  test('of the same name counts unless two towns are told; a person needs more than a name', () => {
    expect(isKnownAs(draft, { ...known, postcode: '29000' }, 'name')).toBe(false);
    expect(isKnownAs({ ...draft, postcode: null }, { ...known, postcode: '29000' }, 'name')).toBe(true);
    const person = { ...draft, kind: 'person' as const, postcode: null, phones: ['+33612345678'] };
    expect(isKnownAs(person, { ...known, kind: 'person' }, 'name')).toBe(false);
    expect(isKnownAs(person, known, 'phone')).toBe(false);
  });
});

test('two people of a company are one by e-mail, or by name in any order', () => {
  const person = {
    title: null,
    givenName: 'Lou',
    familyName: 'Ferrand',
    jobTitle: null,
    phones: [],
    emails: ['lou@a.fr'],
  };
  expect(isSamePerson(person, { givenName: 'FERRAND', familyName: 'Lou', emails: [] })).toBe(true);
  expect(isSamePerson(person, { givenName: 'L.', familyName: 'F.', emails: [{ address: 'lou@a.fr' }] })).toBe(
    true,
  );
  expect(isSamePerson(person, { givenName: 'Paul', familyName: 'Ferrand', emails: [] })).toBe(false);
  const nameless = { ...person, givenName: null, familyName: null, emails: [] };
  expect(isSamePerson(nameless, { givenName: null, familyName: null, emails: [] })).toBe(false);
});

test('a sale is there already when its title and an amount or a day say so', () => {
  const sale = {
    accountId: 'a',
    title: 'Cloisons',
    potential: 100,
    createdOn: null,
    expectedClose: '2026-12-15',
    closedOn: null,
  };
  expect(isSameSale(sale, { ...sale, title: 'CLOISONS', potential: 900 })).toBe(true);
  expect(isSameSale(sale, { ...sale, potential: 900, expectedClose: null })).toBe(false);
  expect(isSameSale(sale, { ...sale, accountId: 'b' })).toBe(false);
});
