import { describe, expect, it } from 'vitest';
import { createWords } from '../../lib/words.ts';
import { ratioIds } from './closing-ratios.ts';
import { readingCodes } from './reading.ts';
import { reportWords as english } from './report.words.en.ts';
import { reportWords as french } from './report.words.fr.ts';

describe('the words of the closing report', () => {
  it('name every ratio and every reading in both languages', () => {
    for (const words of [french, english]) {
      expect(Object.keys(words.ratio)).toEqual([...ratioIds]);
      for (const id of ratioIds) expect(words.ratio[id].name).not.toBe('');
      for (const code of readingCodes) expect(words.reading[code]).not.toBe('');
    }
  });

  it('count without percentages below eight closings', () => {
    const { t } = createWords('fr', { report: french });
    const counts = t('report:few.won' as never, { count: 3, total: 5 });
    expect(t('report:few.sentence' as never, { counts })).toBe('3 gagnées sur 5, trop peu pour conclure');
    expect(t('report:few.won' as never, { count: 1, total: 5 })).toBe('1 gagnée sur 5');
  });

  it('speak of the readings as people do, without statistics', () => {
    const spoken = JSON.stringify([french, english]);
    expect(spoken).not.toMatch(/significati|p-value|valeur p|standard|benchmark/i);
  });

  it('follow French typography: narrow or full unbreakable spaces, curly apostrophes', () => {
    const spoken = JSON.stringify(french);
    expect(spoken).not.toMatch(/ [%€:;!?»]|« |\w'\w/);
  });
});
