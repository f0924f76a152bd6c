import { expect, test } from 'vitest';
import { accountFields, fillings } from './party-drafts.ts';
import type { AccountDraft } from './row-draft.ts';

const draft: AccountDraft = {
  kind: 'company',
  name: 'Delmas',
  siren: null,
  siret: null,
  vatNumber: null,
  nafCode: null,
  activity: null,
  headcount: null,
  website: null,
  street: null,
  street2: null,
  postcode: null,
  city: null,
  country: null,
  phones: [],
  emails: [],
};

test('what the rules of accounts refuse goes to the note instead of stopping the import', () => {
  const { fields, refused } = accountFields(
    { ...draft, website: 'javascript:alert(1)', emails: ['pas une adresse'], city: 'Brest' },
    '2026-11-02',
  );
  expect(fields).toMatchObject({ website: null, emails: [], city: 'Brest' });
  expect(refused.sort()).toEqual(['javascript:alert(1)', 'pas une adresse']);
});

interface Known {
  readonly city: string | null;
  readonly postcode: string | null;
  readonly phones: readonly string[];
  readonly note: string | null;
}

test('only what is empty is filled', () => {
  const known: Known = { city: 'Brest', postcode: null, phones: [], note: '' };
  expect(fillings(known, { city: 'Quimper', postcode: '29000', phones: ['02'], note: null })).toEqual({
    postcode: '29000',
    phones: ['02'],
  });
});
