import { expect, test } from 'vitest';
import { readFeelingWord } from './feeling-words.ts';
import { readStatus } from './status-words.ts';

const status = (text: string) => readStatus(text)?.status ?? null;

test('the words of sellers are understood in any spelling', () => {
  for (const won of ['Gagné', 'GAGNÉE !', 'ok', 'Signé', '100 %', 'Oui', 'Closed Won', 'Facturé'])
    expect(status(won)).toBe('won');
  for (const lost of ['Perdu', 'KO', 'refusé', 'non', 'Pas retenu', 'Perdu (concurrence)'])
    expect(status(lost)).toBe('lost');
  for (const hold of ['En attente', 'stand-by', 'Gelé', 'Reporté à 2027', 'permis'])
    expect(status(hold)).toBe('on_hold');
  for (const open of ['En cours', 'Devis envoyé', 'Relance 2', 'R1', 'Négo', 'Tiède'])
    expect(status(open)).toBe('open');
});

test('what may be lost or vanished is asked, never guessed', () => {
  for (const unclear of [
    'Sans suite',
    'abandonné',
    'Annulé',
    'Plus de nouvelles',
    'non signé',
    'Projet arrêté',
    '0 %',
    'Classé',
  ]) {
    expect(status(unclear)).toBe('ask');
  }
});

test('a negation turns the meaning', () => {
  expect(status('pas encore signé')).not.toBe('lost');
  expect(status('Devis non accepté')).not.toBe('won');
  expect(status('pas signé')).toBe('ask');
});

test('a word tells more than the status', () => {
  expect(readStatus('Devis envoyé')).toEqual({ status: 'open', milestone: 'quoted' });
  expect(readStatus('Réassort')).toEqual({ status: 'won', origin: 'recurring' });
  expect(readStatus('Commande directe')).toEqual({ status: 'won', origin: 'direct' });
  expect(readStatus('attente permis')).toEqual({ status: 'on_hold', waitReason: 'permit' });
  expect(readStatus('Chaud')).toEqual({ status: 'open', gutFeeling: 80 });
});

test('unknown words stay unknown', () => {
  for (const other of ['', 'zone A', 'Bleu', 'voir avec Paul']) expect(status(other)).toBeNull();
});

test('feelings are read from words, letters, stars and weather', () => {
  expect(
    ['Chaud', 'tiède', 'FROID', 'A', 'b', 'C', '★★★', '★★☆', '★', 'soleil', 'x'].map(readFeelingWord),
  ).toEqual([80, 50, 20, 80, 50, 20, 80, 50, 20, 80, null]);
});
