import { describe, expect, it } from 'vitest';
import { readSearch, searchable, searchableEmail, searchablePhone } from './search-query.ts';

describe('what is typed into the search', () => {
  it.each([
    '06 12 34 56 78',
    '06.12.34.56.78',
    '+33612345678',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    '612345678',
    'Tél : 06-12-34-56-78',
    'Portable 06 12 34 56 78',
  ])('« %s » is one phone number', (typed) => {
    expect(readSearch(typed)).toMatchObject({ words: [], number: '612345678' });
  });

  it('is kept in the same form as the stored phone', () => {
    expect(searchablePhone('+33612345678')).toBe('612345678');
    expect(searchablePhone('+3225138940')).toBe('3225138940');
    expect(searchablePhone('poste 0412')).toBe('412');
  });

  it('reads a phone number while it is typed', () => {
    expect(readSearch('06 12').number).toBe('612');
    expect(readSearch('+33 6 12').number).toBe('612');
  });

  it.each(['732 829 320 00074', '73282932000074', 'SIRET 732.829.320.00074'])(
    '« %s » is a SIRET',
    (typed) => {
      expect(readSearch(typed)).toMatchObject({ words: [], number: '73282932000074', rawNumber: null });
    },
  );

  it('keeps the zero a SIREN starts with', () => {
    expect(readSearch('005 520 135')).toMatchObject({ number: '5520135', rawNumber: '005520135' });
  });

  it('reads a French VAT number as its digits', () => {
    expect(readSearch('FR 44 732 829 320')).toMatchObject({ words: [], number: '44732829320' });
  });

  it('leaves legal forms, accents and apostrophes out', () => {
    expect(readSearch('SARL Délmas').words).toEqual(['delmas']);
    expect(readSearch('Société Générale').words).toEqual(['generale']);
    expect(readSearch('L’Oréal').words).toEqual(['l', 'oreal']);
    expect(readSearch('sas').words).toEqual(['sas']);
  });

  it('tells a name from the digits beside it', () => {
    expect(readSearch('dupont 06 12')).toMatchObject({
      words: ['dupont'],
      digits: ['06', '12'],
      number: '612',
    });
    expect(readSearch('3M').words).toEqual(['3m']);
  });

  it('takes an e-mail for one word', () => {
    expect(readSearch('Contact@Delmas.fr').words).toEqual(['contactdelmasfr']);
    expect(searchable(searchableEmail('contact@delmas.fr'))).toBe(' contactdelmasfr delmasfr');
    expect(readSearch('@delmas.fr').words).toEqual(['delmasfr']);
  });

  it('finds nothing to look for in blanks, signs and pictures', () => {
    for (const typed of ['', '  ', '%_\\', '🙂', "'; drop table"])
      expect(readSearch(typed).digits).toEqual([]);
    expect(readSearch('%_\\').words).toEqual([]);
  });
});
