import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/dates.ts';
import {
  baseProbability,
  effectiveProbability,
  isOverdue,
  latenessFactor,
  weightedCents,
} from './probability.ts';
import { statuses } from './status.ts';

const today = '2026-11-23';

describe('lateness', () => {
  it('lowers the chance by steps: on time, to 30 days, to 60, beyond', () => {
    const factor = (late: number) => latenessFactor(addDays(today, -late), today);
    expect([factor(-1), factor(0), factor(1), factor(30), factor(31), factor(60), factor(61)]).toEqual([
      1, 1, 0.75, 0.75, 0.5, 0.5, 0.25,
    ]);
    expect(latenessFactor(null, today)).toBe(1);
  });

  it('Laboratoires Verdane, 17 days late at 50 %: 74 000 € weigh 27 750 €', () => {
    const verdane = {
      status: 'open',
      baseProbability: 50,
      expectedCloseDate: '2026-11-06',
      potentialCents: 7_400_000,
    } as const;
    expect(effectiveProbability(verdane, today)).toBe(37.5);
    expect(weightedCents(verdane, today)).toBe(2_775_000);
    expect(isOverdue(verdane, today)).toBe(true);
  });

  it('is a matter of open ones only', () => {
    const late = { baseProbability: 50, expectedCloseDate: '2026-01-01', potentialCents: 100_000 };
    for (const status of statuses) expect(isOverdue({ ...late, status }, today)).toBe(status === 'open');
    expect(weightedCents({ ...late, status: 'on_hold' }, today)).toBe(0);
    expect(effectiveProbability({ ...late, status: 'won' }, today)).toBe(100);
    expect(effectiveProbability({ ...late, status: 'vanished' }, today)).toBe(0);
  });
});

describe('source of the chance', () => {
  const chances = { stageProbability: 50, gutFeeling: 80, calibratedProbability: 44 };

  it('is the stage, the feeling, both or the company’s past, as the pipeline says', () => {
    expect(baseProbability('stage', chances)).toBe(50);
    expect(baseProbability('gut_feeling', chances)).toBe(80);
    expect(baseProbability('average', chances)).toBe(65);
    expect(baseProbability('calibrated', chances)).toBe(44);
  });

  it('falls back on the stage where nothing was felt or learnt', () => {
    const bare = { stageProbability: 50, gutFeeling: null, calibratedProbability: null };
    for (const source of ['stage', 'gut_feeling', 'average', 'calibrated'] as const)
      expect(baseProbability(source, bare)).toBe(50);
  });
});

it('nothing weighs more than its potential, nor less than nothing', () => {
  fc.assert(
    fc.property(
      fc.record({
        status: fc.constantFrom(...statuses),
        baseProbability: fc.integer({ min: 0, max: 100 }),
        expectedCloseDate: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))),
        potentialCents: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      }),
      (opportunity) => {
        const weight = weightedCents(opportunity, today);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(opportunity.potentialCents);
      },
    ),
  );
});
