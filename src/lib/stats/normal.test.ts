import { describe, expect, it } from 'vitest';
import { normalBelow, z95 } from './normal.ts';

describe('the normal law', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447],
    [-1, 0.1586553],
    [1.6448536, 0.95],
    [z95, 0.975],
    [-3, 0.0013499],
  ])('below %f lies a share of %f', (z, share) => {
    expect(normalBelow(z)).toBeCloseTo(share, 6);
  });
});
