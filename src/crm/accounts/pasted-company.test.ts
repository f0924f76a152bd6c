import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedCompany } from './pasted-company.ts';

describe('one box for a new company', () => {
  it('takes a name alone', () => {
    expect(readPastedCompany('  Durandal Agencement ')).toMatchObject({
      name: 'Durandal Agencement',
      siret: null,
      phones: [],
      note: null,
    });
  });

  it('takes a name with its SIRET, its telephone and its mail on one line', () => {
    expect(
      readPastedCompany('Durandal SARL 732 829 320 00074 02 61 91 04 12 contact@durandal.example'),
    ).toMatchObject({
      name: 'Durandal SARL',
      siret: '73282932000074',
      siren: '732829320',
      wrongNumber: false,
      phones: ['02 61 91 04 12'],
      emails: ['contact@durandal.example'],
    });
  });

  it('takes a SIREN alone, and a French VAT number', () => {
    expect(readPastedCompany('Durandal 732829320')).toMatchObject({ siren: '732829320', siret: null });
    expect(readPastedCompany('Durandal FR 44 732 829 320')).toMatchObject({
      name: 'Durandal',
      vatNumber: 'FR44732829320',
    });
  });

  it('keeps a SIRET that is said to be one even when its key is wrong', () => {
    expect(readPastedCompany('Durandal SIRET 123 456 789 00012')).toMatchObject({
      name: 'Durandal',
      siret: '12345678900012',
      siren: null,
      wrongNumber: true,
    });
  });

  it('reads the signature of a mail, whole', () => {
    const signature = [
      'Sophie Arnoux',
      'Associée',
      'Cabinet Delmas & Associés',
      '14 rue des Tanneurs',
      '37000 Tours',
      'Tél. 02 61 91 04 12 / Port. 06 39 98 04 12',
      'sophie@delmas.example',
      'www.delmas.example',
    ].join('\n');
    expect(readPastedCompany(signature)).toEqual({
      name: 'Cabinet Delmas & Associés',
      siren: null,
      siret: null,
      wrongNumber: false,
      vatNumber: null,
      website: 'www.delmas.example',
      phones: ['02 61 91 04 12', '06 39 98 04 12'],
      emails: ['sophie@delmas.example'],
      street: '14 rue des Tanneurs',
      postcode: '37000',
      city: 'Tours',
      note: 'Sophie Arnoux\nAssociée',
    });
  });

  it('reads an address written on one line', () => {
    expect(
      readPastedCompany('Garage Peltier, 3 bis avenue du Mail, 37270 Montlouis-sur-Loire'),
    ).toMatchObject({
      name: 'Garage Peltier',
      street: '3 bis avenue du Mail',
      postcode: '37270',
      city: 'Montlouis-sur-Loire',
    });
  });

  it('leaves numbers that belong to a name where they are', () => {
    expect(readPastedCompany('Les 3 Brasseurs').name).toBe('Les 3 Brasseurs');
    expect(readPastedCompany('SCI 12 rue Haute').name).toBe('SCI 12 rue Haute');
  });

  it('never makes a name longer than a name may be, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(readPastedCompany(text).name.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
