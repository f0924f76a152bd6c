import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../lib/stats/sample.ts';
import { closingRatios } from './closing-ratios.ts';
import { closingReadings, readRatioIds } from './closing-readings.ts';
import { type ClosingTally, emptyTally } from './closing-tally.ts';

const times = (count: number, cents: number) => sampleOf(Array<number>(count).fill(cents));
const counted = (tally: ClosingTally) => ({ tally, ratios: closingRatios(tally) });

const period = counted({
  ...emptyTally,
  won: times(20, 500_000),
  lost: times(10, 100_000),
  vanished: times(2, 100_000),
  onHold: times(2, 90_000),
  open: times(3, 90_000),
});
const past = counted({
  ...emptyTally,
  won: times(10, 500_000),
  lost: times(18, 400_000),
  vanished: times(12, 400_000),
  onHold: times(12, 90_000),
  open: times(30, 90_000),
});

describe('the readings of a closing report', () => {
  const readings = closingReadings(period, past);

  it('tell a clear rise of the success rate, by number and by money', () => {
    expect(readings.r1).toMatchObject({ code: 'clear', direction: 'higher' });
    expect(readings.r1a).toMatchObject({ code: 'clear', direction: 'higher' });
    expect(readings.r3).toMatchObject({ code: 'clear', direction: 'lower' });
  });

  it('say nothing of five waiting or open ones, by number or by money', () => {
    expect(readings.r11.code).toBe('too_few');
    expect(readings.r11a.code).toBe('too_few');
  });

  it('say nothing when there is no past at all', () => {
    const alone = closingReadings(period, counted(emptyTally));
    expect(readRatioIds.map((id) => alone[id].code)).toEqual(readRatioIds.map(() => 'too_few'));
  });
});
