import { describe, expect, it } from 'vitest';
import { asJson } from './insert-rows.ts';

describe('rows on their way to the database', () => {
  it('lose what no database text can hold, and nothing else', () => {
    const texts = ['a\0b', 'x\ud800y', '\udc00', '🙂 é', 'C:\\ud800\\u0000', '\\', 'ligne\nligne "q"'];
    expect(JSON.parse(asJson(texts))).toEqual([
      'ab',
      'x\ufffdy',
      '\ufffd',
      '🙂 é',
      'C:\\ud800\\u0000',
      '\\',
      'ligne\nligne "q"',
    ]);
  });
});
