import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyKey, isLegalForm } from './company-name.ts';

describe('one company, many spellings', () => {
  test.each([
    ['Dupont SARL', 'SARL Dupont'],
    ['Dupont S.A.R.L.', 'DUPONT'],
    ['Ets Dupont', 'Établissements Dupont'],
    ['Sté Dupont', 'Société DUPONT'],
    ['Dupont & Fils', 'dupont et fils'],
    ['Dupont et Cie', 'Dupont'],
    ['Dupont & Cie SAS', 'dupont'],
    ['S.A. Marmier', 'Marmier SA'],
    ['SCI de l’Étang', "sci de l'etang"],
    ['EI Martin Paul', 'martin paul'],
    ['Cœur-Métal', 'COEUR METAL'],
  ])('%s and %s are the same company', (a, b) => {
    expect(companyKey(a)).toBe(companyKey(b));
  });

  test.each([
    ['Dupont', 'Durand'],
    ['Garage Peltier', 'Peltier'],
    ['Société Générale', 'Société Régionale'],
    ['Jean et sa forge', 'Jean et forge'],
  ])('%s and %s are not', (a, b) => {
    expect(companyKey(a)).not.toBe(companyKey(b));
  });

  test('a name that is only a legal form keeps it', () => {
    expect(companyKey('SAS')).toBe('sas');
    expect(companyKey('La Société')).toBe('la');
    expect(companyKey('Sté')).toBe('ste');
  });

  test('a name without letters matches nothing', () => {
    expect(companyKey(' - ')).toBe('');
  });

  test('a legal form before or after never changes the key', () => {
    const word = fc.stringMatching(/^[a-z]{4,10}x$/);
    const form = fc.constantFrom('SARL', 'SAS', 'S.A.S.', 'SA', 'EURL', 'Sci', 'SNC', 'Ets', 'E.U.R.L.');
    fc.assert(
      fc.property(word, word, form, (first, second, legal) => {
        const key = companyKey(`${first} ${second}`);
        expect(companyKey(`${first} ${second} ${legal}`)).toBe(key);
        expect(companyKey(`${legal} ${first} ${second}`)).toBe(key);
      }),
    );
  });

  test('a legal form is recognised alone', () => {
    expect(['SARL', 'sarl', 'S.A.S.', 'Ets', 'SA', 'Société'].every(isLegalForm)).toBe(true);
    expect(['Dupont', '', 'SARL Dupont', 'sa', 'spa'].some(isLegalForm)).toBe(false);
  });
});
