import type { Chance } from './demo-chance.ts';

/** Names that people of the region could bear. */
export interface DemoName {
  readonly madam: boolean;
  readonly givenName: string;
  readonly familyName: string;
}

export function somebody(chance: Chance): DemoName {
  const madam = chance.happens(0.5);
  return {
    madam,
    givenName: chance.pick(madam ? herNames : hisNames),
    familyName: chance.pick(familyNames),
  };
}

const herNames = [
  'Isabelle',
  'Sandrine',
  'Valérie',
  'Camille',
  'Aurélie',
  'Nathalie',
  'Fanny',
  'Delphine',
  'Chantal',
  'Mélanie',
  'Samira',
  'Émilie',
  'Corinne',
  'Justine',
  'Marie-Laure',
];

const hisNames = [
  'Laurent',
  'Stéphane',
  'Nicolas',
  'Frédéric',
  'Olivier',
  'Mathieu',
  'Rachid',
  'Christophe',
  'Antoine',
  'Sébastien',
  'Vincent',
  'Guillaume',
  'Jean-Marc',
  'Thomas',
  'Benoît',
];

const familyNames = [
  'Aubry',
  'Barbier',
  'Bouchard',
  'Chauvin',
  'Cormier',
  'Descamps',
  'Dufresne',
  'Fournier',
  'Gaillard',
  'Hubert',
  'Joubert',
  'Lacroix',
  'Leduc',
  'Marchais',
  'Meunier',
  'Moreau',
  'Ouali',
  'Pasquier',
  'Poulain',
  'Rousselet',
  'Sauvage',
  'Texier',
  'Vasseur',
  'Vigneau',
];
