import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgives, nearKeys, nearness } from './near-words.ts';

const word = fc.stringMatching(/^[a-z]{4,14}$/);

describe('words a slip apart', () => {
  it.each([
    ['dlemas', 'delmas', 1, 'swapped letters'],
    ['dupond', 'dupont', 1, 'a wrong letter'],
    ['electricte', 'electricite', 1, 'a missing letter'],
    ['electrcte', 'electricite', 2, 'two slips in a long word'],
    ['menuuiserie', 'menuiserie', 1, 'a letter too many'],
  ])('%s is near %s (%d): %s', (typed, meant, slips) => expect(nearness(typed, meant)).toBe(slips));

  it('gives the same sound a half more than the slips allowed', () => {
    expect(nearness('tevenaud', 'thevenot')).toBe(2.5);
  });

  it('takes a part of a word for nearer than a slip', () => {
    expect(nearness('menager', 'electromenager')).toBe(0.25);
    expect(nearness('elec', 'electricite')).toBe(0);
  });

  it('prefers a word with the same first letter', () => {
    expect(nearness('imobilier', 'immobilier')).toBeLessThan(nearness('imobilier', 'mobilier') ?? 9);
  });

  it('leaves short words and numbers alone: they would turn into each other', () => {
    expect(nearness('bon', 'son')).toBeNull();
    expect(nearKeys('bon')).toEqual([]);
    expect(forgives('69003')).toBe(false);
  });

  it('finds any word again after one slip, through a key they share', () => {
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom('drop', 'swap', 'change'),
        fc.constantFrom(...'aeklz'),
        (meant, at, slip, letter) => {
          const i = at % (meant.length - 1);
          const typed =
            slip === 'drop'
              ? meant.slice(0, i) + meant.slice(i + 1)
              : slip === 'swap'
                ? meant.slice(0, i) + meant[i + 1] + meant[i] + meant.slice(i + 2)
                : meant.slice(0, i) + letter + meant.slice(i + 1);
          if (!forgives(typed)) return;
          const keys = new Set(nearKeys(meant));
          expect(nearKeys(typed).some((key) => keys.has(key))).toBe(true);
          expect(nearness(typed, meant)).not.toBeNull();
        },
      ),
    );
  });
});
