import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damerauLevenshtein, fold, foldedWords, foldInPlace, initials } from './text.ts';

describe('folded text', () => {
  test.each([
    ['Établissements DUPONT', 'etablissements dupont'],
    ['Cœur d’Hérault', "coeur d'herault"],
    ['  deux\u00a0 espaces \u202f', 'deux espaces'],
    ['Saint‑Étienne – Loire', 'saint-etienne - loire'],
    ['ÆSOP Straße', 'aesop strasse'],
    ['E\u0301te\u0301', 'ete'],
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('accents and case never make two texts differ', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'éèêàçùïaZ bE') }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });

  test('folding in place keeps every letter at its place', () => {
    expect(foldInPlace('Février – Œuf’s 😀')).toBe("fevrier - ouf's 😀");
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldInPlace(text)).toHaveLength(text.length);
      }),
    );
  });

  test('words leave punctuation behind', () => {
    expect(foldedWords('L’Atelier, (Lyon) n°2')).toEqual(['l', 'atelier', 'lyon', 'n', '2']);
  });
});

describe('slips of the finger', () => {
  test.each([
    ['dupont', 'dupont', 0],
    ['dupont', 'dupond', 1],
    ['dupont', 'dupnot', 1],
    ['telephone', 'telphone', 1],
    ['siret', 'siren', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ] as const)('%s and %s are %i apart', (a, b, distance) => {
    expect(damerauLevenshtein(a, b)).toBe(distance);
    expect(damerauLevenshtein(b, a)).toBe(distance);
  });

  test('above the limit the answer is only "more"', () => {
    expect(damerauLevenshtein('menuiserie', 'boulangerie', 2)).toBe(3);
    expect(damerauLevenshtein('a', 'abcdef', 1)).toBe(2);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(damerauLevenshtein(a, b, 2)).toBe(Math.min(damerauLevenshtein(a, b), 3));
      }),
    );
  });
});

describe('initials', () => {
  test.each([
    ['Claire Morel', 'CM'],
    ['Jean-Pierre de La Tour', 'JT'],
    ['dupont', 'D'],
    ['  ', '?'],
    ['Élodie', 'É'],
    ['😀', '?'],
  ])('%s is %s', (name, badge) => {
    expect(initials(name)).toBe(badge);
  });
});
