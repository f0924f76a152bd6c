import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Origin, origins, type Status, statuses } from '../opportunities/status.ts';
import { closingRatios, heaviestDeals, type RatioId, ratioIds } from './closing-ratios.ts';
import { emptyTally, type TalliedOpportunity, tallyClosings } from './closing-tally.ts';

const deals = (count: number, status: Status, origin: Origin = 'pursued', amountCents = 100_000) =>
  Array.from({ length: count }, (): TalliedOpportunity => ({ status, origin, amountCents }));

const workedExample = tallyClosings(
  [
    ...deals(12, 'won'),
    ...deals(10, 'lost'),
    ...deals(8, 'vanished'),
    ...deals(6, 'won', 'direct'),
    ...deals(20, 'won', 'recurring'),
  ],
  { count: 25, cents: 0 },
);

const percentOf = (fraction: number | null) => Math.round((fraction ?? Number.NaN) * 1000) / 10;

describe('the worked example: 12 won, 10 lost, 8 vanished, 6 direct, 20 recurring, 25 quotes', () => {
  const ratios = closingRatios(workedExample);

  it.each([
    ['r1', 40, 12, 30],
    ['r2', 54.5, 12, 22],
    ['r3', 26.7, 8, 30],
    ['r3b', 44.4, 8, 18],
    ['r4', 50, 18, 36],
    ['r5', 67.9, 38, 56],
    ['r7', 152, 38, 25],
    ['r8', 33.3, 6, 18],
  ] as const)('%s is %f %%', (id, percent, numerator, denominator) => {
    expect(percentOf(ratios[id].value)).toBe(percent);
    expect(ratios[id]).toMatchObject({ numerator, denominator });
  });

  it('shows a bias of 27.9 points, as a difference without interval', () => {
    expect(percentOf(ratios.r6.value)).toBe(27.9);
    expect(ratios.r6).toMatchObject({ numerator: null, denominator: null, low: null, high: null });
  });

  it('gives the success rate as plausibly between 25 and 58 %', () => {
    expect(Math.round((ratios.r1.low ?? 0) * 100)).toBe(25);
    expect(Math.round((ratios.r1.high ?? 0) * 100)).toBe(58);
  });

  it('gives no interval to orders per quote', () => {
    expect(ratios.r7).toMatchObject({ low: null, high: null });
  });
});

describe('closing ratios', () => {
  it('by amount weigh the signed amounts against the frozen potentials', () => {
    const tally = tallyClosings(
      [
        ...deals(1, 'won', 'pursued', 18_600_000),
        ...deals(2, 'lost', 'pursued', 10_000_000),
        ...deals(1, 'vanished', 'pursued', 21_800_000),
        ...deals(3, 'won', 'recurring', 90_000_000),
      ],
      emptyTally.quotes,
    );
    const { r1a } = closingRatios(tally);
    expect(r1a).toMatchObject({ numerator: 18_600_000, denominator: 60_400_000 });
    expect(percentOf(r1a.value)).toBe(30.8);
    expect(r1a.low).toBeLessThan(r1a.value ?? 0);
    expect(r1a.high).toBeGreaterThan(r1a.value ?? 1);
  });

  it('warn of the one deal that weighs most', () => {
    const tally = tallyClosings(
      [
        ...deals(1, 'won', 'pursued', 600),
        ...deals(1, 'lost', 'pursued', 300),
        ...deals(1, 'vanished', 'pursued', 100),
      ],
      emptyTally.quotes,
    );
    expect(heaviestDeals(tally)).toEqual({ r1a: 0.6, r11a: null });
  });

  it('keep those on hold in r11 and out of every other', () => {
    const without = closingRatios(workedExample);
    const waiting = [...deals(3, 'on_hold', 'pursued', 500), ...deals(9, 'open', 'pursued', 500)];
    const held = closingRatios({ ...workedExample, ...onlyOpen(waiting) });
    expect(held.r11).toMatchObject({ numerator: 3, denominator: 12, value: 0.25 });
    expect(held.r11a).toMatchObject({ numerator: 1500, denominator: 6000, value: 0.25 });
    for (const id of ratioIds.filter((one) => !one.startsWith('r11'))) expect(held[id]).toEqual(without[id]);
  });

  it('leave cancelled ones out everywhere', () => {
    const withCancelled = tallyClosings([...deals(4, 'won'), ...deals(50, 'cancelled')], emptyTally.quotes);
    expect(withCancelled).toEqual(tallyClosings(deals(4, 'won'), emptyTally.quotes));
  });

  it('leave out those below the floor of the company', () => {
    const tally = tallyClosings(
      [...deals(2, 'won', 'pursued', 99), ...deals(1, 'won', 'pursued', 100)],
      emptyTally.quotes,
      100,
    );
    expect(tally.won.count).toBe(1);
  });

  it('count a lost renewal as a loss like another', () => {
    expect(tallyClosings(deals(2, 'lost', 'recurring'), emptyTally.quotes).lost.count).toBe(2);
  });

  it('have no value when there is nothing to divide by', () => {
    const ratios = closingRatios(emptyTally);
    for (const id of ratioIds) expect(ratios[id]).toMatchObject({ value: null, low: null, high: null });
  });
});

const opportunity = fc.record({
  status: fc.constantFrom(...statuses),
  origin: fc.constantFrom(...origins),
  amountCents: fc.integer({ min: 0, max: 100_000_000 }),
});
const tally = fc
  .tuple(fc.array(opportunity, { maxLength: 30 }), fc.integer({ min: 0, max: 40 }))
  .map(([list, count]) => tallyClosings(list, { count, cents: 0 }));

describe('whatever the opportunities', () => {
  const shares: RatioId[] = ['r1', 'r1a', 'r2', 'r3', 'r3b', 'r4', 'r5', 'r8', 'r11', 'r11a'];

  it('every share stays between 0 and 1, inside its interval', () => {
    fc.assert(
      fc.property(tally, (one) => {
        const ratios = closingRatios(one);
        for (const id of shares) {
          const { value, low, high } = ratios[id];
          if (value === null) continue;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('mixing in direct and recurring orders never lowers the rate', () => {
    fc.assert(
      fc.property(tally, (one) => {
        const { r1, r4, r5, r6 } = closingRatios(one);
        if (r1.value === null) return;
        expect(r4.value).toBeGreaterThanOrEqual(r1.value);
        expect(r5.value).toBeGreaterThanOrEqual(r4.value ?? 1);
        expect(r6.value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(fc.array(opportunity, { maxLength: 20 }), (list) => {
        const there = closingRatios(tallyClosings(list, emptyTally.quotes));
        const back = closingRatios(tallyClosings(list.toReversed(), emptyTally.quotes));
        for (const id of ratioIds) {
          const [one, other] = [there[id], back[id]];
          expect([one.numerator, one.denominator, one.value]).toEqual([
            other.numerator,
            other.denominator,
            other.value,
          ]);
          expect(one.low ?? -1).toBeCloseTo(other.low ?? -1, 12);
          expect(one.high ?? -1).toBeCloseTo(other.high ?? -1, 12);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function onlyOpen(list: TalliedOpportunity[]) {
  const { onHold, open } = tallyClosings(list, emptyTally.quotes);
  return { onHold, open };
}
