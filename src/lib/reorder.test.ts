import { describe, expect, it } from 'vitest';
import { reordered } from './reorder.ts';

const rows = ['a', 'b', 'c', 'd'].map((id, position) => ({ id, position }));
const places = (changes: ReturnType<typeof reordered>) =>
  changes.map(({ row, position }) => `${row.id}${position}`).join(' ');
const [a, , c] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];

describe('a row moved within its list', () => {
  it('takes its new place and pushes only those between', () => {
    expect(places(reordered(rows, c, 0))).toBe('c0 a1 b2');
    expect(places(reordered(rows, a, 2))).toBe('b0 c1 a2');
  });

  it('goes last at most', () => {
    expect(places(reordered(rows, a, 99))).toBe('b0 c1 d2 a3');
  });

  it('changes nothing when it stays', () => {
    expect(reordered(rows, c, 2)).toEqual([]);
  });

  it('mends positions that were not counted from zero', () => {
    const gapped = [
      { id: 'a', position: 2 },
      { id: 'b', position: 7 },
    ];
    expect(places(reordered(gapped, gapped[1] as (typeof gapped)[0], 1))).toBe('a0 b1');
  });
});
