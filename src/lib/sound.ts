/** How a French name sounds: a seller who hears « Thévenot » on the phone may type « Tévenaud ». */

/** What two spellings of one sound share, from a folded word of letters; empty when too little is left to compare. */
export function soundKey(word: string): string {
  let heard = word;
  for (const [written, sound] of sounds) heard = heard.replace(written, sound);
  return heard.length >= 3 ? heard : '';
}

// In this order: groups of letters before single ones, the silent end last. Capitals stand for sounds of several letters.
const sounds: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/s?ch(?=[aeiouy])|sch|sh/g, 'C'],
  [/h/g, ''],
  [/gn/g, 'N'],
  [/qu|ck|q/g, 'k'],
  [/ge(?=[aou])|g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x$/, ''],
  [/x/g, 'ks'],
  [/eaux?|aux?(?![aeiou])/g, 'o'],
  [/oeu|eu/g, 'e'],
  [/ou/g, 'U'],
  [/(?:ai|ei|i|y)[nm](?![aeiounm])/g, 'I'],
  [/un(?![aeiounm])/g, 'I'],
  [/[ae][nm](?![aeiounm])/g, 'A'],
  [/o[nm](?![aeiounm])/g, 'O'],
  [/(?:ai|ei|ay|ey)/g, 'e'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/bv/g, 'v'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)[tdspe]+$/, ''],
];
