import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../lib/refusal.ts';
import {
  type Account,
  type AccountDraft,
  accountKeys,
  accountNumbers,
  editAccount,
  newAccount,
} from './account.ts';
import { warningsOf } from './account-warnings.ts';

const today = '2026-11-02';

function account(draft: AccountDraft): Account {
  const made = newAccount({ name: 'Delmas', ...draft }, today);
  if (isRefusal(made)) throw new Error(made.code);
  return made;
}

describe('an account', () => {
  it('takes its SIREN from a right SIRET', () => {
    expect(account({ siret: '732 829 320 00074' })).toMatchObject({
      siret: '73282932000074',
      siren: '732829320',
    });
  });

  it('keeps a wrong checksum and warns of it, without drawing a SIREN from it', () => {
    const kept = account({ siret: '12345678900012' });
    expect(kept).toMatchObject({ siret: '12345678900012', siren: null });
    expect(warningsOf(kept)).toEqual(['siret_checksum']);
  });

  it('warns when the SIRET is a site of another company', () => {
    expect(warningsOf(account({ siren: '552081317', siret: '73282932000074' }))).toEqual([
      'siret_of_other_siren',
    ]);
  });

  it.each(['7,32829E+13', '7.32829E+13'])('refuses a SIRET the spreadsheet rounded: %s', (siret) => {
    expect(newAccount({ name: 'Delmas', siret }, today)).toMatchObject({
      code: 'number_destroyed_by_spreadsheet',
      field: 'siret',
    });
  });

  it('refuses a number that is no SIREN at all', () => {
    expect(newAccount({ name: 'Delmas', siren: '12' }, today)).toMatchObject({
      code: 'company_number_unreadable',
      field: 'siren',
    });
  });

  it('never makes up a VAT number', () => {
    expect(account({ siret: '73282932000074' }).vatNumber).toBeNull();
    expect(account({ vatNumber: 'fr 44 732 829 320' }).vatNumber).toBe('FR44732829320');
    expect(warningsOf(account({ vatNumber: 'FR45732829320' }))).toEqual(['vat_checksum']);
  });

  it('changes its SIREN with its SIRET, unless the SIREN was given', () => {
    const before = account({ siret: '73282932000074' });
    expect(editAccount(before, { siret: '13002526500013' }, today)).toMatchObject({ siren: '130025265' });
    const given = account({ siren: '552081317', siret: '73282932000074' });
    expect(editAccount(given, { siret: '13002526500013' }, today)).toMatchObject({ siren: '552081317' });
    expect(editAccount(before, { siret: null }, today)).toMatchObject({ siret: null, siren: '732829320' });
  });

  it('is professional once it has a SIREN, and unknown before', () => {
    expect(account({}).nature).toBeNull();
    expect(account({ siren: '732829320' }).nature).toBe('professional');
    expect(account({ siren: '732829321' }).nature).toBeNull();
    expect(account({ siren: '732829320', nature: 'consumer' }).nature).toBe('consumer');
  });

  it('reads its NAF code in the nomenclature of the day', () => {
    expect(account({ nafCode: '4332a' })).toMatchObject({ nafCode: '43.32A', nafVersion: 'rev2' });
    const later = newAccount({ name: 'Delmas', nafCode: '43.32A' }, '2027-01-01');
    expect(later).toMatchObject({ nafVersion: '2025' });
    expect(warningsOf(account({ nafCode: '99.99Z' }))).toEqual(['naf_unknown']);
    expect(editAccount(account({ nafCode: '4332a' }), { nafCode: null }, today)).toMatchObject({
      nafCode: null,
      nafVersion: null,
    });
  });

  it('keeps each phone once, in one spelling, and splits a cell that holds two', () => {
    const phones = [
      { number: '06.12.34.56.78', label: 'portable' },
      { number: '+33612345678', label: '' },
      { number: '01 44 55 66 77 / 06 98 76 54 32', label: 'bureau' },
      { number: 'demander Sylvie', label: '' },
      { number: '', label: '' },
    ];
    expect(account({ phones }).phones).toEqual([
      { number: '+33612345678', label: '' },
      { number: '+33144556677', label: 'bureau' },
      { number: '+33698765432', label: 'bureau' },
      { number: 'demander Sylvie', label: '' },
    ]);
  });

  it('keeps the extension of a switchboard in the label', () => {
    expect(account({ phones: [{ number: '01 44 55 66 77 poste 12', label: 'atelier' }] }).phones).toEqual([
      { number: '+33144556677', label: 'atelier, poste 12' },
    ]);
  });

  it('writes e-mails in lower case, each once, and refuses what is none', () => {
    const emails = [
      { address: 'Contact@Delmas.FR', label: '' },
      { address: 'contact@delmas.fr', label: 'accueil' },
    ];
    expect(account({ emails }).emails).toEqual([{ address: 'contact@delmas.fr', label: '' }]);
    expect(
      newAccount({ name: 'Delmas', emails: [...emails, { address: 'delmas.fr', label: '' }] }, today),
    ).toMatchObject({ code: 'email_unreadable', field: 'emails.2.address' });
  });

  it('gets back the zero that a spreadsheet dropped from its postcode, in France only', () => {
    expect(account({ postcode: '1000' }).postcode).toBe('01000');
    expect(account({ postcode: '1000', country: 'Belgique' }).postcode).toBe('1000');
  });

  it('refuses a site that is no web address', () => {
    for (const website of ['javascript:alert(1)', 'data:text/html,x', ' vbscript:x', 'javascript:1'])
      expect(newAccount({ name: 'Delmas', website }, today)).toMatchObject({ field: 'website' });
    for (const website of ['www.delmas.fr', 'https://delmas.fr/a:b', 'delmas.fr:8080/x', 'delmas.fr/a:b'])
      expect(account({ website }).website).toBe(website);
  });

  it('changes nothing when it is saved as it was read', () => {
    const texts = fc.record({
      name: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      siret: fc.constantFrom(null, '73282932000074', '12345678900012', '356 000 000 00048'),
      siren: fc.constantFrom(null, '552081317', '005520135', '123456789'),
      vatNumber: fc.constantFrom(null, 'FR44732829320', 'BE0411905847', 'X-12'),
      nafCode: fc.constantFrom(null, '4332A', '1.11Z', 'divers'),
      postcode: fc.constantFrom(null, '1000', '75001', 'SW1A'),
      phones: fc.array(
        fc.record({
          number: fc.constantFrom(
            '0612345678',
            '612345678',
            '01 02 03 04 05 / 0612345678',
            'x',
            '+32 2 513 89 40',
          ),
          label: fc.constantFrom('', 'bureau'),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(texts, (draft) => {
        const first = account(draft);
        expect(editAccount(first, first, today)).toEqual(first);
      }),
    );
  });
});

describe('what two entries of one account share', () => {
  it('is SIRET, e-mail, the last nine digits of a phone, name with place, name: legal form aside', () => {
    const keys = accountKeys(
      account({
        name: 'SARL Délmas',
        siret: '73282932000074',
        postcode: '69003',
        phones: [{ number: '06 12 34 56 78', label: '' }],
        emails: [{ address: 'contact@delmas.fr', label: '' }],
      }),
    );
    expect(keys).toEqual([
      { kind: 'siret', key: '73282932000074' },
      { kind: 'email', key: 'contact@delmas.fr' },
      { kind: 'phone', key: '612345678' },
      { kind: 'name_and_place', key: 'delmas 69003' },
      { kind: 'name', key: 'delmas' },
    ]);
  });

  it('is nothing where nothing is known: empty never equals empty', () => {
    expect(accountKeys(account({ name: '🙂' }))).toEqual([]);
  });
});

it('an account is found by every number it has', () => {
  const found = account({
    siret: '73282932000074',
    vatNumber: 'FR44732829320',
    postcode: '69003',
    phones: [{ number: '06 12 34 56 78', label: '' }],
  });
  expect(accountNumbers(found)).toBe('612345678 73282932000074 44732829320 69003');
});
