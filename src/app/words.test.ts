import { describe, expect, it } from 'vitest';
import { words as english } from './words.en.ts';
import { words as french } from './words.fr.ts';

const said = sentencesOf(french);
const saidInEnglish = new Map(sentencesOf(english));

describe('the words of the product', () => {
  it('are written in full in both languages', () => {
    expect(said.length).toBeGreaterThan(150);
    expect([...said, ...saidInEnglish].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('quote the same facts in English as in French', () => {
    const differing = said
      .filter(([key]) => !key.endsWith('_many'))
      .filter(([key, sentence]) => factsOf(sentence) !== factsOf(saidInEnglish.get(key) ?? ''))
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('have every form that counting needs', () => {
    const counted = said
      .filter(([key]) => key.endsWith('_other'))
      .map(([key]) => key.slice(0, -'_other'.length));
    const incomplete = counted.filter((key) =>
      ['_one', '_many'].some((form) => !said.some(([other]) => other === key + form)),
    );
    expect(incomplete).toEqual([]);
  });
});

describe('French words', () => {
  it('keep French typography: narrow spaces, quotes and apostrophes', () => {
    const wrong = said.filter(([, sentence]) => slips.some((slip) => slip.test(sentence)));
    expect(wrong).toEqual([]);
  });

  it('say neither « deal » nor « lead » nor « compte » nor « enregistrement » for what has a French name', () => {
    const foreign = /\b(deals?|leads?|pipelines? de vente|dashboard|reporting)\b/i;
    expect(said.filter(([, sentence]) => foreign.test(sentence))).toEqual([]);
  });

  it('never shout and never say « Oups »', () => {
    expect(said.filter(([, sentence]) => /!|Oups|Super/.test(sentence))).toEqual([]);
  });
});

/** An ordinary space, or none, where French wants its own. */
const slips = [/(?<![\u00a0\s\d{:]|^|https?|mailto):(?!\/\/)/, / [:%€]/, /« | »/, / [;!?]/, /'/, /\.\.\./];

function sentencesOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentencesOf(value, `${path}${key}.`),
  );
}

function factsOf(sentence: string): string {
  return [...sentence.matchAll(/{{\s*(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join();
}
