import { describe, expect, it } from 'vitest';
import { guarded, richParts } from './rich-text.ts';

describe('a sentence with marks', () => {
  it('is cut into plain, strong and late parts', () => {
    expect(richParts('Devis remis <b>il y a 11 jours</b>, <em>en retard</em>.')).toEqual([
      { text: 'Devis remis ', mark: null },
      { text: 'il y a 11 jours', mark: 'b' },
      { text: ', ', mark: null },
      { text: 'en retard', mark: 'em' },
      { text: '.', mark: null },
    ]);
  });

  it('keeps what people typed as they typed it, even when it looks like a mark', () => {
    const { subject } = guarded({ subject: 'lot <b>cloisons</b> < 3 m' });
    expect(richParts(`<b>${subject}</b>`)).toEqual([{ text: 'lot <b>cloisons</b> < 3 m', mark: 'b' }]);
  });

  it('leaves numbers alone when facts are guarded', () => {
    expect(guarded({ count: 3, day: null })).toEqual({ count: 3, day: null });
  });
});
