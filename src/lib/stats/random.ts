/**
 * Reproducible randomness: the same seed always gives the same numbers, on every machine, so that two people
 * who look at the same data see the same figure. Not for secrets.
 */
export interface SeededRandom {
  /** Next whole number, 0 to 2^32 − 1. */
  next(): number;
  /** Next whole number, 0 to `size` − 1. */
  below(size: number): number;
  /** The same into every place of a list: in one go, with the state at hand, it takes half the time. */
  fillBelow(places: Int32Array, size: number): void;
  /** Next fraction, 0 included, 1 excluded. */
  fraction(): number;
}

/** A generator started from a whole number; its state is spread from the seed by splitmix32. */
export function seededRandom(seed: number): SeededRandom {
  const spread = splitmix32(seed);
  return xoshiro128([spread(), spread(), spread(), spread()]);
}

/** xoshiro128** 1.1 (D. Blackman and S. Vigna, 2018, public domain): four 32-bit words, not all 0. */
export function xoshiro128(state: readonly [number, number, number, number]): SeededRandom {
  let [a, b, c, d] = state;
  function next(): number {
    const scrambled = rotateLeft(Math.imul(b, 5), 7);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return Math.imul(scrambled, 9) >>> 0;
  }
  function fillBelow(places: Int32Array, size: number): void {
    const scale = size / 4294967296;
    let [w, x, y, z] = [a, b, c, d];
    for (let place = 0; place < places.length; place += 1) {
      const scrambled = Math.imul(x, 5);
      places[place] = (Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0) * scale;
      const shifted = x << 9;
      y ^= w;
      z ^= x;
      x ^= y;
      w ^= z;
      y ^= shifted;
      z = (z << 11) | (z >>> 21);
    }
    [a, b, c, d] = [w, x, y, z];
  }
  return {
    next,
    fillBelow,
    // Off by at most one part in 2^32 / size from even: invisible at the sizes drawn here.
    below: (size) => Math.floor((next() / 4294967296) * size),
    fraction: () => next() / 4294967296,
  };
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}
