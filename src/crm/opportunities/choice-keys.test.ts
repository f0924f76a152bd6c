import { describe, expect, test } from 'vitest';
import { digitKeys, letterKeys } from './choice-keys.ts';

describe('the key of an answer', () => {
  test('reasons of a loss take the first free letter of their word', () => {
    expect(letterKeys(['Prix', 'Offre', 'Délai', 'Relation', 'Processus', 'Autre'])).toEqual([
      'P',
      'O',
      'D',
      'R',
      'C',
      'A',
    ]);
  });

  test('an accent is typed without it, and a word whose letters are all taken has no key', () => {
    expect(letterKeys(['Écart', 'E'])).toEqual(['E', '']);
  });

  test('digits follow the order, « Autre » is 0 and the tenth has none', () => {
    const plain = { code: null };
    expect(digitKeys([plain, { code: 'other' }, plain])).toEqual(['1', '0', '2']);
    expect(digitKeys(Array.from({ length: 10 }, () => plain)).at(-1)).toBe('');
  });
});
