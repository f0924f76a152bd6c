import { describe, expect, test } from 'vitest';
import { nafDivision, readNafCell, readNafCode } from './naf.ts';
import { nafLabel } from './naf-labels.ts';

describe('NAF codes', () => {
  test.each([
    '43.32A',
    '4332A',
    '43.32a',
    '43 32 A',
    ' 43.32A ',
    'APE : 4332A',
    'Code NAF 43.32A',
    '43.32A - Travaux de menuiserie',
  ])('« %s » is read', (text) => {
    expect(readNafCode(text)).toBe('43.32A');
  });

  test.each(['', '43.32', '433A', '43.32AB', '454C', 'menuiserie', 'x'.repeat(9000)])(
    '« %s » is no code',
    (text) => {
      expect(readNafCode(text)).toBeNull();
    },
  );

  test('the zero lost by a spreadsheet comes back', () => {
    expect(readNafCell('1.11Z')).toBe('01.11Z');
    expect(readNafCell('111Z')).toBe('01.11Z');
    expect(readNafCell('43.32A')).toBe('43.32A');
  });

  test('codes are grouped by division', () => {
    expect(nafDivision('43.32A')).toBe('43');
  });
});

describe('labels', () => {
  test('a code of rév. 2 has its label', () => {
    expect(nafLabel('43.32A', 'rev2')).toBe('Travaux de menuiserie bois et PVC');
    expect(nafLabel('99.99Z', 'rev2')).toBeNull();
  });

  test('the same code in NAF 2025 may mean something else: no label is borrowed', () => {
    expect(nafLabel('43.32A', '2025')).toBeNull();
  });
});
