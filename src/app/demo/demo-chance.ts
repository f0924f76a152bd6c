import { seededRandom } from '../../lib/stats/random.ts';

/** Draws of the demonstration: the same seed gives the same company on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** True this often, as a fraction. */
  happens(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
  /** An amount in cents, rounded to 100 euros: log-normal, as potentials are, around a median in euros. */
  amount(medianEuros: number, spread: number, range: readonly [low: number, high: number]): number;
  /** A new whole number for a stream of its own, so that a change to one part leaves the others as they were. */
  fork(): number;
}

export function chanceFrom(seed: number): Chance {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + random.below(high - low + 1);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[random.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
  return {
    between,
    pick,
    happens: (share) => random.fraction() < share,
    shuffle(items) {
      const left = [...items];
      return items.map(() => left.splice(random.below(left.length), 1)[0] as (typeof items)[number]);
    },
    amount(medianEuros, spread, [low, high]) {
      const euros = medianEuros * Math.exp(spread * normal());
      return Math.round(Math.min(high, Math.max(low, euros)) / 100) * 10_000;
    },
    fork: () => random.next(),
  };
}
