/** A seller's feeling as sheets write it: « chaud », A/B/C, stars, weather, marks out of 5 or 10 (domain 7.4). */
import { fold } from '../../lib/text.ts';

/** 0-100, or null when the text is no feeling by words or signs. Numbers are read with their column's scale. */
export function readFeelingWord(text: string): number | null {
  const word = fold(text);
  const stars = /^[★⭐*]{1,5}[☆]*$/u.test(word) ? [...word.replace(/☆|\ufe0f/gu, '')].length : 0;
  if (stars > 0) return [20, 50, 80, 90, 100][stars - 1] ?? null;
  return feelings.get(word) ?? null;
}

/** What a mark of the column must be multiplied with to be out of 100: 20 for marks to 5, 10 for marks to 10. */
export function feelingScale(highest: number): number {
  if (highest <= 5) return 20;
  return highest <= 10 ? 10 : 1;
}

const feelings = new Map<string, number>(
  Object.entries({
    80: 'chaud,chaude,tres chaud,hot,a,soleil,☀,☀️,high,haute,haut,fort,forte,bon,😀,🙂',
    50: 'tiede,warm,b,nuage,☁,☁️,medium,moyen,moyenne,normal,😐',
    20: 'froid,froide,tres froid,cold,c,pluie,🌧,🌧️,low,basse,bas,faible,mauvais,🙁',
  }).flatMap(([value, words]) => words.split(',').map((word) => [word, Number(value)] as [string, number])),
);
