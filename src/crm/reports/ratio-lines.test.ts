import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../lib/stats/sample.ts';
import { closingFigures } from './closing-figures.ts';
import { closingRatios, heaviestDeals } from './closing-ratios.ts';
import { closingReadings } from './closing-readings.ts';
import { type ClosingTally, emptyTally } from './closing-tally.ts';
import { ratioLines, shownRatioIds } from './ratio-lines.ts';

const deals = (count: number, cents = 100_000) => sampleOf(Array<number>(count).fill(cents));

function linesOf(tally: ClosingTally, past: ClosingTally = emptyTally) {
  const counted = { tally, ratios: closingRatios(tally) };
  const before = { tally: past, ratios: closingRatios(past) };
  const lines = ratioLines({
    ...closingFigures(tally),
    previous: { from: '2024-11-01', to: '2025-10-31', ...closingFigures(past) },
    readings: closingReadings(counted, before),
    heaviest: heaviestDeals(tally),
  });
  return Object.fromEntries(lines.map((line) => [line.id, line]));
}

describe('the lines of the report', () => {
  const year = { ...emptyTally, won: deals(12), lost: deals(10), vanished: deals(8), direct: deals(6) };

  it('show every rate that is read, the headline first', () => {
    expect(Object.keys(linesOf(year))).toEqual([...shownRatioIds]);
    expect(shownRatioIds[0]).toBe('r1');
  });

  it('count opportunities even where the rate is by amount', () => {
    expect(linesOf(year).r1a).toMatchObject({ counted: 12, outOf: 30, few: false });
    expect(linesOf({ ...year, onHold: deals(2), open: deals(3) }).r11a).toMatchObject({
      counted: 2,
      outOf: 5,
      few: true,
    });
  });

  it('give counts instead of a rate below eight closings, here and in the past', () => {
    const few = linesOf({ ...emptyTally, won: deals(3), lost: deals(2) }, year);
    expect(few.r1).toMatchObject({ few: true, counted: 3, outOf: 5, past: { few: false, outOf: 30 } });
    expect(linesOf(year).r1?.past).toMatchObject({ few: true, outOf: 0 });
  });

  it('say when one deal alone makes more than three tenths of an amount', () => {
    const oneBig = linesOf({ ...year, won: sampleOf([...Array<number>(11).fill(100_000), 5_000_000]) });
    expect(oneBig.r1a?.oneDeal).toBeGreaterThan(0.3);
    expect(linesOf(year).r1a?.oneDeal).toBeNull();
    expect(oneBig.r1?.oneDeal).toBeNull();
  });
});
