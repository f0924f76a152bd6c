import { expect, test } from 'vitest';
import { readPersonName } from './person-name.ts';

const read = (text: string) => {
  const name = readPersonName(text);
  return name && [name.title, name.givenName, name.familyName];
};

test('civility, order and capitals are recognised', () => {
  expect(read('Jean Dupont')).toEqual([null, 'Jean', 'Dupont']);
  expect(read('DUPONT Jean')).toEqual([null, 'Jean', 'DUPONT']);
  expect(read('Jean DUPONT')).toEqual([null, 'Jean', 'DUPONT']);
  expect(read('Dupont Jean')).toEqual([null, 'Jean', 'Dupont']);
  expect(read('Dupont, Jean')).toEqual([null, 'Jean', 'Dupont']);
  expect(read('M. Jean-Pierre DE LA TOUR')).toEqual(['M.', 'Jean-Pierre', 'DE LA TOUR']);
  expect(read('monsieur Martin')).toEqual(['M.', null, 'Martin']);
  expect(read('Gaudry P.')).toEqual([null, 'P.', 'Gaudry']);
  expect(read('P. Gaudry')).toEqual([null, 'P.', 'Gaudry']);
});

test('a lone name is the family’s, unless it is a common given name', () => {
  expect(read('Mme Arnoux')).toEqual(['Mme', null, 'Arnoux']);
  expect(read('Arnoux')).toEqual([null, null, 'Arnoux']);
  expect(read('Karim')).toEqual([null, 'Karim', null]);
  expect(read('Mme Claire')).toEqual(['Mme', null, 'Claire']);
});

test('an empty cell is nobody, a civility alone is kept', () => {
  expect(read('  ')).toBeNull();
  expect(read('Mme')).toEqual(['Mme', null, null]);
});
