import { writeWorkbook } from '../src/lib/server/xlsx-write.ts';
import type { Cell } from '../src/lib/spreadsheet-cell.ts';

/** A follow-up sheet as small teams keep one: abbreviations, words in the status column, dates in every manner. */
export async function followUpSheet(rows: number): Promise<Buffer> {
  const headers = [
    'Client',
    'Interlocuteur',
    'Tel',
    'Projet',
    'Montant HT',
    'Etat',
    'Relance',
    'Com.',
    'Obs.',
    'Zone',
  ];
  return writeWorkbook([
    {
      name: 'Suivi',
      columns: headers.map((header) => ({ header })),
      rows: Array.from({ length: rows }, (_, i) => rowOf(i)),
    },
  ]);
}

const towns = ['Blois', 'Tours', 'Bourges', 'Orléans', 'Vendôme', 'Amboise', 'Romorantin'];
const trades = [
  'Menuiserie',
  'Garage',
  'Pharmacie',
  'Cabinet',
  'Hôtel',
  'Boulangerie',
  'Salon',
  'Imprimerie',
];
const people = ['Mme Arnoux', 'M. Perrin', 'Sophie Delmas', 'Marc Gaudry', 'Mme Besson'];
const works = ['Cloisons', 'Accueil', 'Rayonnages', 'Comptoir', 'Salle de réunion', 'Vitrine'];
// Every third is still open; the others ended, some of them « sans suite ».
const states = [
  'en cours',
  'ok',
  'perdu',
  'devis envoyé',
  'sans suite',
  'ok',
  'relancé',
  'en attente',
  'perdu',
];

function rowOf(i: number): Cell[] {
  const pick = <Item>(list: readonly Item[], step: number): Item =>
    list[Math.floor(i / step) % list.length] as Item;
  const company = `${pick(trades, 1)} ${pick(towns, trades.length)} ${Math.floor(i / (trades.length * towns.length)) + 1}`;
  const state = pick(states, 1);
  const chased = ['en cours', 'devis envoyé', 'relancé'].includes(state)
    ? pick(['15/3', 'fin mars', 'S48', '20/11/2026'], 3)
    : '';
  const phone = `0261 91 ${String(i % 100).padStart(2, '0')} ${String((i * 7) % 100).padStart(2, '0')}`;
  return [
    company,
    pick(people, 1),
    phone,
    pick(works, 1),
    1200 + ((i * 377) % 20_000),
    state,
    chased,
    'CM',
    i % 4 ? '' : '=voir plan',
    'A',
  ];
}
