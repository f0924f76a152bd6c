import { expect, test } from 'vitest';
import { findDelimiter } from './csv-dialect.ts';

test('the delimiter is found in each dialect', () => {
  expect(findDelimiter('a;b;c\r\n1;2;3\r\n')).toBe(';');
  expect(findDelimiter('a,b,c\n1,2,3\n')).toBe(',');
  expect(findDelimiter('a\tb\tc\n1\t2\t3\n')).toBe('\t');
  expect(findDelimiter('a|b|c\n1|2|3\n')).toBe('|');
});

test('decimal commas do not win over semicolons', () => {
  expect(findDelimiter('Client;Montant;TVA\nDelmas;1200,50;240,10\nGaudry;12,00;2,40\n')).toBe(';');
});

test('commas inside quoted addresses are not counted', () => {
  expect(findDelimiter('Client;Adresse\n"A";"1, rue X, Lyon, France"\n"B";"2, rue Y, Metz, France"\n')).toBe(
    ';',
  );
});

test('title lines above the table and commas in comments do not mislead', () => {
  const table =
    'Suivi, commercial, 2026, mars\n\nClient;Com.;Notes\nA;CM;oui, non, plus tard\nB;KB;rien\nC;JL;à voir\n';
  expect(findDelimiter(table)).toBe(';');
});

test('a declared delimiter decides by itself', () => {
  expect(findDelimiter('sep=|\na;b|c;d\n1;2|3;4\n')).toBe('|');
});

test('a single column needs none', () => {
  expect(findDelimiter('Client\nDelmas\nGaudry\n')).toBe(';');
});
